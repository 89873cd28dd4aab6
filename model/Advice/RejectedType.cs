namespace AckKnativeSpot.Advice;

/// <summary>An instance type that something is known of, and that is no candidate.</summary>
/// <param name="InstanceType">The type.</param>
/// <param name="Because">Why, as it completes "not considered:".</param>
internal sealed record RejectedType(string InstanceType, string Because);
