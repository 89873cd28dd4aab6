namespace AckKnativeSpot.Drain;

/// <summary>
/// What happens to requests that arrive while no pod is Ready. They wait in the activator, which answers 504 when the revision's timeout is over
/// (knative/serving, <c>cmd/activator</c> and <c>pkg/http/handler/timeout.go</c>). Measured with the real activator: docs/components/drain-and-budgets.md.
/// </summary>
/// <param name="LongestSeconds">The longest that a request waits for a pod, whether it is then answered or fails.</param>
/// <param name="FailingSeconds">
/// From the begin of the gap, for so many seconds every request that arrives fails; 0 when none does, <see langword="null"/> when it lasts until there is
/// spot stock.
/// </param>
public sealed record WaitingRequests(long LongestSeconds, long? FailingSeconds)
{
    /// <summary>Whether any request fails.</summary>
    public bool Fail => FailingSeconds is not 0;

    /// <summary>With a gap of G seconds and a timeout of T, the longest wait is min(G, T), and what arrives in the first G − T seconds fails.</summary>
    /// <param name="gap">How long no pod is Ready.</param>
    /// <param name="timeoutSeconds">Seconds until the activator gives a waiting request up, from 1.</param>
    internal static WaitingRequests During(ReadinessGap gap, int timeoutSeconds) => gap.Seconds is { } seconds
        ? new(Math.Min(seconds, timeoutSeconds), Math.Max(0, seconds - timeoutSeconds))
        : new(timeoutSeconds, null);
}
