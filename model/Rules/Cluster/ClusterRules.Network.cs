using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;

namespace AckKnativeSpot.Rules;

internal static partial class ClusterRules
{
    internal static Rule DistinctZones { get; } = OfNewCluster(
        "ACK001",
        Severity.Error,
        "a zone is listed once",
        "A zone that is listed twice looks like two zones but fails like one: instances in it are reclaimed together.",
        """
        cluster:
          create:
            network: { new: { zones: [cn-hangzhou-h, cn-hangzhou-h] } }
        """,
        """
        cluster:
          create:
            network: { new: { zones: [cn-hangzhou-h, cn-hangzhou-i] } }
        """,
        spec => spec.Network is NetworkSpec.New { ZoneChoice: ZoneChoice.Given { Ids: var ids } }
            ? Repeated(ids).Select(zone => new Violation($"{NewNetwork}.zones", $"The zone {zone} is listed more than once.", "List each zone once."))
            : []);

    internal static Rule TwoZones { get; } = OfNewCluster(
        "ACK002",
        Severity.Warning,
        "nodes and pods are spread over at least two zones",
        "Stock of preemptible instances runs out by zone and type, so in one zone reclaims arrive together and replacements find nothing.",
        """
        cluster:
          create:
            network: { new: { zoneCount: 1 } }
        """,
        """
        cluster:
          create:
            network: { new: { zoneCount: 3 } }
        """,
        spec => Violation.If(
            Math.Min(spec.Network.Zones, spec.Network.PodZones) < 2,
            ZonesOf(spec.Network),
            $"The zones of pods are {spec.Network.PodZones}, those of nodes {spec.Network.Zones}; one goes with all its instances.",
            "Use three zones, or at least two."));

    internal static Rule BlocksDisjoint { get; } = OfNewCluster(
        "ACK011",
        Severity.Error,
        "VPC, services and pods have addresses of their own",
        "ACK refuses a service block that overlaps the VPC, and an overlapping one that it did not see would route traffic to the wrong place.",
        """
        cluster:
          create:
            network: { new: { cidr: 172.16.0.0/12 } }
            serviceCidr: 172.21.0.0/20
        """,
        """
        cluster:
          create:
            network: { new: { cidr: 10.0.0.0/16 } }
            serviceCidr: 172.21.0.0/20
        """,
        spec =>
        {
            (string Path, string Name, Ipv4Block Block)[] blocks =
            [
                .. spec.Network is NetworkSpec.New network ? [($"{NewNetwork}.cidr", "the VPC", network.Cidr)] : Array.Empty<(string, string, Ipv4Block)>(),
                .. spec.PodNetwork is PodNetwork.Flannel flannel
                    ? [($"{Create}.podNetwork.flannel.podCidr", "the pods", flannel.PodCidr)]
                    : Array.Empty<(string, string, Ipv4Block)>(),
                ($"{Create}.serviceCidr", "the services", spec.ServiceCidr),
            ];
            return from i in Enumerable.Range(0, blocks.Length)
                   from other in blocks[..i]
                   where blocks[i].Block.Overlaps(other.Block)
                   select new Violation(
                       blocks[i].Path,
                       $"{blocks[i].Block} of {blocks[i].Name} overlaps {other.Block} of {other.Name}.",
                       "Choose blocks that share no address; 172.21.0.0/20 for services and 172.20.0.0/16 for pods fit a VPC in 10.0.0.0/8.");
        });

    internal static Rule PodZones { get; } = OfNewCluster(
        "ACK012",
        Severity.Error,
        "pod vSwitches lie in the zones of the nodes",
        "Terway attaches a node's pods to a pod vSwitch of the node's own zone; in a zone without one, pods on nodes get no address.",
        """
        cluster:
          create:
            network:
              existing:
                vpc: vpc-a
                nodeVswitches: [{ id: vsw-a, zone: cn-hangzhou-h }, { id: vsw-b, zone: cn-hangzhou-i }]
                podVswitches: [{ id: vsw-c, zone: cn-hangzhou-h }]
        """,
        """
        cluster:
          create:
            network:
              existing:
                vpc: vpc-a
                nodeVswitches: [{ id: vsw-a, zone: cn-hangzhou-h }, { id: vsw-b, zone: cn-hangzhou-i }]
                podVswitches: [{ id: vsw-c, zone: cn-hangzhou-h }, { id: vsw-d, zone: cn-hangzhou-i }]
        """,
        spec => spec is { Network: NetworkSpec.Existing { PodVswitches.Count: > 0 } network, PodNetwork: PodNetwork.Terway }
            ? network.NodeVswitches.Select(v => v.Zone).Distinct(StringComparer.Ordinal)
                .Where(zone => network.PodVswitches.All(v => v.Zone != zone))
                .Select(zone => new Violation(
                    $"{Create}.network.existing.podVswitches", $"No pod vSwitch is in {zone}, where nodes are.", $"Add a pod vSwitch in {zone}."))
            : []);

    /// <summary>Where the zones of a network are said.</summary>
    private static string ZonesOf(NetworkSpec network) => network switch
    {
        NetworkSpec.New { ZoneChoice: ZoneChoice.LookedUp } => $"{NewNetwork}.zoneCount",
        NetworkSpec.New => $"{NewNetwork}.zones",
        _ => $"{Create}.network.existing",
    };
}
