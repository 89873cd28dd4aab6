using AckKnativeSpot.Alerts;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Tests.Support;
using AckKnativeSpot.Values;
using Pulumi;
using Xunit;
using K8s = Pulumi.Kubernetes;

namespace AckKnativeSpot.Tests.Cluster;

/// <summary>The components below the workloads hold their arguments to the rules as those do: everything at once, before anything is registered.</summary>
public class ClusterComponentCheckTests
{
    private readonly List<string> _logged = [];

    private ArgumentCheck Recorded => new((severity, text, component) => _logged.Add($"{component?.GetResourceName()} {severity}: {text.Split(':')[0]}"));

    [Fact]
    public async Task RightOnes_LogNothing()
    {
        var declared = await Declared.ByAsync(() =>
        {
            var node = Node(Cluster(ClusterSamples.New with { NodePools = [new() { InstanceTypes = ["ecs.g7.xlarge"] }] }));
            _ = new KnativeServing("knative", new() { Spec = new(), Cluster = node.Handle, Region = "cn-hangzhou", Check = Recorded });
            _ = new SpotAlerts("alerts", new() { Spec = new() { ActionPolicy = "ops" }, Cluster = node.Handle, Check = Recorded });
        });

        Assert.Empty(_logged);
        Assert.Equal(5, declared.Resources.Count(resource => resource.Type.StartsWith("ack-knative-spot:", StringComparison.Ordinal)));
        Assert.True(declared.IsAfter("alerts-event-centre", "node-addon") || declared.IsAfter("knative-addon", "node-addon"));
    }

    [Fact]
    public Task Network_IsRefusedWithEverythingThatIsWrong() => RefusedAsync(
        "ClusterNetwork 'net' has 1 mistake; nothing of it was declared.",
        ["ACK001 spec.zones"],
        () => _ = new ClusterNetwork("net", new() { Spec = new() { ZoneChoice = new ZoneChoice.Given(["cn-hangzhou-h", "cn-hangzhou-h"]) } }));

    [Fact]
    public Task Cluster_SixMistakes_ThrowsOnceWithSixFindings() => RefusedAsync(
        "AckCluster 'dev' has 6 mistakes; nothing of it was declared.",
        [
            "ACK008 spec.apiServer", "ACK005 spec.kubernetesVersion", "ACK014 spec.nodePools", "ACK007 spec.kubernetesVersion", "ACK013 spec.secretEncryption",
            "ACK012 spec.network.existing.podVswitches",
        ],
        () => _ = new AckCluster("dev", new()
        {
            Network = NetworkHandle.Of(ClusterSamples.Existing with { PodVswitches = [new("vsw-c", "cn-hangzhou-h")] }),
            Spec = new()
            {
                ApiServer = new() { RunnerInside = false },
                Version = Version("1.20.4-aliyun.1"),
                NodePools = [new() { InstanceTypes = ["ecs.g7.xlarge"] }, new() { InstanceTypes = ["ecs.g7.2xlarge"] }],
                Edition = ClusterEdition.Basic,
                Secrets = new SecretEncryption.ExistingKey("key-a"),
                Channel = UpgradeChannel.Rapid,
            },
        }));

    /// <summary>The network that counts is the one the cluster is created in, not that of the specification.</summary>
    [Theory]
    [InlineData("10.0.0.0/16", "10.0.8.0/21", true)]
    [InlineData("192.168.0.0/16", "10.0.8.0/21", false)]
    public async Task Cluster_BlockOfServices_IsHeldAgainstItsNetwork(string vpc, string services, bool overlaps)
    {
        void Declare()
        {
            var network = new ClusterNetwork(
                "net", new() { Spec = new() { Cidr = Ipv4Block.Of(vpc), ZoneChoice = new ZoneChoice.Given(["cn-hangzhou-h", "cn-hangzhou-i"]) } });
            _ = new AckCluster("dev", new() { Network = network.Handle, Spec = ClusterSamples.New with { ServiceCidr = Ipv4Block.Of(services) } });
        }

        if (overlaps)
        {
            await RefusedAsync("AckCluster 'dev' has 1 mistake; nothing of it was declared.", ["ACK011 spec.serviceCidr"], Declare);
        }
        else
        {
            Assert.NotEmpty((await Declared.ByAsync(Declare)).Resources);
        }
    }

    [Fact]
    public async Task Network_Warning_IsLoggedOnce()
    {
        await Declared.ByAsync(() => _ = Cluster(ClusterSamples.New with { Network = new NetworkSpec.New { ZoneChoice = new ZoneChoice.LookedUp(1) } }));

        Assert.Equal(["net Warning: warning ACK002 spec.zoneCount"], _logged);
    }

    [Fact]
    public Task VirtualNode_TooOldForPodsThatCountOnEviction_IsRefused() => RefusedAsync(
        "VirtualNode 'node' has 1 mistake; nothing of it was declared.",
        ["SPOT004 spec.version"],
        () => _ = new VirtualNode("node", new()
        {
            Spec = new() { Version = AddonVersion.Of("2.10.5") },
            Cluster = Elsewhere() with { ClusterId = Output.Create("c1") },
            RequiresEviction = true,
        }));

    /// <summary>The reader of stack files refuses these by itself; a program would learn of them from the provider, one at a time.</summary>
    [Fact]
    public Task Cluster_NumbersOutOfBounds_AreRefusedAtOnce() => RefusedAsync(
        "AckCluster 'dev' has 7 mistakes; nothing of it was declared.",
        [
            "COMP003 spec.apiServer.credentialLifetime", "COMP003 spec.logs.retentionDays", "COMP003 spec.maintenanceWindow.hours",
            "COMP003 spec.nodePools[0].disk.performanceLevel", "COMP003 spec.nodePools[0].instanceTypes", "COMP003 spec.nodePools[0].spot.onDemandPercentage",
            "COMP003 spec.nodePools[1].dataDisks[0].sizeGiB",
        ],
        () => _ = new AckCluster("dev", new()
        {
            Network = NetworkHandle.Of(ClusterSamples.Existing),
            Spec = ClusterSamples.New with
            {
                ApiServer = new() { RunnerInside = true, CredentialLifetime = "5m" },
                Logs = new() { RetentionDays = 0 },
                Window = new() { Hours = 25 },
                NodePools =
                [
                    new()
                    {
                        InstanceTypes = Enumerable.Range(1, 11).Select(i => new CapacityChoice.InstanceType($"ecs.g7.{i + 1}xlarge")).ToValueList(),
                        Disk = new() { PerformanceLevel = 4, SizeGiB = 2000 },
                        Purchase = new NodePurchase.Spot { OnDemandPercentage = 101 },
                    },
                    new() { Name = "big", InstanceTypes = ["ecs.g7.2xlarge"], DataDisks = [new() { SizeGiB = 39 }] },
                ],
            },
        }));

    [Fact]
    public Task VirtualNode_MoreVswitchesThanAnInstanceTakes_IsRefused() => RefusedAsync(
        "VirtualNode 'node' has 1 mistake; nothing of it was declared.",
        ["ACK055 spec.vswitches"],
        () => _ = new VirtualNode("node", new()
        {
            Spec = new() { VswitchIds = Enumerable.Range(0, 11).Select(i => $"vsw-{i}").ToValueList() },
            Cluster = Elsewhere() with { ClusterId = Output.Create("c1") },
        }));

    [Fact]
    public async Task VirtualNode_VersionOfOneThatIsBuiltIn_IsSaidToDoNothing()
    {
        await Declared.ByAsync(() => _ = new VirtualNode("node", new()
        {
            Spec = new() { Version = AddonVersion.Of("2.10.5") },
            Cluster = Elsewhere() with { ClusterId = Output.Create("c1") },
            BuiltIn = true,
            Check = Recorded,
        }));

        Assert.Equal(["node Warning: warning ACK056 spec.version"], _logged);
    }

    [Theory]
    [InlineData("30s", "1m", "checkEvery")]
    [InlineData("2h", "1m", "checkEvery")]
    [InlineData("1m", "0s", "repeat")]
    [InlineData("1m", "90s", "repeat")]
    public Task Alerts_TimesThatSlsDoesNotTake_AreRefused(string check, string repeat, string key) => AlertsAreRefusedAsync(
        $"COMP003 spec.{key}", new() { ActionPolicy = "ops", CheckEvery = check, Repeat = repeat }, () => Cluster(ClusterSamples.New).Handle);

    /// <summary>The engine would refuse the second alert, whose name is that of the first.</summary>
    [Fact]
    public Task Alerts_EventThatIsNamedTwice_IsRefused() => AlertsAreRefusedAsync(
        "COMP003 spec.events[1]",
        new() { ActionPolicy = "ops", Events = [SpotEvent.SpotDegraded, SpotEvent.SpotDegraded] },
        () => Cluster(ClusterSamples.New).Handle);

    [Fact]
    public Task VirtualNode_OutsideAck_IsRefused() => RefusedAsync(
        "VirtualNode 'node' has 1 mistake; nothing of it was declared.",
        ["COMP002 cluster"],
        () => _ = new VirtualNode("node", new() { Spec = new(), Cluster = Elsewhere() }));

    [Fact]
    public Task Serving_SixMistakes_ThrowsOnceWithSixFindings() => RefusedAsync(
        "KnativeServing 'knative' has 6 mistakes; nothing of it was declared.",
        [
            "ACK021 spec.config.autoscaler.maxScale", "ACK020 spec.config.defaults.revisionTimeout", "ACK041 spec.config.deployment.queueCpuLimit",
            "ACK022 spec.config.features.tag-headers", "ACK017 spec.gateway", "ACK018 spec.install",
        ],
        () => _ = new KnativeServing("knative", new()
        {
            Cluster = Elsewhere(),
            Spec = new()
            {
                Install = new ServingInstall.ManagedAddon(),
                Gateway = new Gateway.Kourier(),
                Config = new()
                {
                    Autoscaler = new() { MinScale = 5, MaxScale = 2 },
                    Defaults = new() { RevisionTimeout = "700s" },
                    Deployment = new() { QueueCpuLimit = "10m" },
                    Features = new() { Flags = { ["tag-headers"] = FeatureState.Enabled } },
                },
            },
        }));

    [Fact]
    public Task Serving_ChartsWithoutRegion_AreRefused() => RefusedAsync(
        "KnativeServing 'knative' has 1 mistake; nothing of it was declared.",
        ["ACK018 spec.install.helm"],
        () => _ = new KnativeServing("knative", new()
        {
            Cluster = Elsewhere() with { ClusterId = Output.Create("c1") },
            Spec = new() { Install = new ServingInstall.HelmCharts(), Gateway = new Gateway.Kourier { Internet = true } },
        }));

    /// <summary>What Knative needs of a cluster is found where both are known.</summary>
    [Fact]
    public Task Serving_OnACluster_IsHeldAgainstItsNodes() => RefusedAsync(
        "KnativeServing 'knative' has 1 mistake; nothing of it was declared.",
        ["ACK003 cluster.create.nodePools[0].nodes"],
        () => _ = new KnativeServing("knative", new()
        {
            Cluster = Cluster(ClusterSamples.New with { NodePools = [new() { InstanceTypes = ["ecs.g7.2xlarge"], Count = new NodeCount.Fixed(2) }] }).Handle,
            Spec = new(),
            Region = "cn-hangzhou",
        }));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Alerts_WithoutEvents_AreRefused(bool isAck) => AlertsAreRefusedAsync(
        "ACK024 spec",
        new() { ActionPolicy = "ops" },
        () => isAck ? Cluster(ClusterSamples.New with { Logs = new() { Events = false } }).Handle : Elsewhere());

    [Fact]
    public async Task Policy_RaisesAndWaives()
    {
        var oneZone = new NetworkSpec.New { ZoneChoice = new ZoneChoice.LookedUp(1) };

        await Declared.ByAsync(
            () => _ = new ClusterNetwork("net", new() { Spec = oneZone, Policy = new() { Waivers = [new("ACK002", "spec", "a demo")] }, Check = Recorded }));
        Assert.Equal(["net Info: waived warning ACK002 spec.zoneCount"], _logged);
        await RefusedAsync(
            "ClusterNetwork 'net' has 1 mistake; nothing of it was declared.",
            ["ACK002 spec.zoneCount"],
            () => _ = new ClusterNetwork("net", new() { Spec = oneZone, Policy = new() { Severities = { ["ACK002"] = Severity.Error } } }));
    }

    [Fact]
    public Task Declare_TheWholeCluster_IsCheckedAtOnce() => RefusedAsync(
        "Cluster 'dev' has 3 mistakes; nothing of it was declared.",
        ["ACK008 cluster.create.apiServer", "ACK001 cluster.create.network.new.zones", "SPOT004 cluster.create.virtualNode.version"],
        () => Clusters.Declare("dev", ClusterSamples.Create(spec => spec with
        {
            ApiServer = new() { RunnerInside = false },
            Network = new NetworkSpec.New { ZoneChoice = new ZoneChoice.Given(["cn-hangzhou-h", "cn-hangzhou-h", "cn-hangzhou-i"]) },
            VirtualNode = new() { Version = AddonVersion.Of("2.10.5") },
        }), requiresEviction: true));

    private AckCluster Cluster(CreateClusterSpec spec) => new("dev", new()
    {
        Spec = spec,
        Network = new ClusterNetwork("net", new() { Spec = (NetworkSpec.New)spec.Network, Check = Recorded }).Handle,
        Check = Recorded,
    });

    private VirtualNode Node(AckCluster cluster) =>
        new("node", new() { Spec = new(), Cluster = cluster.Handle, SecurityGroupId = cluster.SecurityGroupId, Check = Recorded });

    private static ClusterHandle Elsewhere() => new() { Provider = new K8s.Provider("kind", new() { Context = "kind-kind" }) };

    private static KubernetesVersion Version(string text) => KubernetesVersion.TryParse(text, out var version) ? version : throw new ArgumentException(text);

    private static Task AlertsAreRefusedAsync(string finding, AlertSpec spec, Func<ClusterHandle> cluster) => RefusedAsync(
        "SpotAlerts 'alerts' has 1 mistake; nothing of it was declared.",
        [finding],
        () => _ = new SpotAlerts("alerts", new() { Spec = spec, Cluster = cluster() }));

    private static async Task RefusedAsync(string heading, string[] findings, Action program)
    {
        var registered = false;
        var error = await Assert.ThrowsAsync<RunException>(() => Declared.ByAsync(() =>
        {
            program();
            registered = true;
        }));

        Assert.False(registered);
        var lines = error.Message.Split('\n');
        Assert.Equal(heading, lines[0]);
        Assert.Equal(
            findings.Order(StringComparer.Ordinal),
            lines.Where(line => line.StartsWith("error ", StringComparison.Ordinal))
                .Select(line => line["error ".Length..line.IndexOf(": ", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }
}
