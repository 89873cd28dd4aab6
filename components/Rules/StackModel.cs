using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>What the rules look at: everything of a stack that is known before a resource is declared.</summary>
public sealed record StackModel
{
    /// <summary>What cluster and Knative offer.</summary>
    public required PlatformFacts Platform { get; init; }

    /// <summary>The Knative Services.</summary>
    public ValueList<At<KnativeServiceSpec>> Services { get; init; } = [];
}
