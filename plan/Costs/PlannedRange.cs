using AckKnativeSpot.Cost;

namespace AckKnativeSpot.Plan.Costs;

/// <summary>What something costs that may run on one of several instance types, in several zones.</summary>
internal sealed record PlannedRange
{
    /// <summary>On the first choice, in the dearest of its zones.</summary>
    public required PlannedAmount First { get; init; }

    /// <summary>On the cheapest choice, in the cheapest of its zones.</summary>
    public required PlannedAmount Cheapest { get; init; }

    /// <summary>On the dearest choice, in the dearest of its zones.</summary>
    public required PlannedAmount Dearest { get; init; }

    internal static PlannedRange Of(CostRange range) => new()
    {
        First = PlannedAmount.Of(range.First),
        Cheapest = PlannedAmount.Of(range.Cheapest),
        Dearest = PlannedAmount.Of(range.Dearest),
    };
}
