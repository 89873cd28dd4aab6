using AckKnativeSpot.Cluster;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>What the rules look at: everything of a stack that is known before a resource is declared.</summary>
public sealed record StackModel
{
    /// <summary>What cluster and Knative offer.</summary>
    public required PlatformFacts Platform { get; init; }

    /// <summary>How the stack comes by its cluster; <see langword="null"/> when that could not be read.</summary>
    public ClusterSource? Cluster { get; init; }

    /// <summary>Knative Serving; <see langword="null"/> when it could not be read.</summary>
    public ServingSpec? Serving { get; init; }

    /// <summary>The Knative Services.</summary>
    public ValueList<At<KnativeServiceSpec>> Services { get; init; } = [];
}
