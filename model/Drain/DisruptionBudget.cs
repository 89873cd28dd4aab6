using System.Diagnostics;

namespace AckKnativeSpot.Drain;

/// <summary>
/// What a <c>policy/v1</c> PodDisruptionBudget allows: one of its two fields, never both, never neither.
/// Source: Kubernetes, "Specifying a Disruption Budget for your Application".
/// </summary>
public abstract record DisruptionBudget
{
    private DisruptionBudget()
    {
    }

    /// <summary>Refuses every eviction.</summary>
    internal static DisruptionBudget LetsNothingGo { get; } = new MaxUnavailable(new PodCount.Absolute(0));

    /// <summary>At most this many pods away at once; a percentage is of the desired pods, rounded up.</summary>
    /// <param name="Value">A count or a percentage.</param>
    public sealed record MaxUnavailable(PodCount Value) : DisruptionBudget
    {
        /// <summary>As written in a stack configuration.</summary>
        public override string ToString() => $"maxUnavailable: {Value}";
    }

    /// <summary>At least this many healthy pods; a percentage is of the desired pods, rounded up.</summary>
    /// <param name="Value">A count or a percentage.</param>
    public sealed record MinAvailable(PodCount Value) : DisruptionBudget
    {
        /// <summary>As written in a stack configuration.</summary>
        public override string ToString() => $"minAvailable: {Value}";
    }

    /// <summary>How many pods may be away at once when so many are desired and all are healthy. Never falls as the scale grows.</summary>
    /// <param name="pods">Desired pods, from 0.</param>
    public int AllowedAt(int pods) => this switch
    {
        MaxUnavailable max => Math.Min(pods, max.Value.Of(pods)),
        MinAvailable min => Math.Max(0, pods - min.Value.Of(pods)),
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether no pod at all may be evicted at a scale where there is one to evict.</summary>
    /// <param name="pods">Desired pods, from 0.</param>
    internal bool BlocksAt(int pods) => pods > 0 && AllowedAt(pods) == 0;

    /// <summary>Whether some reachable scale is blocked. Since <see cref="AllowedAt"/> never falls, the lowest scale decides.</summary>
    /// <param name="scale">The scales a service can have.</param>
    internal bool BlocksWithin(ScaleRange scale) => BlocksAt(scale.Lowest);

    /// <summary>The lowest scale at which a pod may be evicted; <see langword="null"/> when there is none.</summary>
    internal int? LowestAllowingScale => this switch
    {
        MaxUnavailable max => max.Value.Of(1) > 0 ? 1 : null,
        MinAvailable { Value: PodCount.Absolute count } => count.Pods + 1,
        MinAvailable { Value: PodCount.Percent percent } => percent.Value < 100 ? CeilingOf(100, 100 - percent.Value) : null,
        _ => throw new UnreachableException(),
    };

    private static int CeilingOf(int dividend, int divisor) => (dividend + divisor - 1) / divisor;
}
