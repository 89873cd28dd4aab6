namespace AckKnativeSpot.Drain;

/// <summary>
/// How long an evicted pod may take to finish its requests. Knative has one handle on it: the revision's <c>timeoutSeconds</c>, which becomes
/// the pod's termination grace period (knative/serving, revision reconciler).
/// </summary>
/// <param name="Seconds">Whole seconds, from 1.</param>
public readonly record struct GracePeriod(int Seconds)
{
    /// <summary>60 s: twice the queue-proxy drain, and a third of the notice.</summary>
    public static GracePeriod Default { get; } = new(60);

    /// <summary>30 s that queue-proxy keeps a terminating pod open before it lets it go (knative/serving, queue-proxy).</summary>
    public static GracePeriod QueueProxyDrain { get; } = new(30);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Seconds}s");
}
