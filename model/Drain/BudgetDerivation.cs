namespace AckKnativeSpot.Drain;

/// <summary>
/// The budget of a service that names none: of the <c>maxUnavailable</c> percentages with which all pods leave in time at every scale, the one that keeps
/// most pods Ready. It is a percentage, since a fixed number does not hold any more when traffic is split or a rollout doubles the pods.
/// </summary>
internal abstract record BudgetDerivation
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

    /// <summary>Derives the budget.</summary>
    /// <param name="conditions">What the speed of the drain depends on.</param>
    /// <param name="pods">How many pods the service can have, those of all its revisions together.</param>
    public static BudgetDerivation From(DrainConditions conditions, ScaleRange pods)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(pods);
        return conditions.WavesThatFit switch
        {
            0 => new Impossible(conditions.Grace),
            var waves => new Derived(KeepingMost(AtAnyScale(waves), conditions, pods)),
        };
    }

    /// <summary>With a percentage p there are at most ⌈100 / p⌉ waves, and at 100 pods exactly so many.</summary>
    private static int AtAnyScale(int waves) => waves >= 100 ? 1 : (100 + waves - 1) / waves;

    /// <summary>
    /// Below that percentage a smaller one can do within these scales, and keeps more pods Ready at some of them. Where it keeps no more, the larger one is
    /// kept, so that the budget does not change with every scale bound.
    /// </summary>
    private static DisruptionBudget.MaxUnavailable KeepingMost(int percent, DrainConditions conditions, ScaleRange pods)
    {
        var smallest = percent;
        while (smallest > 1 && new DrainForecast(MaxUnavailablePercent(smallest - 1), pods, conditions).FitsAtEveryScale())
        {
            smallest--;
        }

        var best = new DrainForecast(MaxUnavailablePercent(smallest), pods, conditions);
        return Enumerable.Range(smallest, percent - smallest + 1).Reverse().Select(MaxUnavailablePercent).First(best.AllowsAsMuchAs);
    }

    private static DisruptionBudget.MaxUnavailable MaxUnavailablePercent(int percent) => new(new PodCount.Percent(percent));
}
