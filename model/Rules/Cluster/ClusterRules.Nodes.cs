using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class ClusterRules
{
    private const int NodesOfKnative = 3;

    internal static Rule ThreeNodes { get; } = new(
        "ACK003",
        Severity.Error,
        "Knative's own components have nodes to run on",
        "ACK deploys Knative on managed clusters with at least three nodes (Alibaba Cloud, 'Deploy Knative'). "
            + "Its components do not run on the virtual node.",
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], nodes: 2 }]
        """,
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], nodes: 3 }]
        """,
        stack =>
        {
            if (stack is not { Cluster: ClusterSource.Create { Spec: { Profile: ClusterProfile.Managed } spec }, Serving: { } serving })
            {
                return [];
            }

            var needed = serving.Install.Flavour == KnativeFlavour.Upstream ? 1 : NodesOfKnative;
            var nodes = spec.NodePools.Sum(p => p.Count.Least);
            return Violation.If(
                nodes < needed,
                spec.NodePools.Count == 1 ? $"{Create}.nodePools[0].nodes" : $"{Create}.nodePools",
                $"The pools have at least {Counted.Of(nodes, "node")}, but Knative needs {needed}.",
                $"Give the pools {Counted.Of(needed, "node")} or more; with bounds, the lower one counts.");
        })
    {
        AlsoReads = ["cluster.create.profile"],
    };

    internal static Rule SteadyNodes { get; } = OfNewCluster(
        "ACK004",
        Severity.Warning,
        "some nodes are not preemptible",
        "Activator, autoscaler and gateway run on nodes. When these are reclaimed together, requests are lost although every service drains well.",
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], spot: {} }]
        """,
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], spot: { onDemandBase: 2 } }]
        """,
        spec => Violation.If(
            spec.NodePools.Count > 0 && spec.NodePools.All(p => p.Purchase is NodePurchase.Spot { OnDemandBase: 0, OnDemandPercentage: 0 }),
            $"{Create}.nodePools",
            $"Every node is preemptible.",
            "Leave 'spot' out of one pool, or give it an onDemandBase of 2."));

    internal static Rule PoolNames { get; } = OfNewCluster(
        "ACK014",
        Severity.Error,
        "node pools have names of their own",
        "The name is the pool's identity, in ACK and in Pulumi.",
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge] }, { instanceTypes: [ecs.g7.2xlarge] }]
        """,
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge] }, { name: big, instanceTypes: [ecs.g7.2xlarge] }]
        """,
        spec => Repeated(spec.NodePools.Select(p => p.Name))
            .Select(name => new Violation($"{Create}.nodePools", $"More than one pool has the name '{name}'.", "Name each pool.")));

    internal static Rule PricedType { get; } = OfNewCluster(
        "ACK025",
        Severity.Error,
        "a price limit is for an instance type of its pool",
        "A limit for a type that the pool does not use is most likely misspelt, and the type that was meant has none.",
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], spot: { priceLimits: { ecs.g6.large: 0.3 } } }]
        """,
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], spot: { priceLimits: { ecs.g7.xlarge: 0.3 } } }]
        """,
        spec => spec.NodePools.SelectMany((pool, i) => pool.Purchase is NodePurchase.Spot spot
            ? spot.PriceLimits.Keys
                .Where(type => pool.InstanceTypes.All(own => own.Name != type))
                .Select(type => new Violation(
                    FormattableString.Invariant($"{Create}.nodePools[{i}].spot.priceLimits.{type}"),
                    $"The pool does not use {type}.",
                    $"Name one of its types: {string.Join(", ", pool.InstanceTypes)}."))
            : [])) with
    {
        AlsoReads = ["cluster.create.nodePools"],
    };

    internal static Rule VirtualNodeThere { get; } = new(
        "ACK015",
        Severity.Error,
        "a cluster whose services and jobs run on Elastic Container Instances has a virtual node",
        "Pods with the label alibabacloud.com/eci stay Pending without one.",
        """
        cluster:
          create:
            virtualNode: { enabled: false }
        services:
          - name: web
            image: registry.example.com/web:1
        """,
        """
        cluster:
          create:
            virtualNode: { enabled: true }
        services:
          - name: web
            image: registry.example.com/web:1
        """,
        stack => Violation.If(
            stack is { Cluster: ClusterSource.Create { Spec: { VirtualNode: null, Profile: ClusterProfile.Managed } } } && stack.Workloads.Any(),
            $"{Create}.virtualNode.enabled",
            $"The cluster has no virtual node for {Counted.Of(stack.Services.Count, "service")} and {Counted.Of(stack.AllJobs.Count(), "job")}.",
            "Remove it, or write true."));
}
