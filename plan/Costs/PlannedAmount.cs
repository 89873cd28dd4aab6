using AckKnativeSpot.Cost;

namespace AckKnativeSpot.Plan.Costs;

/// <summary>An amount of money of which some may have no price.</summary>
internal sealed record PlannedAmount
{
    /// <summary>What is known of it, exact; the least that it can be.</summary>
    public required decimal Known { get; init; }

    /// <summary>How many things that belong to it have no price.</summary>
    public required int Unpriced { get; init; }

    internal static PlannedAmount Of(CostSum sum) => new() { Known = WithoutTrailingZeros(sum.Known), Unpriced = sum.Unpriced.Count };

    /// <summary>So that equal amounts are written alike, however they were worked out.</summary>
    private static decimal WithoutTrailingZeros(decimal amount) => amount / 1.0000000000000000000000000000m;
}
