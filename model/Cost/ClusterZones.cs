using AckKnativeSpot.Cluster;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cost;

/// <summary>Which zones nodes and pods may be in, as far as a stack says: what it does not say is an empty list, which stands for every zone.</summary>
internal static class ClusterZones
{
    /// <summary>Zones of the nodes.</summary>
    /// <param name="network">The network.</param>
    public static ValueList<string> OfNodes(NetworkSpec network) => network switch
    {
        NetworkSpec.New { ZoneChoice: ZoneChoice.Given given } => given.Ids,
        NetworkSpec.Existing existing => Distinct(existing.NodeVswitches),
        _ => [],
    };

    /// <summary>Zones of a workload's pods: those of its own vSwitches, or else of the virtual node's.</summary>
    /// <param name="cluster">How the stack comes by its cluster; <see langword="null"/> when that is not known.</param>
    /// <param name="capacity">What instances the workload runs on.</param>
    public static ValueList<string> OfPods(ClusterSource? cluster, CapacityOptions capacity)
    {
        ArgumentNullException.ThrowIfNull(capacity);
        var network = (cluster as ClusterSource.Create)?.Spec.Network;
        var vswitches = capacity.Vswitches.Count > 0 ? capacity.Vswitches : cluster?.VirtualNode?.VswitchIds ?? [];
        return (network, vswitches.Count) switch
        {
            (null, _) => [],
            (NetworkSpec.New, 0) => OfNodes(network),
            (NetworkSpec.Existing existing, 0) => Distinct(existing.PodVswitches.Count > 0 ? existing.PodVswitches : existing.NodeVswitches),
            (NetworkSpec.Existing existing, _) => OfVswitches(existing, vswitches),
            _ => [],
        };
    }

    private static ValueList<string> OfVswitches(NetworkSpec.Existing network, ValueList<string> ids)
    {
        var known = network.NodeVswitches.Concat(network.PodVswitches).Where(vswitch => ids.Contains(vswitch.Id)).ToList();
        return ids.All(id => known.Any(vswitch => vswitch.Id == id)) ? Distinct(known) : [];
    }

    private static ValueList<string> Distinct(IEnumerable<ExistingVswitch> vswitches) =>
        vswitches.Select(vswitch => vswitch.Zone).Distinct(StringComparer.Ordinal).ToValueList();
}
