using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Workloads;

/// <summary>Words for what services and jobs have, the same in tables and sentences.</summary>
internal static class WorkloadText
{
    /// <summary>The types and sizes in their order, or that the limits of the containers decide.</summary>
    public static string Capacity(IReadOnlyList<string> choices) => choices.Count == 0 ? "by resources" : string.Join(", ", choices);

    /// <summary>For how long an instance is not reclaimed.</summary>
    public static string Protection(PlannedSpot spot) => spot.ProtectionHours switch
    {
        null => "platform's",
        0 => "none",
        { } hours => FormattableString.Invariant($"{hours} h"),
    };

    /// <summary>Highest price per hour that is bid; <see langword="null"/> for the market price.</summary>
    public static string? Limit(PlannedSpot spot) => spot.PriceLimit is { } limit ? ExactDecimal.Text(limit) : null;

    /// <summary>How many pods stay, or may be away at once.</summary>
    public static string Budget(PlannedBudget? budget)
    {
        var value = budget?.Percent is { } percent ? FormattableString.Invariant($"{percent}%") : FormattableString.Invariant($"{budget?.Pods}");
        return budget is null ? "none" : budget.Field == BudgetField.MinAvailable ? $"{value} stay" : $"{value} away";
    }
}
