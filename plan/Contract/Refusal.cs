namespace AckKnativeSpot.Plan.Contract;

/// <summary>Why a provider refuses a resource, or accepts it with a warning only.</summary>
/// <param name="Input">Path of the input: <c>scalingConfig.maxSize</c>.</param>
/// <param name="Reason">What is wrong, as it completes "the input …": <c>is required</c>. Never holds the value.</param>
internal sealed record Refusal(string Input, string Reason)
{
    /// <summary>Whether it is refused because something is missing. Default: false.</summary>
    public bool IsOfMissing { get; init; }
}
