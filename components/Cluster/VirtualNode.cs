using AckKnativeSpot.Resources;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Serving;
using Pulumi;
using Ali = Pulumi.AliCloud;
using Core = Pulumi.Kubernetes.Core.V1;

namespace AckKnativeSpot.Cluster;

/// <summary>What the virtual node takes.</summary>
public sealed class VirtualNodeArgs : ComponentArgs
{
    /// <summary>Version and profile.</summary>
    public required VirtualNodeSpec Spec { get; init; }

    /// <summary>The cluster without its virtual node.</summary>
    public required ClusterHandle Cluster { get; init; }

    /// <summary>Security group of the cluster, for pods that name none. Default: <see langword="null"/>, what the add-on writes.</summary>
    public Output<string>? SecurityGroupId { get; init; }

    /// <summary>Whether pods of the stack count on being evicted on a reclaim; then the version has to be one that does so. Default: false.</summary>
    public bool RequiresEviction { get; init; }

    /// <summary>Whether the add-on is part of the cluster already, as in ACK Serverless. Default: false.</summary>
    public bool BuiltIn { get; init; }

    internal override RuleInput ToRuleInput() => new()
    {
        Platform = PlatformFacts.Unknown with { VirtualNodeVersion = BuiltIn ? null : Spec.Version },
        VirtualNode = Spec,
        IsVirtualNodeBuiltIn = BuiltIn,
        VirtualNodeVersionPath = $"{ArgumentCheck.Spec}.version",
        Cluster = Cluster.Source,
        RequiresEviction = RequiresEviction,
        InstallsVirtualNode = !BuiltIn,
        PathAsReported = ArgumentCheck.Paths(
            (ArgumentCheck.Spec, ArgumentCheck.Spec), ("cluster.create.virtualNode", ArgumentCheck.Spec), ("cluster.adopt.virtualNode", ArgumentCheck.Spec),
            ("cluster.create", null), ("cluster", "cluster")),
    };
}

/// <summary>The <c>ack-virtual-node</c> add-on, which runs pods as Elastic Container Instances, and what its profile needs.</summary>
public sealed class VirtualNode : ComponentResource
{
    /// <summary>Declares the virtual node.</summary>
    /// <param name="name">Name; names of the resources begin with it.</param>
    /// <param name="args">What to create.</param>
    /// <param name="options">Options of the component.</param>
    /// <exception cref="RunException">Rules find errors in the arguments. The message holds all of them, and nothing has been registered.</exception>
    public VirtualNode(string name, VirtualNodeArgs args, ComponentResourceOptions? options = null)
        : this(name, args, ArgumentCheck.Of($"VirtualNode '{name}'", args), options)
    {
    }

    private VirtualNode(string name, VirtualNodeArgs args, RuleReport report, ComponentResourceOptions? options)
        : base("ack-knative-spot:Cluster:VirtualNode", name, options)
    {
        args.Check.Log(report, this);
        var cluster = args.Cluster;
        CustomResource[] installed = args.BuiltIn ? [] : [Addon(name, args)];
        if (args.RequiresEviction && cluster.ClusterId is { } clusterId)
        {
            VirtualNodeVersion.RequireEviction(clusterId, this, installed);
        }

        if (EciProfile.Data(args.Spec, cluster.Network, args.SecurityGroupId) is { } data)
        {
            _ = new Core.ConfigMapPatch(
                $"{name}-eci-profile",
                new() { Metadata = Patches.Metadata(EciProfile.Name, EciProfile.Namespace), Data = data },
                Patches.Keep(cluster.InCluster(this, installed)));
        }

        Handle = cluster with { Prerequisites = [.. cluster.Prerequisites, this] };
        RegisterOutputs();
    }

    /// <summary>The cluster with its virtual node, as other components take it.</summary>
    public ClusterHandle Handle { get; }

    private Ali.CS.KubernetesAddon Addon(string name, VirtualNodeArgs args) => new(
        $"{name}-addon",
        new()
        {
            ClusterId = args.Cluster.ClusterId ?? throw new ArgumentException("A virtual node needs an ACK cluster.", nameof(args)),
            Name = VirtualNodeSpec.AddonName,
            Version = args.Spec.Version?.Text!,

            // Without it the add-on cannot be uninstalled, and instances and network interfaces would outlive the cluster.
            CleanupCloudResources = true,
        },
        new CustomResourceOptions
        {
            Parent = this,
            DependsOn = [.. args.Cluster.Prerequisites],
            CustomTimeouts = Timeouts.Addon,

            // ACK upgrades an add-on whose version is not pinned, and Pulumi must not undo that.
            IgnoreChanges = args.Spec.Version is null ? ["version"] : [],
        });
}
