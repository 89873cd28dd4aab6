using AckKnativeSpot.Plan.Workloads;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Plan.Rendering.WorkloadCells;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>A service as one row of a table.</summary>
internal static class ServiceRow
{
    public static IReadOnlyList<string> Columns { get; } = ["Service", .. WorkloadCells.Columns, "Budget", "Reserve", "Scale", "Drain"];

    public static IReadOnlyList<string> Of(PlannedService service) =>
    [
        WorkloadName.Of(service.Namespace, service.Name),
        .. WorkloadCells.Of(service.Capacity, service.Spot, service.GraceSeconds),
        service.Budget is { } budget ? BudgetText(budget) : "none",
        ReserveText(service.Reserve),
        Scale(service),
        Reclaim(service),
    ];

    /// <summary>Fewest and most pods.</summary>
    public static string Scale(PlannedService service) =>
        service.Scale.Max is { } max ? Text($"{service.Scale.Min} to {max}") : Text($"{service.Scale.Min} to unlimited");

    /// <summary>What a reclaim of all its instances does.</summary>
    public static string Reclaim(PlannedService service) => DrainText(service.Drain);

    private static string BudgetText(PlannedBudget budget)
    {
        var value = budget.Percent is { } percent ? Text($"{percent}%") : Text($"{budget.Pods}");
        return budget.Field == BudgetField.MinAvailable ? $"{value} stay" : $"{value} away{(budget.Derived ? ", derived" : "")}";
    }

    private static string ReserveText(PlannedReserve? reserve) => reserve switch
    {
        null => None,
        { Choices.Count: 0 } => "platform's choice",
        _ => string.Join(", ", reserve.Choices),
    };

    private static string DrainText(PlannedDrain drain) => drain.Result switch
    {
        DrainResult.NeverReclaimed => "never reclaimed",
        DrainResult.NotEvicted => "killed with its instance",
        DrainResult.Fits => Text($"fits: {drain.Seconds} s"),
        DrainResult.TooLate => Text($"too late: {drain.Seconds} s at {drain.Pods} pods"),
        DrainResult.Blocked => Text($"blocked at {drain.Pods} pods"),
        DrainResult.ReplacementMayNeverCome => "replacements may never come",
        _ => "grows with the scale",
    };
}
