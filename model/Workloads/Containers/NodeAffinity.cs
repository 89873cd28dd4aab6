using AckKnativeSpot.Values;

namespace AckKnativeSpot.Containers;

/// <summary>Nodes that a pod has to land on, and nodes that it had better. Source: Kubernetes, "Assigning Pods to Nodes".</summary>
public sealed record NodeAffinity
{
    /// <summary>The node has to be one of any of these. Default: any node.</summary>
    public ValueList<NodeTerm> Required { get; init; } = [];

    /// <summary>Nodes that are better than others. Default: none.</summary>
    public ValueList<PreferredNodes> Preferred { get; init; } = [];
}
