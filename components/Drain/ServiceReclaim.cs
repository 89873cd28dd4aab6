using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Drain;

/// <summary>Everything of a service that decides what a reclaim of all its instances and a start from zero do to its requests.</summary>
public sealed record ServiceReclaim
{
    /// <summary>Its own disruption budget; <see langword="null"/> derives one.</summary>
    public DisruptionBudget? OwnBudget { get; init; }

    /// <summary>Scale bounds of each revision.</summary>
    public required ScaleBounds Bounds { get; init; }

    /// <summary>Revisions that traffic keeps alive, from 1. Default: 1.</summary>
    public int Revisions { get; init; } = 1;

    /// <summary>Grace period, start-up, retry, timeouts, and whether replacements come.</summary>
    public required DrainConditions Conditions { get; init; }

    /// <summary>What happens on the notice; <see langword="null"/> when its instances are never reclaimed.</summary>
    public required Reclaim? OnNotice { get; init; }

    /// <summary>Whether a reserved instance answers while it stands at zero. In a reclaim of running pods it is not counted on. Default: false.</summary>
    public bool HasReserve { get; init; }

    /// <summary>Whether it can have a reserved instance: only ACK's own Knative knows one. Default: false.</summary>
    public bool CanReserve { get; init; }

    /// <summary>Longest grace period that Knative takes, in seconds. Default: 600, Knative's own.</summary>
    public int MaxGraceSeconds { get; init; } = 600;

    /// <summary>Whether the cluster lets it stand at zero. Default: true.</summary>
    public bool MayScaleToZero { get; init; } = true;

    /// <summary>How many pods it can have, those of all revisions together.</summary>
    public ScaleRange Pods => Bounds.PodsOf(Revisions);

    /// <summary>
    /// Its own budget, or the derived one when its pods are evicted on a reclaim. <see langword="null"/> when neither exists: nothing evicts its pods, or its
    /// grace period is longer than the notice.
    /// </summary>
    public DisruptionBudget? Budget => OwnBudget ?? (OnNotice is Reclaim.Evict ? (BudgetDerivation.From(Conditions, Pods) as BudgetDerivation.Derived)?.Budget : null);

    /// <summary>
    /// The forecast; <see langword="null"/> when its instances are never reclaimed, and for evicted pods without a budget. Pods that nothing evicts are
    /// like pods whose budget refuses every eviction: they are released with their instances.
    /// </summary>
    public DrainForecast? Forecast => OnNotice switch
    {
        Reclaim.Evict when Budget is { } budget => new(budget, Pods, Conditions),
        Reclaim.Leave => new(DisruptionBudget.LetsNothingGo, Pods, Conditions),
        _ => null,
    };

    /// <summary>
    /// Whether all Ready pods of one revision can be away while others still have some: the budget counts the pods of all revisions, so what it lets go can be
    /// all of one.
    /// </summary>
    public bool OneRevisionCanBeWithoutReady =>
        Revisions > 1 && Forecast is { } forecast && forecast.Budget.AllowedAt(forecast.Scale.Highest ?? int.MaxValue) >= Bounds.Range.Lowest;

    /// <summary>The longest time for which the service, or one of its revisions, has no Ready pod; <see langword="null"/> without a forecast.</summary>
    public ReadinessGap? LongestGap
    {
        get
        {
            if (Forecast?.LongestGap() is not { Ready.Gap: var gap })
            {
                return null;
            }

            return gap.IsNone && OneRevisionCanBeWithoutReady ? new(Conditions.StartupSeconds) : gap;
        }
    }

    /// <summary>What happens to requests in that time; <see langword="null"/> without a forecast.</summary>
    public WaitingRequests? Requests => LongestGap is { } gap ? WaitingRequests.During(gap, Conditions.RequestTimeoutSeconds) : null;

    /// <summary>Whether a request that arrives while it stands at zero waits for a first pod.</summary>
    public bool StartsFromZero => Bounds.Min == 0 && MayScaleToZero && !HasReserve;

    /// <summary>Whether the first request after a time at zero is given up before the first pod is Ready, every time.</summary>
    public bool FirstRequestFails => StartsFromZero && Conditions.StartupSeconds > Conditions.RequestTimeoutSeconds;

    /// <summary>Whether every pod finishes within the notice at every scale. True for what is never reclaimed.</summary>
    public bool LeavesInTime => OnNotice is null || (Forecast?.FitsAtEveryScale() ?? false);

    /// <summary>Whether some request fails because no pod is Ready for too long.</summary>
    public bool RequestsFail => Requests is { Fail: true };

    /// <summary>Whether at least half of the pods stay Ready wherever there are two of them or more. True for what is never reclaimed.</summary>
    public bool KeepsHalf => Forecast?.FewestReady(from: 2) is not { Ready: var ready } || ready.IsAtLeast(50);

    /// <summary>Seconds between the slowest end of a drain and the end of the notice; <see langword="null"/> when some scale does not leave in time.</summary>
    public long? SpareSeconds => Forecast is { } forecast && forecast.FitsAtEveryScale() && forecast.Slowest() is { Outcome: DrainOutcome.Fits { Seconds: var last } }
        ? ReclaimNotice.Seconds - last
        : null;

    /// <summary>Whether a promise holds at every scale; it does for what is never reclaimed, and does not where there is no forecast.</summary>
    /// <param name="promise">The promise.</param>
    public bool Keeps(AvailabilityPromise promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return OnNotice is null || (Forecast?.FewestReady() is { Ready: var ready } && ready.IsAtLeast(promise.ReadyPercent));
    }
}
