using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Drain;

/// <summary>Everything of a service that decides what a reclaim of all its instances and a start from zero do to its requests.</summary>
internal sealed record ServiceReclaim
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

    /// <summary>Whether a request that arrives while it stands at zero waits for a first pod.</summary>
    public bool StartsFromZero => Bounds.Min == 0 && MayScaleToZero && !HasReserve;

    /// <summary>Whether the first request after a time at zero is given up before the first pod is Ready, every time.</summary>
    public bool FirstRequestFails => StartsFromZero && Conditions.StartupSeconds > Conditions.RequestTimeoutSeconds;

    /// <summary>Whether its own budget refuses every eviction at a scale that can be reached.</summary>
    public bool IsBlocked => OwnBudget is { } budget && budget.BlocksWithin(Pods);
}
