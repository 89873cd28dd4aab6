using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Workloads;

/// <summary>A Knative Service as its component declared it. Written to the JSON plan as it is; the tables show it in words.</summary>
internal sealed record PlannedService
{
    /// <summary>Name of the Service.</summary>
    public required string Name { get; init; }

    /// <summary>Its namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>Instance types and sizes in the order in which they are tried; none when the limits of its containers decide.</summary>
    public required IReadOnlyList<string> Capacity { get; init; }

    /// <summary>How it buys preemptible instances; <see langword="null"/> for pay-as-you-go.</summary>
    public required PlannedSpot? Spot { get; init; }

    /// <summary>Seconds that an evicted pod may take to finish.</summary>
    public required int GraceSeconds { get; init; }

    /// <summary>Pools of capacity that its instances can come from.</summary>
    public required PlannedPools Pools { get; init; }

    /// <summary>Share of its pods in percent that it promises to keep Ready; <see langword="null"/> when it promises nothing.</summary>
    public required int? PromisedReadyPercent { get; init; }

    /// <summary>Its disruption budget; <see langword="null"/> for none.</summary>
    public required PlannedBudget? Budget { get; init; }

    /// <summary>Its reserved instances; <see langword="null"/> for none.</summary>
    public required PlannedReserve? Reserve { get; init; }

    /// <summary>Its scale bounds.</summary>
    public required PlannedScale Scale { get; init; }

    /// <summary>What a reclaim of all its instances does.</summary>
    public required PlannedDrain Drain { get; init; }

    /// <summary>How long a new revision of it may take; <see langword="null"/> in a plan that was saved before plans said so.</summary>
    public PlannedRollout? Rollout { get; init; }

    /// <summary>Describes what a component declared.</summary>
    /// <param name="service">The component.</param>
    public static PlannedService Of(KnativeService service)
    {
        ArgumentNullException.ThrowIfNull(service);
        var spec = service.Spec;
        return new()
        {
            Name = spec.Name,
            Namespace = spec.Namespace,
            Capacity = spec.Capacity.Choices.Select(choice => choice.ToString()).ToValueList(),
            Spot = PlannedSpot.Of(spec.Purchase),
            GraceSeconds = spec.Grace.Seconds,
            Pools = PlannedPools.Of(service.Pools),
            PromisedReadyPercent = spec.Availability?.ReadyPercent,
            Budget = PlannedBudget.Of(service.Reclaim.Budget, derived: spec.Budget is null),
            Reserve = PlannedReserve.Of(spec.Reserve),
            Scale = new() { Min = spec.Scale.FewestPods, Max = spec.Scale.Max is > 0 and var max ? max : null },
            Drain = PlannedDrain.Of(service),
            Rollout = PlannedRollout.Of(service),
        };
    }
}
