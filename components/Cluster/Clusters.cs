using AckKnativeSpot.Resources;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;
using Pulumi;

namespace AckKnativeSpot.Cluster;

/// <summary>Declares the cluster of a stack, whichever way it is had.</summary>
public static class Clusters
{
    /// <summary>Declares what the source takes: everything, only what runs inside an existing cluster, or a provider.</summary>
    /// <param name="name">Name; names of all resources begin with it.</param>
    /// <param name="source">How the program comes by its cluster.</param>
    /// <param name="requiresEviction">
    /// Whether services or jobs count on being evicted on a reclaim; then the virtual node has to be one that does so. Default: false.
    /// </param>
    /// <param name="policy">
    /// What is changed about the rules; paths of findings begin with <c>cluster</c>. Default: nothing; every error stops the run before anything is registered,
    /// and warnings go to the log.
    /// </param>
    /// <returns>The cluster as the rest of the program sees it.</returns>
    /// <exception cref="RunException">Rules find errors in the source. The message holds all of them, and nothing has been registered.</exception>
    public static ClusterHandle Declare(string name, ClusterSource source, bool requiresEviction = false, RulePolicy? policy = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(source);
        var input = new RuleInput { Platform = PlatformFacts.Of(serving: null, source), Cluster = source, RequiresEviction = requiresEviction };
        ArgumentCheck.ByRules.Log(ArgumentCheck.Of($"Cluster '{name}'", input, policy ?? new()), component: null);
        return DeclareChecked(name, source, requiresEviction);
    }

    /// <summary>The same for a source that has been checked.</summary>
    /// <param name="name">Name; names of all resources begin with it.</param>
    /// <param name="source">How the program comes by its cluster.</param>
    /// <param name="requiresEviction">Whether services or jobs count on being evicted on a reclaim.</param>
    internal static ClusterHandle DeclareChecked(string name, ClusterSource source, bool requiresEviction) => source switch
    {
        ClusterSource.Create create => Create(name, create.Spec, requiresEviction),
        ClusterSource.Adopt adopt => Adopt(name, adopt, requiresEviction),
        ClusterSource.Context context => new ClusterHandle { Provider = ClusterAccess.Local($"{name}-kubernetes", context.Name), Source = context },
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    private static ClusterHandle Create(string name, CreateClusterSpec spec, bool requiresEviction)
    {
        var network = spec.Network switch
        {
            NetworkSpec.Existing existing => NetworkHandle.Of(existing),
            NetworkSpec.New created => new ClusterNetwork(
                $"{name}-network", new() { Spec = created, Tags = spec.Tags, Check = ArgumentCheck.Done }).Handle,
            _ => throw new ArgumentOutOfRangeException(nameof(spec)),
        };
        var cluster = new AckCluster(name, new() { Spec = spec, Network = network, Check = ArgumentCheck.Done });
        var handle = spec.VirtualNode is null ? cluster.Handle : Handle(name, new VirtualNodeArgs
        {
            Spec = spec.VirtualNode,
            Cluster = cluster.Handle,
            SecurityGroupId = cluster.SecurityGroupId,
            BuiltIn = spec.Profile == ClusterProfile.Serverless,
            RequiresEviction = requiresEviction && spec.Profile != ClusterProfile.Serverless,
            Check = ArgumentCheck.Done,
        });
        return WithAddons(name, handle, spec.Addons);
    }

    private static ClusterHandle Adopt(string name, ClusterSource.Adopt source, bool requiresEviction)
    {
        var spec = source.Spec;
        var id = Output.Create(spec.ClusterId);
        var endpoint = spec.Endpoint is null ? null : Output.Create<string?>(spec.Endpoint);
        var handle = new ClusterHandle
        {
            Provider = spec.Kubeconfig is { } given
                ? ClusterAccess.Given($"{name}-kubernetes", id, given, parent: null)
                : ClusterAccess.LookedUp($"{name}-kubernetes", id, spec.CredentialLifetime, endpoint, "cluster.adopt.kubeconfig", parent: null),
            ClusterId = id,
            Source = source,
        };
        if (spec.VirtualNode is { } virtualNode)
        {
            handle = Handle(name, new VirtualNodeArgs
            {
                Spec = virtualNode,
                Cluster = handle,
                RequiresEviction = requiresEviction,
                Check = ArgumentCheck.Done,
            });
        }
        else if (requiresEviction)
        {
            VirtualNodeVersion.RequireEviction(id, parent: null);
        }

        return WithAddons(name, handle, spec.Addons);
    }

    /// <summary>What runs inside may need them, as pods do a webhook, so it comes after them.</summary>
    private static ClusterHandle WithAddons(string name, ClusterHandle cluster, ValueList<AddonSpec> addons) => cluster with
    {
        Prerequisites = [.. cluster.Prerequisites, .. addons.Select(addon => ClusterAddon.Declare($"{name}-addon-{addon.Name}", addon, cluster)).ToArray()],
    };

    private static ClusterHandle Handle(string name, VirtualNodeArgs args) => new VirtualNode($"{name}-virtual-node", args).Handle;
}
