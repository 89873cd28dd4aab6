namespace AckKnativeSpot.Rollouts;

/// <summary>A warning that a component of the cluster recorded about an object.</summary>
/// <param name="Id">Name of the event itself: a repetition has the same one.</param>
/// <param name="Kind">Kind of the object.</param>
/// <param name="Name">Name of the object.</param>
/// <param name="Reason">Reason in one word.</param>
/// <param name="Message">Message for people.</param>
/// <param name="Count">How often it has been recorded.</param>
/// <param name="First">When it was first recorded, by the cluster's clock; <see langword="null"/> when the event does not say.</param>
internal sealed record SeenEvent(string Id, string Kind, string Name, string Reason, string Message, int Count, DateTimeOffset? First);
