using AckKnativeSpot.Alerts;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Rules.PodChecks;

namespace AckKnativeSpot.Rules;

internal static partial class ComponentRules
{
    private const string Create = "cluster.create";
    private const int Day = 24 * 3600;

    private static Rule Bounds { get; } = new(
        "COMP003",
        Severity.Error,
        "numbers and lists are within what ACK, VPC and Simple Log Service take",
        "A stack file is not read with any other. In C# they would reach the provider, which refuses them one at a time, some of them when the cluster has "
            + "been created and paid for (the AliCloud provider's documentation of its resources).",
        "new ClusterNetworkArgs { Spec = new() { EgressMbps = 500 } }",
        "new ClusterNetworkArgs { Spec = new() { EgressMbps = 200 } }",
        new RuleKind.OfComponent(stack =>
        [
            .. stack.Cluster switch
            {
                ClusterSource.Create { Spec: var spec } => OfCluster(spec).Concat(spec.NodePools.SelectMany((pool, i) =>
                    OfPool(FormattableString.Invariant($"{Create}.nodePools[{i}]"), pool))),
                ClusterSource.Adopt { Spec: var spec } => OfCredential("cluster.adopt.credentialLifetime", spec.CredentialLifetime),
                _ => [],
            },
            .. stack.Alerts is { } alerts ? OfAlerts(alerts) : [],
            .. from job in stack.Jobs
               where stack.CompletionTimeouts.ContainsKey(job.Path)
               from violation in Seconds(job.PathOf(".completionTimeout"), stack.CompletionTimeouts[job.Path], 1, Day)
               select violation,
        ]));

    private static IEnumerable<Violation> OfCluster(CreateClusterSpec spec) =>
    [
        .. spec.Network switch
        {
            NetworkSpec.New created =>
                Within($"{Create}.network.new.{(created.ZoneChoice is ZoneChoice.Given ? "zones" : "zoneCount")}", created.ZoneChoice.Count, 1, 5)
                    .Concat(Within($"{Create}.network.new.egressMbps", created.EgressMbps, 1, 200)),
            NetworkSpec.Existing existing => Within($"{Create}.network.existing.nodeVswitches", existing.NodeVswitches.Count, 1, 5),
            _ => [],
        },
        .. Within($"{Create}.podNetwork.flannel.nodeMask", (spec.PodNetwork as PodNetwork.Flannel)?.NodeMask, 24, 28),
        .. Within($"{Create}.maintenanceWindow.hours", spec.Window?.Hours, 1, 24),
        .. Within($"{Create}.maintenanceWindow.days", spec.Window?.Days.Count, 1, 7),
        .. Within($"{Create}.logs.retentionDays", spec.Logs.RetentionDays, 1, 3650),
        .. OfCredential($"{Create}.apiServer.credentialLifetime", spec.ApiServer.CredentialLifetime),
    ];

    private static IEnumerable<Violation> OfPool(string path, NodePoolSpec pool) =>
    [
        .. Within($"{path}.instanceTypes", pool.InstanceTypes.Count, 1, NodePoolSpec.MaxInstanceTypes),
        .. Within($"{path}.disk.sizeGiB", pool.Disk.SizeGiB, 20, 2048),
        .. Within($"{path}.disk.performanceLevel", pool.Disk.PerformanceLevel, 0, 3),
        .. pool.DataDisks.SelectMany((disk, i) => Within(FormattableString.Invariant($"{path}.dataDisks[{i}].sizeGiB"), disk.SizeGiB, 40, 32767)
            .Concat(Within(FormattableString.Invariant($"{path}.dataDisks[{i}].performanceLevel"), disk.PerformanceLevel, 0, 3))),
        .. pool.Purchase is not NodePurchase.Spot spot ? [] : Within($"{path}.spot.onDemandBase", spot.OnDemandBase, 0, NodeCount.MaxNodes)
            .Concat(Within($"{path}.spot.onDemandPercentage", spot.OnDemandPercentage, 0, 100)),
        .. AtLeast($"{path}.kubelet.podPidsLimit", pool.Kubelet?.PodPidsLimit, 1),
        .. Within($"{path}.kubelet.registryPullQps", pool.Kubelet?.RegistryPullQps, 1, 50),
        .. Within($"{path}.kubelet.registryBurst", pool.Kubelet?.RegistryBurst, 1, 100),
        .. Within($"{path}.kubelet.containerLogMaxFiles", pool.Kubelet?.ContainerLogMaxFiles, 2, 10),
        .. Within($"{path}.kubelet.imageGcHigh", pool.Kubelet?.ImageGcHigh, 1, 100),
        .. Within($"{path}.kubelet.imageGcLow", pool.Kubelet?.ImageGcLow, 1, 100),
    ];

    private static IEnumerable<Violation> OfAlerts(AlertSpec alerts) =>
        WholeMinutes("alerts.repeat", alerts.Repeat, 60, 7 * Day)
            .Concat(Seconds("alerts.checkEvery", alerts.CheckEvery, 60, 3600))
            .Concat(AtLeast("alerts.events", alerts.Events.Count, 1));

    /// <summary>15 minutes to 72 hours (the AliCloud provider's documentation of cluster credentials).</summary>
    private static IEnumerable<Violation> OfCredential(string path, Duration lifetime) => WholeMinutes(path, lifetime, 15 * 60, 3 * Day);

    private static IEnumerable<Violation> Seconds(string path, Duration time, int min, int max) => Within(path, time.Seconds, min, max, "s");

    private static IEnumerable<Violation> WholeMinutes(string path, Duration time, int min, int max) => Seconds(path, time, min, max)
        .Concat(Violation.If(time.Seconds % 60 != 0, path, $"{time} is not a number of whole minutes.", "Write whole minutes."));
}
