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
        Reclaim(service),
        .. WorkloadCells.Of(service.Capacity, service.Spot, service.GraceSeconds),
        PoolsText(service.Pools),
        WorkloadText.Budget(service.Budget) + (service.Budget is { Derived: true, Field: BudgetField.MaxUnavailable } ? ", derived" : ""),
        ReserveText(service.Reserve),
        Scale(service),
    ];

    /// <summary>Fewest and most pods.</summary>
    public static string Scale(PlannedService service) =>
        service.Scale.Max is { } max ? Text($"{service.Scale.Min} to {max}") : Text($"{service.Scale.Min} to unlimited");

    /// <summary>What a reclaim of all its instances does.</summary>
    public static string Reclaim(PlannedService service) => ReclaimText.Of(service.Drain, ReclaimNotice.Seconds);

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
