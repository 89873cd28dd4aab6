using AckKnativeSpot.Drain;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Services;

/// <summary>A Knative Service as far as it is known at plan time. Pure: rules, forecast, price and manifest are functions of it.</summary>
public sealed record KnativeServiceSpec
{
    /// <summary>Name of the Service: a DNS-1035 label of at most 63 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Namespace. Default: <c>default</c>.</summary>
    public string Namespace { get; init; } = "default";

    /// <summary>How its instances are bought. Default: preemptible, with the defaults of <see cref="SpotOptions"/>.</summary>
    public Purchase Purchase { get; init; } = new Purchase.Spot(new SpotOptions());

    /// <summary>What instances it runs on.</summary>
    public CapacityOptions Capacity { get; init; } = new();

    /// <summary>Low-cost reserved instance; <see langword="null"/> for none.</summary>
    public ReserveOptions? Reserve { get; init; }

    /// <summary>Grace period. Default: 60 s.</summary>
    public GracePeriod Grace { get; init; } = GracePeriod.Default;

    /// <summary>Disruption budget; <see langword="null"/> derives the smallest percentage whose drain forecast fits the notice.</summary>
    public DisruptionBudget? Budget { get; init; }

    /// <summary>Seconds from the creation of a replacement pod until it is Ready, for the drain forecast. Default: 30.</summary>
    public int StartupSeconds { get; init; } = 30;

    /// <summary>Scale bounds and what drives them.</summary>
    public Autoscaling Autoscaling { get; init; } = new();

    /// <summary>Containers of the pod; at least one.</summary>
    public required ValueList<ContainerSpec> Containers { get; init; }
}
