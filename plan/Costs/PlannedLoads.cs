using AckKnativeSpot.Cost;

namespace AckKnativeSpot.Plan.Costs;

/// <summary>What something costs under the three loads.</summary>
internal sealed record PlannedLoads
{
    /// <summary>Without a request.</summary>
    public required PlannedPurchase Idle { get; init; }

    /// <summary>With the fewest pods that answer requests.</summary>
    public required PlannedPurchase Minimum { get; init; }

    /// <summary>With the most pods.</summary>
    public required PlannedPurchase Maximum { get; init; }

    internal static PlannedLoads Of(LoadCost cost) => new()
    {
        Idle = PlannedPurchase.Of(cost.Idle),
        Minimum = PlannedPurchase.Of(cost.Minimum),
        Maximum = PlannedPurchase.Of(cost.Maximum),
    };
}
