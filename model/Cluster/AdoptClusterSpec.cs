using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cluster;

/// <summary>An existing ACK cluster.</summary>
public sealed record AdoptClusterSpec
{
    /// <summary>ID of the cluster, for example <c>c82e6987e2961451182edacd74faf****</c>.</summary>
    public required string ClusterId { get; init; }

    /// <summary>
    /// Address of its API server as reached from where the program runs, for example <c>https://10.0.0.10:6443</c>.
    /// Default: <see langword="null"/>, the public one that the credential lookup returns.
    /// </summary>
    public string? Endpoint { get; init; }

    /// <summary>A kubeconfig to use instead of a looked-up credential; it names the address itself. Default: <see langword="null"/>, none.</summary>
    public KubeconfigSource? Kubeconfig { get; init; }

    /// <summary>How long a looked-up credential is valid, in whole minutes from 15 minutes to 72 hours. Default: two hours.</summary>
    public Duration CredentialLifetime { get; init; } = Duration.FromSeconds(7200);

    /// <summary>ack-virtual-node for the stack to install or upgrade. Default: <see langword="null"/>, leave what is there.</summary>
    public VirtualNodeSpec? VirtualNode { get; init; }

    /// <summary>Further add-ons for the stack to install. Default: none.</summary>
    public ValueList<AddonSpec> Addons { get; init; } = [];
}
