using AckKnativeSpot.Containers;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cost;

/// <summary>What a Knative Service costs.</summary>
internal sealed record ServiceCost
{
    /// <summary>Name of the Service.</summary>
    public required string Name { get; init; }

    /// <summary>Its namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>One pod for one hour.</summary>
    public required PurchaseCost PodHour { get; init; }

    /// <summary>Its reserved pods for one hour, all together, while they are there; zero without.</summary>
    public required PurchaseCost ReserveHour { get; init; }

    /// <summary>The service for one hour under each load.</summary>
    public required LoadCost Hour { get; init; }

    /// <summary>The service for a month of 730 hours under each load.</summary>
    public LoadCost Month => Hour * LoadCost.HoursPerMonth;

    /// <summary>Works a service's cost out.</summary>
    /// <param name="service">The service.</param>
    /// <param name="prices">Known prices; <see langword="null"/> for none.</param>
    /// <param name="zones">Zones that its pods may be in; empty for every zone.</param>
    public static ServiceCost Of(KnativeServiceSpec service, PriceTable? prices, IReadOnlyCollection<string> zones)
    {
        ArgumentNullException.ThrowIfNull(service);
        var who = WorkloadName.Of(service.Namespace, service.Name);
        var pod = PodCost.PerHour(who, service.Purchase, service.Capacity, PodResources.Of(service.Containers, service.InitContainers), prices, zones);
        var scale = service.Scale;

        // A reserved pod is there only while the service is scaled to zero: it goes when the first other pod is Ready (Alibaba Cloud,
        // "Configure reserved instances for Knative Services").
        var idlePods = scale.FewestPods;
        var leastPods = Math.Max(Math.Max(1, scale.Min), (scale.Autoscaler as Autoscaler.Kpa)?.Activation ?? 1);
        var reserve = service.Reserve is { } options && idlePods == 0 ? PodCost.ReservePerHour(who, options, prices) : PurchaseCost.Zero;
        return new()
        {
            Name = service.Name,
            Namespace = service.Namespace,
            PodHour = pod,
            ReserveHour = reserve,
            Hour = new LoadCost(
                (pod * idlePods) + reserve,
                pod * leastPods,
                scale.Max > 0 ? pod * scale.Max : (pod * leastPods) + PurchaseCost.Of(CostSum.None(who, "it has no maximum scale"))),
        };
    }
}
