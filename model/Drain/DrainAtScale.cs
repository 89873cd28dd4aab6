namespace AckKnativeSpot.Drain;

/// <summary>The drain forecast at one scale.</summary>
/// <param name="Pods">Pods that are warned at once.</param>
/// <param name="Allowed">Pods that the budget lets go at a time.</param>
/// <param name="Outcome">How it ends.</param>
public sealed record DrainAtScale(int Pods, int Allowed, DrainOutcome Outcome)
{
    /// <summary>Whether every pod finishes within the notice.</summary>
    public bool Fits => Outcome is DrainOutcome.Fits;
}
