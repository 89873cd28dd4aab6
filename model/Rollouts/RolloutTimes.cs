using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;

namespace AckKnativeSpot.Rollouts;

/// <summary>
/// How long a rollout may take. Knative gives a revision up that makes no progress within <see cref="ProgressDeadline"/>, scales it to zero some 30 s
/// later and never tries again by itself (seen with Knative 1.23; knative/serving, pkg/reconciler/autoscaling/kpa). The wait of Pulumi is cut into slices,
/// so that what no waiting mends ends it early; the engine takes at most <see cref="MaxSlices"/> of them (pulumi/pulumi, pkg/resource/deploy/retries.go).
/// </summary>
internal sealed record RolloutTimes
{
    /// <summary>Slices that the engine takes at most.</summary>
    public const int MaxSlices = 100;

    private static readonly TimeSpan s_shortestSlice = TimeSpan.FromSeconds(40);

    // The route is set up after the pods are ready, and a deadline is noticed a little after it has passed.
    private static readonly TimeSpan s_route = TimeSpan.FromMinutes(1);

    // Leaves tries for a call that fails before the object is there.
    private const int UsedSlices = MaxSlices - 10;

    private RolloutTimes(TimeSpan? progressDeadline, TimeSpan total) => (ProgressDeadline, Total) = (progressDeadline, total);

    /// <summary>Time until Knative gives the revision up; <see langword="null"/> for a job.</summary>
    public TimeSpan? ProgressDeadline { get; }

    /// <summary>Time until Pulumi gives the service or job up.</summary>
    public TimeSpan Total { get; }

    /// <summary>Length of one wait of the provider.</summary>
    public TimeSpan Slice => Total / UsedSlices < s_shortestSlice ? s_shortestSlice : TimeSpan.FromSeconds(Math.Ceiling((Total / UsedSlices).TotalSeconds));

    /// <summary>The times of a service: it is waited for a minute longer than Knative does.</summary>
    /// <param name="service">The service.</param>
    /// <param name="defaults">What the cluster's Knative fills in.</param>
    public static RolloutTimes Of(KnativeServiceSpec service, RevisionDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(defaults);
        return Of(Services.ProgressDeadline.Of(service, defaults).After.ToTimeSpan());
    }

    /// <summary>The times of a service with this progress deadline.</summary>
    /// <param name="progressDeadline">Time until Knative gives the revision up.</param>
    internal static RolloutTimes Of(TimeSpan progressDeadline) => new(progressDeadline, progressDeadline + s_route);

    /// <summary>The times of a job.</summary>
    /// <param name="completion">Time that it may take to complete.</param>
    internal static RolloutTimes OfJob(TimeSpan completion) => new(null, completion);

    /// <summary>The same, with another time until Pulumi gives up.</summary>
    /// <param name="total">The time.</param>
    internal RolloutTimes Within(TimeSpan total) => new(ProgressDeadline, total);
}
