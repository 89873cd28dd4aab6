using AckKnativeSpot.Serving;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Services;

/// <summary>Time after which Knative gives a revision up that makes no progress.</summary>
/// <param name="After">The time.</param>
/// <param name="Origin">Who says so.</param>
internal sealed record ProgressDeadline(Duration After, DeadlineOrigin Origin)
{
    /// <summary>The annotation of a template that says it (Knative, "Configuring progress deadlines").</summary>
    public const string Annotation = "serving.knative.dev/progress-deadline";

    /// <summary>The deadline of a service's revision.</summary>
    /// <param name="service">The service.</param>
    /// <param name="defaults">What the cluster's Knative fills in.</param>
    public static ProgressDeadline Of(KnativeServiceSpec service, RevisionDefaults defaults) =>
        service.Rollout.Deadline is { } own ? new(own, DeadlineOrigin.Service)
        : defaults.ProgressDeadline is { } ofCluster ? new(ofCluster, DeadlineOrigin.Cluster)
        : new(NeededBy(service), DeadlineOrigin.Derived);

    /// <summary>Longest time that the first pod of a service may take until it is ready, when nothing is wrong.</summary>
    /// <param name="service">The service.</param>
    public static Duration NeededBy(KnativeServiceSpec service)
    {
        var seconds = (long)service.Startup.Seconds + service.Rollout.Instance.Seconds + (SpotWaitOf(service)?.Seconds ?? 0);
        return Duration.FromSeconds((int)Math.Min(seconds, Duration.MaxSeconds));
    }

    /// <summary>Time that a service may wait for spot stock; <see langword="null"/> for one that never does.</summary>
    /// <param name="service">The service.</param>
    public static Duration? SpotWaitOf(KnativeServiceSpec service) =>
        service.Purchase is Purchase.Spot { Options.Fallback: false } ? service.Rollout.SpotWait ?? RolloutOptions.DefaultSpotWait : default(Duration?);
}
