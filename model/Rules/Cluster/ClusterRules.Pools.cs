using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Sizing;

namespace AckKnativeSpot.Rules;

internal static partial class ClusterRules
{
    internal static Rule DisksSold { get; } = OfNewCluster(
        "ACK050",
        Severity.Error,
        "only an ESSD has a performance level, and a disk is mounted at an absolute path",
        "ACK refuses a performance level of another kind of disk (the AliCloud provider's documentation of node pools).",
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], disk: { category: ssd, performanceLevel: 1 } }]
        """,
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], disk: { category: ssd } }]
        """,
        spec => EachPool(spec, (pool, path) => LevelOfOther($"{path}.disk", pool.Disk.Category, pool.Disk.PerformanceLevel)
            .Concat(pool.DataDisks.SelectMany((disk, i) =>
                LevelOfOther(FormattableString.Invariant($"{path}.dataDisks[{i}]"), disk.Category, disk.PerformanceLevel)
                    .Concat(Violation.If(
                        disk.Mount is { } mount && (mount is not ['/', _, ..] || mount.Contains("..", StringComparison.Ordinal)),
                        FormattableString.Invariant($"{path}.dataDisks[{i}].mount"),
                        $"'{disk.Mount}' is not an absolute path.",
                        "Write one such as /data."))))));

    internal static Rule OneLogin { get; } = OfNewCluster(
        "ACK051",
        Severity.Error,
        "nodes have a key pair or a password",
        "ACK takes one of the two (the AliCloud provider's documentation of node pools).",
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], keyName: ops, password: { kms: ops/nodes } }]
        """,
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], password: { kms: ops/nodes } }]
        """,
        spec => EachPool(spec, (pool, path) => Violation.If(
            pool.KeyName is not null && pool.Password is not null, $"{path}.password", $"The pool has a key pair, too.",
            "Leave out either 'keyName' or 'password'.")));

    internal static Rule ScalesAtAll { get; } = OfNewCluster(
        "ACK066",
        Severity.Warning,
        "a pool that scales has bounds that differ",
        "The most nodes of a scaling pool have to be more than its fewest (the AliCloud provider's documentation of node pools). A range of one number is a "
            + "number of nodes.",
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], nodes: 3-3 }]
        """,
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], nodes: 3 }]
        """,
        spec => EachPool(spec, (pool, path) => Violation.If(
            pool.Count is NodeCount.Between { Min: var min, Max: var max } && min == max,
            $"{path}.nodes",
            $"The pool scales from {pool.Count.Least} to {pool.Count.Most} nodes.",
            FormattableString.Invariant($"Write `nodes: {pool.Count.Least}`, or a range of two numbers."))));

    internal static Rule KubeletBounds { get; } = OfNewCluster(
        "ACK052",
        Severity.Error,
        "a kubelet stops removing images below where it begins",
        "With the low threshold at or above the high one the kubelet does not start (Kubernetes, \"Garbage Collection\").",
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], kubelet: { imageGcHigh: 80%, imageGcLow: 85% } }]
        """,
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], kubelet: { imageGcHigh: 85%, imageGcLow: 80% } }]
        """,
        spec => EachPool(spec, (pool, path) => Violation.If(
            pool.Kubelet is { ImageGcHigh: { } high, ImageGcLow: { } low } && low >= high,
            $"{path}.kubelet.imageGcLow",
            $"{pool.Kubelet?.ImageGcLow}% is not below the {pool.Kubelet?.ImageGcHigh}% of imageGcHigh.",
            "Lower imageGcLow or raise imageGcHigh.")));

    internal static Rule TaintsDistinct { get; } = OfNewCluster(
        "ACK058",
        Severity.Error,
        "a node has one taint of a key and an effect",
        "The API server refuses a node with two of them, whatever their values, so the nodes of the pool never join the cluster (kubernetes/kubernetes, "
            + "pkg/apis/core/validation: taints must be unique by key and effect).",
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], taints: [team=shop:NoSchedule, team=mail:NoSchedule] }]
        """,
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], taints: [team=shop:NoSchedule, team=mail:NoExecute] }]
        """,
        spec => EachPool(spec, (pool, path) =>
            from taint in pool.Taints.Index().GroupBy(each => (each.Item.Key, each.Item.Effect)).SelectMany(same => same.Skip(1))
            select new Violation(
                FormattableString.Invariant($"{path}.taints[{taint.Index}]"),
                $"The pool has another taint '{taint.Item.Key}' with the effect {taint.Item.Effect}.",
                "Leave one of them out, or give it another key or effect.")));

    internal static Rule AddonsDistinct { get; } = new(
        "ACK053",
        Severity.Error,
        "an add-on is installed once, and not beside the setting that installs it",
        "A cluster has an add-on once. Those that this program installs by itself have settings of their own.",
        """
        cluster:
          create:
            addons: [{ name: ack-virtual-node, version: v2.13.0 }]
        """,
        """
        cluster:
          create:
            virtualNode: { version: v2.13.0 }
        """,
        stack =>
        {
            var all = Addons(stack);
            return all.SelectMany((addon, i) => Violation.If(
                    SettingOf(addon.Name, stack) is not null,
                    addon.Path + ".name",
                    $"'{addon.Name}' is installed by {SettingOf(addon.Name, stack)}.",
                    "Leave it out here, and write its version there.")
                .Concat(Violation.If(
                    all.Take(i).Any(other => other.Name == addon.Name), addon.Path + ".name", $"'{addon.Name}' is in the list twice.",
                    "Name each add-on once.")));
        });

    internal static Rule WebhookNeedsRrsa { get; } = OfNewCluster(
        "ACK054",
        Severity.Error,
        "the pod identity webhook has the RAM roles that it hands out",
        "ack-pod-identity-webhook puts tokens of RRSA into pods; without RRSA there are none (Alibaba Cloud, \"Use RRSA\").",
        """
        cluster:
          create:
            rrsa: false
            addons: [{ name: ack-pod-identity-webhook }]
        """,
        """
        cluster:
          create:
            addons: [{ name: ack-pod-identity-webhook }]
        """,
        spec => Violation.If(
            !spec.Rrsa && spec.Addons.Any(addon => addon.Name == AddonSpec.PodIdentityWebhook),
            $"{Create}.rrsa",
            $"The add-on {AddonSpec.PodIdentityWebhook} needs RRSA.",
            "Remove `rrsa: false`, or the add-on."));

    internal static Rule InstancesTakeVswitches { get; } = new(
        "ACK055",
        Severity.Error,
        "the virtual node has at most ten vSwitches",
        "An Elastic Container Instance is created in one of at most ten vSwitches (Alibaba Cloud, \"ECI Pod Annotation\"); Terway takes more for nodes.",
        "cluster:\n  create:\n    network:\n      existing:\n        vpc: vpc-a\n        nodeVswitches: [{ id: vsw-a, zone: cn-hangzhou-h }, { id: vsw-b, "
            + "zone: cn-hangzhou-i }]\n        podVswitches: ["
            + Vswitches() + "]\n",
        "cluster:\n  create:\n    network:\n      existing:\n        vpc: vpc-a\n        nodeVswitches: [{ id: vsw-a, zone: cn-hangzhou-h }, { id: vsw-b, "
            + "zone: cn-hangzhou-i }]\n        podVswitches: ["
            + Vswitches() + "]\n    virtualNode: { vswitches: [vsw-p0, vsw-p1] }\n",
        stack => Violation.If(
                stack is
                {
                    Cluster: ClusterSource.Create { Spec.Network: NetworkSpec.Existing { PodVswitches.Count: > CapacityOptions.MaxVswitches } },
                    VirtualNode.VswitchIds.Count: 0,
                },
                $"{Create}.network.existing.podVswitches",
                $"There are more than {CapacityOptions.MaxVswitches}, and the virtual node would get them all.",
                "Name those of the virtual node in virtualNode.vswitches.")
            .Concat(Violation.If(
                stack.VirtualNode is { VswitchIds.Count: > CapacityOptions.MaxVswitches },
                $"{(stack.Cluster is ClusterSource.Adopt ? "cluster.adopt" : Create)}.virtualNode.vswitches",
                $"The virtual node has {stack.VirtualNode?.VswitchIds.Count} vSwitches; an instance takes {CapacityOptions.MaxVswitches}.",
                FormattableString.Invariant($"Name at most {CapacityOptions.MaxVswitches}."))))
    {
        AlsoReads = ["cluster.create.virtualNode"],
    };

    internal static Rule ServerlessHeeds { get; } = new(
        "ACK056",
        Severity.Warning,
        "what is written of an ACK Serverless cluster does something",
        "ACK Serverless has its virtual node built in, in the version that ACK runs, and no nodes that a network plug-in could serve (Alibaba Cloud, "
            + "\"Create an ACK Serverless cluster\"). Neither setting reaches the cluster.",
        """
        cluster:
          create:
            profile: serverless
            virtualNode: { version: 2.13.0 }
        """,
        """
        cluster:
          create:
            profile: serverless
        """,
        stack => Violation.If(
                stack is { IsVirtualNodeBuiltIn: true, VirtualNode.Version: not null },
                stack.VirtualNodeVersionPath,
                $"The virtual node is built into the cluster, so nothing installs version {stack.VirtualNode?.Version}.",
                "Leave the version out.")
            .Concat(Violation.If(
                stack.Cluster is ClusterSource.Create { Spec: { Profile: ClusterProfile.Serverless, PodNetwork: var network } }
                    && network != new PodNetwork.Terway(),
                $"{Create}.podNetwork",
                $"The cluster has no nodes, so the network of their pods does nothing.",
                "Leave it out.")));

    private static string Vswitches() => string.Join(
        ", ", Enumerable.Range(0, CapacityOptions.MaxVswitches + 1)
            .Select(i => FormattableString.Invariant($"{{ id: vsw-p{i}, zone: cn-hangzhou-{(i % 2 == 0 ? "h" : "i")} }}")));

    private static IEnumerable<Violation> EachPool(CreateClusterSpec spec, Func<NodePoolSpec, string, IEnumerable<Violation>> check) =>
        spec.NodePools.SelectMany((pool, i) => check(pool, FormattableString.Invariant($"{Create}.nodePools[{i}]")));

    private static IEnumerable<Violation> LevelOfOther(string path, DiskCategory category, int? level) => Violation.If(
        category != DiskCategory.Essd && level is not null,
        path + ".performanceLevel",
        $"Only an ESSD has a performance level.",
        "Leave it out, or write `category: essd`.");

    private static List<(string Name, string Path)> Addons(RuleInput stack)
    {
        var (addons, path) = stack.Cluster switch
        {
            ClusterSource.Create { Spec.Addons: var some } => (some, $"{Create}.addons"),
            ClusterSource.Adopt { Spec.Addons: var some } => (some, "cluster.adopt.addons"),
            _ => ([], ""),
        };
        return [.. addons.Select((addon, i) => (addon.Name, FormattableString.Invariant($"{path}[{i}]")))];
    }

    /// <summary>The setting that installs an add-on; <see langword="null"/> for one that has none.</summary>
    private static string? SettingOf(string addon, RuleInput stack) => addon switch
    {
        AddonSpec.Terway or AddonSpec.TerwayControlPlane or AddonSpec.Flannel when stack.Cluster is ClusterSource.Create => "cluster.create.podNetwork",
        VirtualNodeSpec.AddonName => stack.Cluster is ClusterSource.Create ? "cluster.create.virtualNode" : "cluster.adopt.virtualNode",
        AddonSpec.EventCentre when stack.Cluster is ClusterSource.Create => "cluster.create.logs.events",
        AddonSpec.EventCentre when stack.Alerts is not null => "alerts",
        _ when stack.Serving?.Install is ServingInstall.ManagedAddon managed && managed.Name == addon => "knative.install.addon",
        AddonSpec.AlbController when stack.Serving?.Gateway is Gateway.Alb { InstallController: true } => "knative.gateway.alb",
        _ => null,
    };
}
