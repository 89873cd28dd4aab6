using AckKnativeSpot.Cluster;
using AckKnativeSpot.Cost;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Services;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rollouts;

/// <summary>What is to come of a workload, read from its specification.</summary>
internal static class RolloutTargets
{
    /// <summary>The target of a service.</summary>
    /// <param name="spec">The service.</param>
    /// <param name="times">How long it may take.</param>
    /// <param name="cluster">How the stack comes by its cluster, for the zones of the pods.</param>
    public static RolloutTarget Of(KnativeServiceSpec spec, RolloutTimes times, ClusterSource cluster) => With(spec.Purchase, spec.Capacity, cluster, new()
    {
        Kind = WorkloadKind.Service,
        Namespace = spec.Namespace,
        Name = spec.Name,
        Pods = Math.Max(spec.Scale.Min, spec.Scale.Initial ?? 1),
        Startup = spec.Startup.ToTimeSpan(),
        Times = times,
    });

    /// <summary>The target of a job.</summary>
    /// <param name="spec">The job.</param>
    /// <param name="completion">Time that it may take to complete; <see langword="null"/> when nobody waits for it.</param>
    /// <param name="cluster">How the stack comes by its cluster, for the zones of the pods.</param>
    public static RolloutTarget Of(SpotJobSpec spec, Duration? completion, ClusterSource cluster) => With(spec.Purchase, spec.Capacity, cluster, new()
    {
        Kind = WorkloadKind.Job,
        Namespace = spec.Namespace,
        Name = spec.Name,
        Times = RolloutTimes.OfJob((completion ?? Duration.Zero).ToTimeSpan()),
        MayBeGone = spec.Ttl is not null,
    });

    /// <summary>The target of a schedule, which is its newest run.</summary>
    /// <param name="spec">The schedule.</param>
    /// <param name="cluster">How the stack comes by its cluster, for the zones of the pods.</param>
    public static RolloutTarget Of(SpotJobSchedule spec, ClusterSource cluster) => Of(spec.Job, null, cluster) with { IsSchedule = true };

    private static RolloutTarget With(Purchase purchase, CapacityOptions capacity, ClusterSource cluster, RolloutTarget target)
    {
        var spot = purchase as Purchase.Spot;
        return target with
        {
            OnSpot = spot is not null,
            FallsBack = spot?.Options.Fallback ?? true,
            PriceLimit = spot?.Options.PriceLimit?.ToString(),
            Types = [.. capacity.Choices.Select(choice => choice.ToString()!)],
            Vswitches = capacity.Vswitches,
            Zones = ClusterZones.OfPods(cluster, capacity),
        };
    }
}
