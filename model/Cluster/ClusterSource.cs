namespace AckKnativeSpot.Cluster;

/// <summary>How the stack comes by its cluster: exactly one of three ways. Nothing outside this folder depends on which.</summary>
public abstract record ClusterSource
{
    private ClusterSource()
    {
    }

    /// <summary>The virtual node the stack sets up; <see langword="null"/> when it does not.</summary>
    internal abstract VirtualNodeSpec? VirtualNode { get; }

    /// <summary>Number of zones that pods of the virtual node can be in; 0 when the stack does not know.</summary>
    internal virtual int PodZones => 0;

    /// <summary>A new ACK cluster with all it needs.</summary>
    /// <param name="Spec">What to create.</param>
    public sealed record Create(CreateClusterSpec Spec) : ClusterSource
    {
        /// <inheritdoc/>
        internal override VirtualNodeSpec? VirtualNode => Spec.VirtualNode;

        /// <inheritdoc/>
        internal override int PodZones => VirtualNode is { VswitchIds.Count: > 0 } ? 0 : Spec.Network.PodZones;
    }

    /// <summary>An ACK cluster that exists: no network, cluster or node pool is declared, only what runs inside.</summary>
    /// <param name="Spec">Which one, and how to reach it.</param>
    public sealed record Adopt(AdoptClusterSpec Spec) : ClusterSource
    {
        /// <inheritdoc/>
        internal override VirtualNodeSpec? VirtualNode => Spec.VirtualNode;
    }

    /// <summary>A context of the kubeconfig on this machine (kind, k3d, minikube): no Alibaba Cloud account, no virtual node.</summary>
    /// <param name="Name">Name of the context, for example <c>kind-kind</c>.</param>
    public sealed record Context(string Name) : ClusterSource
    {
        /// <inheritdoc/>
        internal override VirtualNodeSpec? VirtualNode => null;
    }
}
