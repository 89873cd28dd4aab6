namespace AckKnativeSpot.Drain;

/// <summary>The budget of a service that names none: the smallest <c>maxUnavailable</c> percentage whose forecast fits the notice at any scale.</summary>
public abstract record BudgetDerivation
{
    private BudgetDerivation()
    {
    }

    /// <summary>There is one.</summary>
    /// <param name="Budget">The budget; 100 % when replacements are not certain, for then only pods that leave in the first wave leave gracefully.</param>
    public sealed record Derived(DisruptionBudget.MaxUnavailable Budget) : BudgetDerivation;

    /// <summary>There is none: the grace period alone is longer than the notice, so even all pods leaving at once is too slow.</summary>
    /// <param name="Grace">The grace period.</param>
    public sealed record Impossible(GracePeriod Grace) : BudgetDerivation;

    /// <summary>Derives the budget. With a percentage p there are at most ⌈100 / p⌉ waves, and at 100 pods exactly so many.</summary>
    /// <param name="conditions">What the speed of the drain depends on.</param>
    public static BudgetDerivation From(DrainConditions conditions)
    {
        var waves = conditions.WavesThatFit;
        return waves == 0 ? new Impossible(conditions.Grace) : new Derived(MaxUnavailablePercent(waves >= 100 ? 1 : (100 + waves - 1) / waves));
    }

    private static DisruptionBudget.MaxUnavailable MaxUnavailablePercent(int percent) => new(new PodCount.Percent(percent));
}
