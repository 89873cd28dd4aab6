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

    /// <summary>Deadline of a revision that says nothing else (knative/serving, pkg/deployment, <c>ProgressDeadlineDefault</c>): 10 minutes.</summary>
    public static readonly TimeSpan KnativeDefault = TimeSpan.FromMinutes(10);

    /// <summary>Time that a pod is given for its instance and its image, on top of its startup. Default: 3 minutes.</summary>
    public static readonly TimeSpan DefaultInstance = TimeSpan.FromMinutes(3);

    /// <summary>Time that a service without fallback may wait for spot stock. Default: 30 minutes.</summary>
    public static readonly TimeSpan DefaultSpotWait = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan s_shortestSlice = TimeSpan.FromSeconds(40);

    // The route is set up after the pods are ready, and a deadline is noticed a little after it has passed.
    private static readonly TimeSpan s_route = TimeSpan.FromMinutes(1);

    // Leaves tries for a call that fails before the object is there.
    private const int UsedSlices = MaxSlices - 10;

    private RolloutTimes(TimeSpan progressDeadline) => ProgressDeadline = progressDeadline;

    /// <summary>Time until Knative gives the revision up.</summary>
    public TimeSpan ProgressDeadline { get; }

    /// <summary>Time until Pulumi gives the service up.</summary>
    public TimeSpan Total => ProgressDeadline + s_route;

    /// <summary>Length of one wait of the provider.</summary>
    public TimeSpan Slice => Total / UsedSlices < s_shortestSlice ? s_shortestSlice : TimeSpan.FromSeconds(Math.Ceiling((Total / UsedSlices).TotalSeconds));

    /// <summary>Derives the times of a service.</summary>
    /// <param name="startup">Time from the start of a pod's containers until it is ready.</param>
    /// <param name="instance">Time for instance and image.</param>
    /// <param name="maySpotWait">Time that it may wait for spot stock; <see langword="null"/> when it does not depend on spot stock.</param>
    /// <param name="written">The deadline that the template writes; <see langword="null"/> to derive it.</param>
    public static RolloutTimes Of(TimeSpan startup, TimeSpan instance, TimeSpan? maySpotWait, TimeSpan? written) =>
        new(written ?? startup + instance + (maySpotWait ?? TimeSpan.Zero));
}
