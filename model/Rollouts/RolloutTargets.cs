using AckKnativeSpot.Jobs;
using AckKnativeSpot.Services;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Rollouts;

/// <summary>What is to come of a workload, read from its specification.</summary>
internal static class RolloutTargets
{
    /// <summary>The target of a service.</summary>
    /// <param name="spec">The service.</param>
    /// <param name="times">How long it may take.</param>
    public static RolloutTarget Of(KnativeServiceSpec spec, RolloutTimes times)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return Of(spec.Purchase, spec.Capacity, new()
        {
            Kind = WorkloadKind.Service,
            Namespace = spec.Namespace,
            Name = spec.Name,
            Pods = Math.Max(spec.Scale.Min, spec.Scale.Initial ?? 1),
            Startup = spec.Startup.ToTimeSpan(),
            Times = times,
        });
    }

    /// <summary>The target of a job.</summary>
    /// <param name="spec">The job.</param>
    /// <param name="times">How long it may take.</param>
    public static RolloutTarget Of(SpotJobSpec spec, RolloutTimes times)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return Of(spec.Purchase, spec.Capacity, new() { Kind = WorkloadKind.Job, Namespace = spec.Namespace, Name = spec.Name, Times = times });
    }

    private static RolloutTarget Of(Purchase purchase, CapacityOptions capacity, RolloutTarget target)
    {
        var spot = purchase as Purchase.Spot;
        return target with
        {
            OnSpot = spot is not null,
            FallsBack = spot?.Options.Fallback ?? true,
            PriceLimit = spot?.Options.PriceLimit?.ToString(),
            Types = [.. capacity.Choices.Select(choice => choice.ToString()!)],
            Vswitches = capacity.Vswitches,
        };
    }
}
