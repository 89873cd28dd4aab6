using AckKnativeSpot.Values;

namespace AckKnativeSpot.Services;

/// <summary>
/// How long a new revision of a service may take to become ready. Knative gives a revision up that makes no progress within its progress deadline, scales it
/// to zero some 30 s later and never tries again by itself (seen with Knative 1.23; knative/serving, pkg/reconciler/autoscaling/kpa).
/// </summary>
public sealed record RolloutOptions
{
    /// <summary>Time that a service without fallback may wait for spot stock when nothing else is said: 30 minutes.</summary>
    internal static Duration DefaultSpotWait { get; } = Duration.FromSeconds(30 * 60);

    /// <summary>
    /// Time that a pod's instance and its image take, on top of <see cref="KnativeServiceSpec.Startup"/>. Default: 3 minutes.
    /// </summary>
    public Duration Instance { get; init; } = Duration.FromSeconds(3 * 60);

    /// <summary>
    /// Time that the service may wait for spot stock. Only of one without fallback: others never wait for it (rule <c>ROLL003</c>). Default:
    /// <see langword="null"/>, 30 minutes for a service without fallback.
    /// </summary>
    public Duration? SpotWait { get; init; }

    /// <summary>
    /// Progress deadline of the revision, from 1 s. Default: <see langword="null"/>, that of <c>config-deployment</c> when the stack writes one, and else the
    /// sum of startup, <see cref="Instance"/> and the wait for spot stock. A shorter one is a warning (rule <c>ROLL002</c>).
    /// </summary>
    public Duration? Deadline { get; init; }
}
