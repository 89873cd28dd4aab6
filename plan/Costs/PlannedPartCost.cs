using AckKnativeSpot.Cost;

namespace AckKnativeSpot.Plan.Costs;

/// <summary>What a part of the platform costs.</summary>
internal sealed record PlannedPartCost
{
    /// <summary>What it is, for people.</summary>
    public required string Name { get; init; }

    /// <summary>A month.</summary>
    public required PlannedLoads Month { get; init; }

    internal static PlannedPartCost Of(PlatformPartCost cost) => new() { Name = cost.Name, Month = PlannedLoads.Of(cost.Month) };
}
