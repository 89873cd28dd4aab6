namespace AckKnativeSpot.Rollouts;

/// <summary>What happens after the provider has given up an operation: exactly one of these.</summary>
internal abstract record RolloutDecision
{
    private RolloutDecision()
    {
    }

    /// <summary>The operation is tried again, which only waits on when the object is there.</summary>
    /// <param name="Pause">Time before the next try.</param>
    public sealed record GoOn(TimeSpan Pause) : RolloutDecision;

    /// <summary>The deployment of this object ends.</summary>
    /// <param name="Reason">Why, as a sentence; <see langword="null"/> when the provider has said it.</param>
    public sealed record Stop(string? Reason) : RolloutDecision;
}
