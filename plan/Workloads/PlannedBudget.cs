using AckKnativeSpot.Drain;

namespace AckKnativeSpot.Plan.Workloads;

/// <summary>A disruption budget. Either <see cref="Pods"/> or <see cref="Percent"/> is set.</summary>
internal sealed record PlannedBudget
{
    /// <summary>The field that is set.</summary>
    public required BudgetField Field { get; init; }

    /// <summary>Number of pods.</summary>
    public required int? Pods { get; init; }

    /// <summary>Percent of the desired pods, rounded up to whole pods.</summary>
    public required int? Percent { get; init; }

    /// <summary>Whether it was derived from the drain forecast because the configuration names none.</summary>
    public required bool Derived { get; init; }

    /// <summary>Describes a budget; <see langword="null"/> for none.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="derived">Whether it was derived.</param>
    internal static PlannedBudget? Of(DisruptionBudget? budget, bool derived) => budget switch
    {
        DisruptionBudget.MaxUnavailable { Value: var value } => Of(BudgetField.MaxUnavailable, value, derived),
        DisruptionBudget.MinAvailable { Value: var value } => Of(BudgetField.MinAvailable, value, derived),
        _ => null,
    };

    private static PlannedBudget Of(BudgetField field, PodCount value, bool derived) => new()
    {
        Field = field,
        Pods = (value as PodCount.Absolute)?.Pods,
        Percent = (value as PodCount.Percent)?.Value,
        Derived = derived,
    };
}
