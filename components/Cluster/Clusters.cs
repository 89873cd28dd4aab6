using Pulumi;

namespace AckKnativeSpot.Cluster;

/// <summary>Declares the cluster of a stack, whichever way it is had.</summary>
public static class Clusters
{
    /// <summary>Declares what the source takes: everything, only what runs inside an existing cluster, or a provider.</summary>
    /// <param name="name">Name; names of all resources begin with it.</param>
    /// <param name="source">How the stack comes by its cluster.</param>
    /// <returns>The cluster as the rest of the program sees it.</returns>
    public static ClusterHandle Declare(string name, ClusterSource source)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return source switch
        {
            ClusterSource.Create create => Create(name, create.Spec),
            ClusterSource.Adopt adopt => Adopt(name, adopt.Spec),
            ClusterSource.Context context => new ClusterHandle { Provider = ClusterAccess.Local($"{name}-kubernetes", context.Name) },
            _ => throw new ArgumentOutOfRangeException(nameof(source)),
        };
    }

    private static ClusterHandle Create(string name, CreateClusterSpec spec)
    {
        var network = spec.Network switch
        {
            NetworkSpec.Existing existing => NetworkHandle.Of(existing),
            NetworkSpec.New created => new ClusterNetwork($"{name}-network", new() { Spec = created, Tags = spec.Tags }).Handle,
            _ => throw new ArgumentOutOfRangeException(nameof(spec)),
        };
        var cluster = new AckCluster(name, new() { Spec = spec, Network = network });
        var handle = new ClusterHandle
        {
            Provider = cluster.Provider,
            ClusterId = cluster.ClusterId,
            DeletedWith = cluster.Resource,
            Network = network,
            Tags = spec.Tags,
            PodsInVpc = spec.PodNetwork is PodNetwork.Terway,
            Prerequisites = [.. network.Prerequisites, cluster],
        };
        var args = spec.VirtualNode is null ? null : new VirtualNodeArgs
        {
            Spec = spec.VirtualNode,
            Cluster = handle,
            SecurityGroupId = cluster.SecurityGroupId,
            BuiltIn = spec.Profile == ClusterProfile.Serverless,
        };
        return WithVirtualNode(name, handle, args);
    }

    private static ClusterHandle Adopt(string name, AdoptClusterSpec spec)
    {
        var id = Output.Create(spec.ClusterId);
        var endpoint = spec.Endpoint is null ? null : Output.Create<string?>(spec.Endpoint);
        var handle = new ClusterHandle
        {
            Provider = ClusterAccess.Provider($"{name}-kubernetes", id, spec.CredentialMinutes, endpoint, parent: null),
            ClusterId = id,
        };
        return WithVirtualNode(name, handle, spec.VirtualNode is null ? null : new VirtualNodeArgs { Spec = spec.VirtualNode, Cluster = handle });
    }

    private static ClusterHandle WithVirtualNode(string name, ClusterHandle cluster, VirtualNodeArgs? args) =>
        args is null ? cluster : cluster with { Prerequisites = [.. cluster.Prerequisites, new VirtualNode($"{name}-virtual-node", args)] };
}
