using System.Collections.Immutable;
using Pulumi;

namespace AckKnativeSpot.Cluster;

/// <summary>A vSwitch as a resource sees it.</summary>
/// <param name="Id">ID.</param>
/// <param name="Zone">Zone ID.</param>
public sealed record VswitchHandle(Output<string> Id, Output<string> Zone);

/// <summary>The network of a cluster, created or existing.</summary>
public sealed record NetworkHandle
{
    /// <summary>ID of the VPC.</summary>
    public required Output<string> VpcId { get; init; }

    /// <summary>vSwitches of nodes, in the order of their zones.</summary>
    public required ImmutableArray<VswitchHandle> Nodes { get; init; }

    /// <summary>vSwitches of pods, in the order of their zones.</summary>
    public required ImmutableArray<VswitchHandle> Pods { get; init; }

    /// <summary>What has to be there before an image can be pulled. Empty for an existing network.</summary>
    public ImmutableArray<Resource> Prerequisites { get; init; } = [];

    /// <summary>What the network is; <see langword="null"/> when nothing but its IDs is known.</summary>
    internal NetworkSpec? Spec { get; init; }

    /// <summary>The handle of a network that is there already.</summary>
    /// <param name="network">Its IDs.</param>
    public static NetworkHandle Of(NetworkSpec.Existing network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var nodes = network.NodeVswitches.Select(Handle).ToImmutableArray();
        return new NetworkHandle
        {
            Spec = network,
            VpcId = Output.Create(network.VpcId),
            Nodes = nodes,
            Pods = network.PodVswitches.Count == 0 ? nodes : [.. network.PodVswitches.Select(Handle)],
        };
    }

    private static VswitchHandle Handle(ExistingVswitch vswitch) => new(Output.Create(vswitch.Id), Output.Create(vswitch.Zone));
}
