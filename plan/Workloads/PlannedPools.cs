using AckKnativeSpot.Sizing;

namespace AckKnativeSpot.Plan.Workloads;

/// <summary>Distinct pools of capacity, types times zones, that the instances of a service can come from.</summary>
internal sealed record PlannedPools
{
    /// <summary>How many there are at least.</summary>
    public required int Count { get; init; }

    /// <summary>Distinct instance types and sizes.</summary>
    public required int Types { get; init; }

    /// <summary>Whether the platform chooses among types for one of them.</summary>
    public required bool TypesMayBeMore { get; init; }

    /// <summary>Zones; <see langword="null"/> when they are not known.</summary>
    public required int? Zones { get; init; }

    /// <summary>Describes pools.</summary>
    /// <param name="pools">The pools.</param>
    internal static PlannedPools Of(CapacityPools pools) => new() { Count = pools.Count, Types = pools.Types, TypesMayBeMore = pools.TypesMayBeMore, Zones = pools.Zones };
}
