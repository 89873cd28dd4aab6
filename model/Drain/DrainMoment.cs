namespace AckKnativeSpot.Drain;

/// <summary>A moment of a reclaim.</summary>
/// <param name="Second">Seconds after the notice, at the latest.</param>
/// <param name="Event">What happens.</param>
/// <param name="Pods">To how many pods.</param>
/// <param name="Ready">Pods that are Ready afterwards.</param>
/// <param name="Leaving">Pods that are leaving afterwards.</param>
internal sealed record DrainMoment(long Second, DrainEvent Event, int Pods, int Ready, int Leaving);
