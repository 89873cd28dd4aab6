using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class ClusterRules
{
    internal static Rule TerwayTakesType { get; } = OfNewCluster(
        "ACK028",
        Severity.Error,
        "a node has addresses for more than 11 pods",
        "Under Terway a node has (network interfaces − 1) × private addresses per interface for its pods, and ACK takes only nodes with more than 11 "
            + "(Alibaba Cloud, 'Manage pod capacity on nodes').",
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g6.large] }]
        """,
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g6.xlarge] }]
        """,
        spec => from each in TerwayTypes(spec)
                let pods = TerwayNode.PodsOn(each.Type) ?? int.MaxValue
                where pods <= TerwayNode.PodsOfSystem
                select new Violation(
                    each.Path,
                    FormattableString.Invariant(
                        $"A node of type {each.Type} has addresses for {Counted.Of(pods, "pod")}; ACK takes none with {TerwayNode.PodsOfSystem} or fewer."),
                    "Choose a larger type: ecs.g7.xlarge has 45, ecs.g6.xlarge 20."));

    internal static Rule RoomForKnative { get; } = new(
        "ACK029",
        Severity.Error,
        "the nodes have addresses for Knative's own components",
        "What a node's addresses leave beside the 11 pods that ACK counts for its own components is what activator, autoscaler, controller, webhook and "
            + "gateway have. Where there is no address, a pod stays in ContainerCreating, and Knative never becomes ready.",
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.large], nodes: 3 }]
        """,
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], nodes: 3 }]
        """,
        stack =>
        {
            if (stack is not { Cluster: ClusterSource.Create { Spec: var spec }, Serving: { } serving } || RoomOf(spec) is not { } room)
            {
                return [];
            }

            var needed = serving.PodsOnNodes;
            return Violation.If(
                room < needed,
                spec.NodePools.Count == 1 ? $"{Create}.nodePools[0].instanceTypes" : $"{Create}.nodePools",
                $"The nodes have addresses for {Counted.Of(room, "pod")} beside ACK's own components, but those of Knative are {needed}.",
                "Choose larger types, such as ecs.g7.xlarge, or more nodes.");
        });

    internal static Rule TerwayKnowsType { get; } = OfNewCluster(
        "ACK030",
        Severity.Info,
        "how many pods a node has addresses for is known",
        "The table of instance types behind ACK028 and ACK029 is a small one: it says nothing about a type that is not in it.",
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.u1-c1m2.xlarge] }]
        """,
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.c7.xlarge] }]
        """,
        spec => from each in TerwayTypes(spec)
                where TerwayNode.PodsOn(each.Type) is null
                select new Violation(
                    each.Path,
                    $"How many pods a node of type {each.Type} has addresses for is not known here; the table has {TerwayNode.KnownFamilies}.",
                    "Look it up: `aliyun ecs DescribeInstanceTypes`, (EniQuantity − 1) × EniPrivateIpAddressQuantity, and see that it is well above 11."));

    /// <summary>The instance types of nodes whose pods have addresses by Terway.</summary>
    private static IEnumerable<(string Path, string Type)> TerwayTypes(CreateClusterSpec spec) => spec.HasTerwayNodes
        ? from pool in spec.NodePools.Index()
          from type in pool.Item.InstanceTypes.Index()
          select (FormattableString.Invariant($"{Create}.nodePools[{pool.Index}].instanceTypes[{type.Index}]"), type.Item.Name)
        : [];

    /// <summary>
    /// Pods that the nodes have addresses for beside ACK's own, with as many nodes as a pool may have and the smallest of its types; nodes that repel pods do
    /// not count. <see langword="null"/> when it is not known, or too little for ACK itself.
    /// </summary>
    private static int? RoomOf(CreateClusterSpec spec)
    {
        var pools = spec.NodePools.Where(pool => pool.Taints.All(taint => taint.Effect == "PreferNoSchedule")).ToArray();
        var rooms = pools.Select(pool => pool.InstanceTypes.Select(type => TerwayNode.PodsOn(type.Name) ?? 0).DefaultIfEmpty().Min() - TerwayNode.PodsOfSystem)
            .ToArray();
        return spec.HasTerwayNodes && pools.Length > 0 && rooms.All(room => room > 0) ? pools.Zip(rooms, (pool, room) => pool.Count.Most * room).Sum() : null;
    }
}
