using AckKnativeSpot.Values;

namespace AckKnativeSpot.Containers;

/// <summary>
/// Which nodes a pod may land on, beside the label that sends it to the virtual node. Knative takes each part of it only with a feature flag.
/// Sources: Kubernetes, "Assigning Pods to Nodes"; Knative, "Feature and extension flags".
/// </summary>
public sealed record PodPlacement
{
    /// <summary>Labels that the node has to have. Default: none.</summary>
    public ValueMap<string> NodeSelector { get; init; } = new();

    /// <summary>Nodes that it has to run on, or should prefer. Default: any.</summary>
    public NodeAffinity NodeAffinity { get; init; } = new();

    /// <summary>Taints of nodes that do not keep it away. Default: none.</summary>
    public ValueList<Toleration> Tolerations { get; init; } = [];

    /// <summary>Class of the container runtime, an object of the cluster; <see langword="null"/> for the node's own.</summary>
    public string? RuntimeClass { get; init; }
}
