using AckKnativeSpot.Services;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rollouts;

/// <summary>What is to come of a workload, read from its specification.</summary>
internal static class RolloutTargets
{
    /// <summary>Annotation of a template with the time after which Knative gives its revision up.</summary>
    private const string ProgressDeadline = "serving.knative.dev/progress-deadline";

    /// <summary>The target of a service.</summary>
    /// <param name="spec">The service.</param>
    public static RolloutTarget Of(KnativeServiceSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var spot = spec.Purchase as Purchase.Spot;
        return new RolloutTarget
        {
            Kind = WorkloadKind.Service,
            Namespace = spec.Namespace,
            Name = spec.Name,
            Pods = Math.Max(spec.Scale.Min, spec.Scale.Initial ?? 1),
            Startup = spec.Startup.ToTimeSpan(),
            Times = RolloutTimes.Of(
                spec.Startup.ToTimeSpan(), RolloutTimes.DefaultInstance, maySpotWait: null, written: Written(spec) ?? RolloutTimes.KnativeDefault),
            OnSpot = spot is not null,
            FallsBack = spot?.Options.Fallback ?? true,
            PriceLimit = spot?.Options.PriceLimit?.ToString(),
            Types = [.. spec.Capacity.Choices.Select(choice => choice.ToString()!)],
            Vswitches = spec.Capacity.Vswitches,
        };
    }

    private static TimeSpan? Written(KnativeServiceSpec spec) =>
        spec.PodAnnotations.TryGetValue(ProgressDeadline, out var text) && Duration.TryParse(text, out var deadline) ? deadline.ToTimeSpan() : null;
}
