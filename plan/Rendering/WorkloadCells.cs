using AckKnativeSpot.Plan.Workloads;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>The cells that rows of services and of jobs have in common: what instances they run on and how these are bought.</summary>
internal static class WorkloadCells
{
    /// <summary>What a cell says whose column has no meaning for the workload.</summary>
    public const string None = "-";

    public static IReadOnlyList<string> Columns { get; } = ["Capacity", "Strategy", "Limit/h", "Protection", "Fallback", "Grace"];

    public static IReadOnlyList<string> Of(IReadOnlyList<string> capacity, PlannedSpot? spot, int graceSeconds) =>
    [
        WorkloadText.Capacity(capacity),
        spot is null ? "pay-as-you-go" : spot.PriceLimit is null ? "market" : "price limit",
        spot is null ? None : WorkloadText.Limit(spot) ?? None,
        spot is null ? None : WorkloadText.Protection(spot),
        spot is null ? None : spot.Fallback ? "yes" : "no",
        Text($"{graceSeconds} s"),
    ];

    /// <summary>A text with numbers in it, the same in every culture.</summary>
    public static string Text(FormattableString text) => FormattableString.Invariant(text);
}
