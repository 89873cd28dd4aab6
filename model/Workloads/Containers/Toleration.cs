using AckKnativeSpot.Values;

namespace AckKnativeSpot.Containers;

/// <summary>Taints of nodes that do not keep a pod away. Source: Kubernetes, "Taints and Tolerations".</summary>
public sealed record Toleration
{
    /// <summary>Key of the taint; <see langword="null"/> for every key.</summary>
    public string? Key { get; init; }

    /// <summary>Value of the taint; <see langword="null"/> for whatever it is.</summary>
    public string? Value { get; init; }

    /// <summary>What the taint does; <see langword="null"/> for all of it.</summary>
    public TaintEffect? Effect { get; init; }

    /// <summary>How long the pod stays once the node has the taint, from 0 s; only with <see cref="TaintEffect.NoExecute"/>. Default: for good.</summary>
    public Duration? Duration { get; init; }
}
