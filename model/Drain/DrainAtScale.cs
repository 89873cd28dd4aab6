namespace AckKnativeSpot.Drain;

/// <summary>The forecast of a reclaim at one scale.</summary>
/// <param name="Pods">Pods that are warned at once.</param>
/// <param name="Allowed">Pods that the budget lets go at a time.</param>
/// <param name="Outcome">Whether all of them leave in time.</param>
/// <param name="Ready">Who still answers meanwhile.</param>
/// <param name="Requests">What happens to requests that find no Ready pod.</param>
public sealed record DrainAtScale(int Pods, int Allowed, DrainOutcome Outcome, StillReady Ready, WaitingRequests Requests)
{
    /// <summary>Whether every pod finishes within the notice.</summary>
    public bool Fits => Outcome is DrainOutcome.Fits;
}
