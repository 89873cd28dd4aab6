namespace AckKnativeSpot.Plan.Comparison;

/// <summary>Why the change of an input does nothing, although somebody may expect it to.</summary>
/// <param name="Why">What is said of the input: <c>is read at creation only</c>.</param>
/// <param name="Instead">What to do instead.</param>
internal sealed record NoEffect(string Why, string Instead);
