namespace AckKnativeSpot.Cluster;

/// <summary>How the stack comes by its cluster: exactly one of three ways. Nothing outside this folder depends on which.</summary>
public abstract record ClusterSource
{
    private ClusterSource()
    {
    }

    /// <summary>The virtual node the stack sets up; <see langword="null"/> when it does not.</summary>
    public abstract VirtualNodeSpec? VirtualNode { get; }

    /// <summary>A new ACK cluster with all it needs.</summary>
    /// <param name="Spec">What to create.</param>
    public sealed record Create(CreateClusterSpec Spec) : ClusterSource
    {
        /// <inheritdoc/>
        public override VirtualNodeSpec? VirtualNode => Spec.VirtualNode;
    }

    /// <summary>An ACK cluster that exists: no network, cluster or node pool is declared, only what runs inside.</summary>
    /// <param name="Spec">Which one, and how to reach it.</param>
    public sealed record Adopt(AdoptClusterSpec Spec) : ClusterSource
    {
        /// <inheritdoc/>
        public override VirtualNodeSpec? VirtualNode => Spec.VirtualNode;
    }

    /// <summary>A context of the kubeconfig on this machine (kind, k3d, minikube): no Alibaba Cloud account, no virtual node.</summary>
    /// <param name="Name">Name of the context, for example <c>kind-kind</c>.</param>
    public sealed record Context(string Name) : ClusterSource
    {
        /// <inheritdoc/>
        public override VirtualNodeSpec? VirtualNode => null;
    }
}
