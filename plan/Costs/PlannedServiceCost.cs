using AckKnativeSpot.Cost;

namespace AckKnativeSpot.Plan.Costs;

/// <summary>What a Knative Service costs.</summary>
internal sealed record PlannedServiceCost
{
    /// <summary>Name of the Service.</summary>
    public required string Name { get; init; }

    /// <summary>Its namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>One pod for one hour.</summary>
    public required PlannedPurchase PodHour { get; init; }

    /// <summary>Its reserved pods for one hour, while they are there.</summary>
    public required PlannedPurchase ReserveHour { get; init; }

    /// <summary>A month.</summary>
    public required PlannedLoads Month { get; init; }

    internal static PlannedServiceCost Of(ServiceCost cost) => new()
    {
        Name = cost.Name,
        Namespace = cost.Namespace,
        PodHour = PlannedPurchase.Of(cost.PodHour),
        ReserveHour = PlannedPurchase.Of(cost.ReserveHour),
        Month = PlannedLoads.Of(cost.Month),
    };
}
