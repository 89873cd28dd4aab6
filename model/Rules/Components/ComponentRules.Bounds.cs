using AckKnativeSpot.Alerts;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Rules.PodChecks;

namespace AckKnativeSpot.Rules;

internal static partial class ComponentRules
{
    private const string Create = "cluster.create";

    private static Rule Bounds { get; } = new(
        "COMP003",
        Severity.Error,
        "numbers and lists are within what ACK, ECI, VPC and Simple Log Service take",
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
            .. stack.OnSpot.SelectMany(each => AboveZero($"{each.Workload.Path}.spot.priceLimit", each.Spot.PriceLimit)),
            .. stack.Alerts is { } alerts ? OfAlerts(alerts) : [],
            .. from job in stack.Jobs
               where stack.CompletionTimeouts.ContainsKey(job.Path)
               from violation in Seconds(job.PathOf(".completionTimeout"), stack.CompletionTimeouts[job.Path], SpotJobSpec.CompletionTimeoutSeconds)
               select violation,
        ]));

    private static IEnumerable<Violation> OfCluster(CreateClusterSpec spec) =>
    [
        .. spec.Network switch
        {
            NetworkSpec.New created =>
                Within(
                    $"{Create}.network.new.{(created.ZoneChoice is ZoneChoice.Given ? "zones" : "zoneCount")}", created.ZoneChoice.Count, ClusterBounds.Zones)
                    .Concat(Within($"{Create}.network.new.egressMbps", created.EgressMbps, ClusterBounds.EgressMbps)),
            NetworkSpec.Existing existing => Within($"{Create}.network.existing.nodeVswitches", existing.NodeVswitches.Count, ClusterBounds.Zones),
            _ => [],
        },
        .. Within($"{Create}.podNetwork.flannel.nodeMask", (spec.PodNetwork as PodNetwork.Flannel)?.NodeMask, ClusterBounds.NodeMask),
        .. Within($"{Create}.maintenanceWindow.hours", spec.Window?.Hours, ClusterBounds.WindowHours),
        .. Within($"{Create}.maintenanceWindow.days", spec.Window?.Days.Count, ClusterBounds.WindowDays),
        .. Within($"{Create}.logs.retentionDays", spec.Logs.RetentionDays, ClusterBounds.LogRetentionDays),
        .. OfCredential($"{Create}.apiServer.credentialLifetime", spec.ApiServer.CredentialLifetime),
    ];

    private static IEnumerable<Violation> OfPool(string path, NodePoolSpec pool) =>
    [
        .. Within($"{path}.instanceTypes", pool.InstanceTypes.Count, 1, NodePoolSpec.MaxInstanceTypes),
        .. Within($"{path}.disk.sizeGiB", pool.Disk.SizeGiB, ClusterBounds.SystemDiskGiB),
        .. Within($"{path}.disk.performanceLevel", pool.Disk.PerformanceLevel, ClusterBounds.PerformanceLevel),
        .. pool.DataDisks.SelectMany((disk, i) => Within(FormattableString.Invariant($"{path}.dataDisks[{i}].sizeGiB"), disk.SizeGiB, ClusterBounds.DataDiskGiB)
            .Concat(Within(FormattableString.Invariant($"{path}.dataDisks[{i}].performanceLevel"), disk.PerformanceLevel, ClusterBounds.PerformanceLevel))),
        .. pool.Purchase is not NodePurchase.Spot spot ? [] : Within($"{path}.spot.onDemandBase", spot.OnDemandBase, ClusterBounds.OnDemandBase)
            .Concat(Within($"{path}.spot.onDemandPercentage", spot.OnDemandPercentage, ClusterBounds.OnDemandPercentage))
            .Concat(spot.PriceLimits.SelectMany(limit => AboveZero($"{path}.spot.priceLimits.{limit.Key}", limit.Value))),
        .. AtLeast($"{path}.kubelet.podPidsLimit", pool.Kubelet?.PodPidsLimit, ClusterBounds.PodPids.Min),
        .. Within($"{path}.kubelet.registryPullQps", pool.Kubelet?.RegistryPullQps, ClusterBounds.RegistryPullQps),
        .. Within($"{path}.kubelet.registryBurst", pool.Kubelet?.RegistryBurst, ClusterBounds.RegistryBurst),
        .. Within($"{path}.kubelet.containerLogMaxFiles", pool.Kubelet?.ContainerLogMaxFiles, ClusterBounds.ContainerLogFiles),
        .. Within($"{path}.kubelet.imageGcHigh", pool.Kubelet?.ImageGcHigh, ClusterBounds.ImageGcPercent),
        .. Within($"{path}.kubelet.imageGcLow", pool.Kubelet?.ImageGcLow, ClusterBounds.ImageGcPercent),
    ];

    // What nobody set is 0, which no method of the type makes.
    private static IEnumerable<Violation> AboveZero(string path, HourlyPrice? price) => Violation.If(
        price?.Amount == 0, path, $"The price was never set.", $"Write {HourlyPrice.Allowed}, or leave it out.");

    private static IEnumerable<Violation> OfAlerts(AlertSpec alerts) =>
        WholeMinutes("alerts.repeat", alerts.Repeat, AlertSpec.RepeatSeconds)
            .Concat(Seconds("alerts.checkEvery", alerts.CheckEvery, AlertSpec.CheckEverySeconds))
            .Concat(AtLeast("alerts.events", alerts.Events.Count, 1))
            .Concat(
                from again in alerts.Events.Index().GroupBy(each => each.Item).SelectMany(same => same.Skip(1))
                select new Violation(
                    FormattableString.Invariant($"alerts.events[{again.Index}]"), $"{again.Item} is in the list already, and each event has one alert.",
                    "Name another one, or leave it out."));

    private static IEnumerable<Violation> OfCredential(string path, Duration lifetime) =>
        WholeMinutes(path, lifetime, new(ClusterBounds.CredentialMinutes.Min * 60, ClusterBounds.CredentialMinutes.Max * 60));

    private static IEnumerable<Violation> Seconds(string path, Duration time, WholeRange range) => Within(path, time.Seconds, range, "s");

    private static IEnumerable<Violation> WholeMinutes(string path, Duration time, WholeRange seconds) => Seconds(path, time, seconds)
        .Concat(Violation.If(time.Seconds % 60 != 0, path, $"{time} is not a number of whole minutes.", "Write whole minutes."));
}
