using AckKnativeSpot.Values;
using Pulumi;

namespace AckKnativeSpot.Cluster;

/// <summary>Declares the cluster of a stack, whichever way it is had.</summary>
public static class Clusters
{
    /// <summary>Declares what the source takes: everything, only what runs inside an existing cluster, or a provider.</summary>
    /// <param name="name">Name; names of all resources begin with it.</param>
    /// <param name="source">How the stack comes by its cluster.</param>
    /// <param name="requiresEviction">Whether pods of the stack count on being evicted on a reclaim; then the virtual node has to be one that does so.</param>
    /// <returns>The cluster as the rest of the program sees it.</returns>
    public static ClusterHandle Declare(string name, ClusterSource source, bool requiresEviction = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return source switch
        {
            ClusterSource.Create create => Create(name, create.Spec, requiresEviction),
            ClusterSource.Adopt adopt => Adopt(name, adopt.Spec, requiresEviction),
            ClusterSource.Context context => new ClusterHandle { Provider = ClusterAccess.Local($"{name}-kubernetes", context.Name) },
            _ => throw new ArgumentOutOfRangeException(nameof(source)),
        };
    }

    private static ClusterHandle Create(string name, CreateClusterSpec spec, bool requiresEviction)
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
            EventProject = cluster.EventProject,
            PodsInVpc = spec.PodNetwork is PodNetwork.Terway,
            Prerequisites = [.. network.Prerequisites, cluster],
        };
        var args = spec.VirtualNode is null ? null : new VirtualNodeArgs
        {
            Spec = spec.VirtualNode,
            Cluster = handle,
            SecurityGroupId = cluster.SecurityGroupId,
            BuiltIn = spec.Profile == ClusterProfile.Serverless,
            RequiresEviction = requiresEviction && spec.Profile != ClusterProfile.Serverless,
        };
        return WithAddons(name, WithVirtualNode(name, handle, args), spec.Addons);
    }

    private static ClusterHandle Adopt(string name, AdoptClusterSpec spec, bool requiresEviction)
    {
        var id = Output.Create(spec.ClusterId);
        var endpoint = spec.Endpoint is null ? null : Output.Create<string?>(spec.Endpoint);
        var handle = new ClusterHandle
        {
            Provider = spec.Kubeconfig is { } given
                ? ClusterAccess.Given($"{name}-kubernetes", id, given, parent: null)
                : ClusterAccess.LookedUp($"{name}-kubernetes", id, spec.CredentialMinutes, endpoint, "cluster.adopt.kubeconfig", parent: null),
            ClusterId = id,
        };
        if (spec.VirtualNode is { } virtualNode)
        {
            handle = WithVirtualNode(name, handle, new VirtualNodeArgs { Spec = virtualNode, Cluster = handle, RequiresEviction = requiresEviction });
        }
        else if (requiresEviction)
        {
            _ = VirtualNodeVersion.RequireEviction(id, parent: null);
        }

        return WithAddons(name, handle, spec.Addons);
    }

    /// <summary>What runs inside may need them, as pods do a webhook, so it comes after them.</summary>
    private static ClusterHandle WithAddons(string name, ClusterHandle cluster, ValueList<AddonSpec> addons) => cluster with
    {
        Prerequisites = [.. cluster.Prerequisites, .. addons.Select(addon => ClusterAddon.Declare($"{name}-addon-{addon.Name}", addon, cluster)).ToArray()],
    };

    private static ClusterHandle WithVirtualNode(string name, ClusterHandle cluster, VirtualNodeArgs? args) =>
        args is null ? cluster : cluster with { Prerequisites = [.. cluster.Prerequisites, new VirtualNode($"{name}-virtual-node", args)] };
}
