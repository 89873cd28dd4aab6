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

    /// <summary>At most this many pods away at once; a percentage is of the desired pods, rounded up.</summary>
    /// <param name="Value">A count or a percentage.</param>
    public sealed record MaxUnavailable(PodCount Value) : DisruptionBudget;

    /// <summary>At least this many healthy pods; a percentage is of the desired pods, rounded up.</summary>
    /// <param name="Value">A count or a percentage.</param>
    public sealed record MinAvailable(PodCount Value) : DisruptionBudget;
}
