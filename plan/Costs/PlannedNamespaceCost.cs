namespace AckKnativeSpot.Plan.Costs;

/// <summary>What the services and jobs of a namespace cost; cluster, network and gateway are nobody's.</summary>
internal sealed record PlannedNamespaceCost
{
    /// <summary>Name of the namespace.</summary>
    public required string Name { get; init; }

    /// <summary>A month.</summary>
    public required PlannedLoads Month { get; init; }

    /// <summary>The organisation's budget for that month in the worst case at the maximum; <see langword="null"/> for none.</summary>
    public required decimal? Budget { get; init; }
}
