namespace AckKnativeSpot.Rollouts;

/// <summary>A condition of an object's status.</summary>
/// <param name="Type">Type, for example <c>Ready</c>.</param>
/// <param name="Holds">Whether it holds; <see langword="null"/> while the controller does not know.</param>
/// <param name="Reason">Reason in one word; empty when there is none.</param>
/// <param name="Message">Message for people; empty when there is none.</param>
/// <param name="Since">When it last changed, by the cluster's clock; <see langword="null"/> when the object does not say.</param>
internal sealed record SeenCondition(string Type, bool? Holds, string Reason, string Message, DateTimeOffset? Since);
