using AckKnativeSpot.Drain;
using AckKnativeSpot.Plan.Workloads;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Plan.Rendering.WorkloadCells;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>A service as one row of a table.</summary>
internal static class ServiceRow
{
    public static IReadOnlyList<string> Columns { get; } = ["Service", "Reclaim", .. WorkloadCells.Columns, "Pools", "Budget", "Reserve", "Scale"];

    public static IReadOnlyList<string> Of(PlannedService service) =>
    [
        WorkloadName.Of(service.Namespace, service.Name),
        ReclaimText.Of(service.Drain, ReclaimNotice.Seconds),
        .. WorkloadCells.Of(service.Capacity, service.Spot, service.GraceSeconds),
        PoolsText(service.Pools),
        service.Budget is { } budget ? BudgetText(budget) : "none",
        ReserveText(service.Reserve),
        service.Scale.Max is { } max ? Text($"{service.Scale.Min} to {max}") : Text($"{service.Scale.Min} to unlimited"),
    ];

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

    /// <summary>Types times zones; more of them where the platform chooses among types.</summary>
    private static string PoolsText(PlannedPools pools) =>
        Text($"{pools.Types}{(pools.TypesMayBeMore ? "+" : "")} × ") + (pools.Zones is { } zones ? Text($"{zones}") : "?");
}
