using AckKnativeSpot.Cluster;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Rules;
using Pulumi;
using Core = Pulumi.Kubernetes.Core.V1;

namespace AckKnativeSpot.Serving;

/// <summary>What Knative Serving takes.</summary>
public sealed class KnativeServingArgs : ComponentArgs
{
    /// <summary>Installation, gateway and configuration.</summary>
    public required ServingSpec Spec { get; init; }

    /// <summary>Cluster it runs in.</summary>
    public required ClusterHandle Cluster { get; init; }

    /// <summary>Region, which Alibaba Cloud's Helm charts want to know. Default: <see langword="null"/>.</summary>
    public string? Region { get; init; }

    internal override RuleInput ToRuleInput() => ToCheckedInput() with { Platform = PlatformFacts.Of(Spec, Cluster.Source), Serving = Spec };

    internal override RuleInput ToCheckedInput() => new()
    {
        Platform = PlatformFacts.Unknown,
        Cluster = Cluster.Source,
        Region = Region,
        PathAsReported = ArgumentCheck.Paths(("knative", ArgumentCheck.Spec), ("cluster", "cluster")),
    };
}

/// <summary>
/// Knative Serving with its gateway and configuration. A Knative Service depends on this component: then its CRDs and webhook are there, and on
/// destroy it goes before them.
/// </summary>
public sealed class KnativeServing : ComponentResource
{
    /// <summary>Declares Knative Serving.</summary>
    /// <param name="name">Name; names of the resources begin with it.</param>
    /// <param name="args">What to install and configure.</param>
    /// <param name="options">Options of the component.</param>
    /// <exception cref="RunException">Rules find errors in the arguments. The message holds all of them, and nothing has been registered.</exception>
    public KnativeServing(string name, KnativeServingArgs args, ComponentResourceOptions? options = null)
        : this(name, args, ArgumentCheck.Of($"KnativeServing '{name}'", args), options)
    {
    }

    private KnativeServing(string name, KnativeServingArgs args, RuleReport report, ComponentResourceOptions? options)
        : base("ack-knative-spot:Serving:KnativeServing", name, options)
    {
        args.Check.Log(report, this);
        var installation = new ServingInstallation(name, args, this);
        Resource[] gateway = [.. GatewayController.Declare(name, args, this)];
        var installed = installation.Declare(gateway);
        if (args.Spec.Install is not ServingInstall.Upstream)
        {
            Configure(name, args, [.. gateway, .. installed]);
        }

        RegisterOutputs();
    }

    /// <summary>
    /// Patches the config maps that somebody else's installer makes. A program that deploys binds a hook to each patch that waits for its map: a patch of
    /// one that is not there would create it with the patched keys alone.
    /// </summary>
    private void Configure(string name, KnativeServingArgs args, Resource[] installed)
    {
        foreach (var (map, data) in ConfigMaps.Of(args.Spec, args.Cluster.PodsInVpc))
        {
            _ = new Core.ConfigMapPatch(
                $"{name}-{map}",
                new() { Metadata = Patches.Metadata(map, ServingSpec.Namespace), Data = data.ToInputMap() },
                Patches.Keep(args.Cluster.InCluster(this, installed)));
        }
    }
}
