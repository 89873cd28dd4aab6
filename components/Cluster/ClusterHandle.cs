using System.Collections.Immutable;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Values;
using Pulumi;
using K8s = Pulumi.Kubernetes;

namespace AckKnativeSpot.Cluster;

/// <summary>A cluster as the rest of the program sees it, whichever way it came to be.</summary>
public sealed record ClusterHandle
{
    /// <summary>Provider of everything inside the cluster.</summary>
    public required K8s.Provider Provider { get; init; }

    /// <summary>ID of the ACK cluster; <see langword="null"/> for any other cluster.</summary>
    public Output<string>? ClusterId { get; init; }

    /// <summary>
    /// The cluster when this stack created it: what lives inside it and owns no cloud resource is deleted with it. <see langword="null"/>
    /// when it outlives the stack.
    /// </summary>
    public Resource? DeletedWith { get; init; }

    /// <summary>Network; <see langword="null"/> when the stack does not know it.</summary>
    public NetworkHandle? Network { get; init; }

    /// <summary>
    /// Whether pods have addresses of the VPC, so that a load balancer can reach them directly. True unless the stack knows better.
    /// </summary>
    public bool PodsInVpc { get; init; } = true;

    /// <summary>SLS project that the cluster's events go to already; <see langword="null"/> when the stack does not know of one.</summary>
    public Output<string>? EventProject { get; init; }

    /// <summary>Tags of cloud resources that belong to the cluster. Default: none.</summary>
    public ValueMap<string> Tags { get; init; } = new();

    /// <summary>What has to be there before anything runs in the cluster: network egress, nodes, virtual node.</summary>
    public ImmutableArray<Resource> Prerequisites { get; init; } = [];

    /// <summary>How the program comes by it, as far as the rules need to know; <see langword="null"/> when that is not known.</summary>
    internal ClusterSource? Source
    {
        get => field ?? (ClusterId, Network) switch
        {
            (null, _) => new ClusterSource.Context(""),
            (_, null) => new ClusterSource.Adopt(new AdoptClusterSpec { ClusterId = "" }),
            _ => null,
        };
        init;
    }

    /// <summary>Options of an object that is inside the cluster and owns no cloud resource.</summary>
    /// <param name="parent">Parent component.</param>
    /// <param name="dependsOn">What it needs besides <see cref="Prerequisites"/>.</param>
    public CustomResourceOptions InCluster(Resource parent, params Resource[] dependsOn) => new()
    {
        Parent = parent,
        Provider = Provider,
        DependsOn = [.. Prerequisites, .. dependsOn],
        DeletedWith = DeletedWith,
        CustomTimeouts = Timeouts.InCluster,
    };
}
