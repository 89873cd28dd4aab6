using AckKnativeSpot.Cluster;
using AckKnativeSpot.Cost;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;
using Xunit;
using static AckKnativeSpot.Tests.Pricing.PriceRowsOf;
using static AckKnativeSpot.Tests.Rules.Stacks;

namespace AckKnativeSpot.Tests.Cost;

/// <summary>Every figure is worked out by hand from the prices at the top.</summary>
public class StackCostTests
{
    private static readonly PriceRow[] s_rows =
    [
        Row("ecs.c7.large", 0.50m, spot: 0.10m), Row("ecs.g7.large", 0.60m, spot: 0.09m), Row("node.disk.pl1", 0.0021m), Row("nat.gateway", 0.195m),
        Row("eip", 0.02m),
        Row("loadBalancer.classic", 0.02m), Row("loadBalancer.application", 0.147m), Row("cluster.pro", 0.64m), Row("kms.key", 0.01m),
    ];

    private static readonly CreateClusterSpec s_cluster = new()
    {
        NodePools = [new NodePoolSpec
        {
            InstanceTypes = ["ecs.g7.large", "ecs.c7.large"],
            Count = new NodeCount.Fixed(3),
            Disk = new NodeDisk { SizeGiB = 100 },
        }],
    };

    private static readonly ServingSpec s_serving = new() { Gateway = new Gateway.Kourier() };

    [Fact]
    public void NodePool_PayAsYouGo_CostsNodesAndDisks()
    {
        var pool = NodePoolCost.PerHour(s_cluster.NodePools[0], Table(s_rows), []);

        // 3 × (0.60 + 100 × 0.0021), on the second choice 3 × (0.50 + 0.21).
        Assert.Equal((2.43m, 2.13m, 2.43m), (pool.Idle.OnSpot.First.Known, pool.Idle.OnSpot.Cheapest.Known, pool.Idle.OnSpot.Dearest.Known));
        Assert.Equal((2.43m, 2.43m), (pool.Maximum.WorstCase.Known, pool.Maximum.WithoutSpot.Known));
    }

    [Fact]
    public void NodePool_WithoutTypes_CostsNothingBecauseItIsRefused() =>
        Assert.Equal(0, NodePoolCost.PerHour(s_cluster.NodePools[0] with { InstanceTypes = [] }, Table(s_rows), []).Maximum.WorstCase.Known);

    [Fact]
    public void NodePool_OnSpot_KeepsItsBaseAndShareOnPayAsYouGo()
    {
        var pool = s_cluster.NodePools[0] with
        {
            InstanceTypes = ["ecs.g7.large"],
            Count = new NodeCount.Between(2, 8),
            Purchase = new NodePurchase.Spot { OnDemandBase = 1, OnDemandPercentage = 25 },
        };

        var cost = NodePoolCost.PerHour(pool, Table(s_rows), []);

        // 2 nodes: the base, and of the other one a quarter, rounded up: both pay-as-you-go. 8 nodes: 1 + 2 of 7, and 5 on spot.
        Assert.Equal(2 * 0.81m, cost.Minimum.OnSpot.First.Known);
        Assert.Equal((3 * 0.81m) + (5 * 0.30m), cost.Maximum.OnSpot.First.Known);
        Assert.Equal(8 * 0.81m, cost.Maximum.WorstCase.Known);
    }

    [Fact]
    public void NodePool_OnSpotWithLimits_IsCappedAndHasThemAsWorstCaseWithoutFallback()
    {
        var pool = s_cluster.NodePools[0] with
        {
            InstanceTypes = ["ecs.g7.large"],
            Purchase = new NodePurchase.Spot
            {
                PriceLimits = new ValueMap<HourlyPrice>([new("ecs.g7.large", HourlyPrice.Of(0.08m))]),
                Fallback = false,
            },
        };

        var cost = NodePoolCost.PerHour(pool, Table(s_rows), []);

        Assert.Equal((3 * (0.08m + 0.21m), 3 * (0.08m + 0.21m)), (cost.Idle.OnSpot.First.Known, cost.Idle.WorstCase.Known));
    }

    [Fact]
    public void Platform_NewCluster_CostsWhatItCreates()
    {
        var platform = PlatformCost.Of(
            new ClusterSource.Create(s_cluster with { Secrets = new SecretEncryption.NewKey("kst-test") }), s_serving, Table(s_rows));

        Assert.Equal(
            [
                ("node pool system", 2.43m), ("cluster management", 0.64m), ("load balancer of the API server", 0.02m), ("key of the Secrets", 0.01m),
                ("NAT gateway", 0.195m), ("address of the NAT gateway", 0.02m), ("load balancer of Kourier", 0.02m),
            ],
            platform.Parts.Select(part => (part.Name, part.Hour.Idle.WorstCase.Known)));
        Assert.Equal(["traffic through the NAT gateway", "logs of the cluster", "traffic through the load balancer of Kourier"], platform.BilledByUse);
    }

    [Fact]
    public void Platform_PublicApiServerAndApplicationLoadBalancer_AreCounted()
    {
        var cluster = s_cluster with { ApiServer = new ApiServerAccess { Public = true } };

        var platform = PlatformCost.Of(new ClusterSource.Create(cluster), s_serving with { Gateway = new Gateway.Alb() }, Table(s_rows));

        Assert.Contains(("address of the API server", 0.02m), platform.Parts.Select(part => (part.Name, part.Hour.Idle.WorstCase.Known)));
        Assert.Contains(("Application Load Balancer", 0.147m), platform.Parts.Select(part => (part.Name, part.Hour.Idle.WorstCase.Known)));
    }

    [Fact]
    public void Platform_WhatIsThereAlready_IsOnAnotherBill()
    {
        var existing = new NetworkSpec.Existing { VpcId = "vpc-a", NodeVswitches = [new("vsw-a", "cn-hangzhou-h")] };

        var adopted = PlatformCost.Of(
            new ClusterSource.Adopt(new AdoptClusterSpec { ClusterId = "c0" }), s_serving with { Install = new ServingInstall.Existing(KnativeFlavour.Ack) },
            Table(s_rows));
        var inNetwork = PlatformCost.Of(new ClusterSource.Create(s_cluster with { Network = existing }), s_serving, Table(s_rows));

        Assert.Empty(adopted.Parts);
        Assert.DoesNotContain("NAT gateway", inNetwork.Parts.Select(part => part.Name));
    }

    [Fact]
    public void Stack_OfServicesAndJobs_IsTheSumOfItsParts()
    {
        var service = Web with
        {
            Namespace = "shop",
            Capacity = new CapacityOptions { Choices = Choices("ecs.c7.large") },
            Scale = new ScaleOptions { Min = 2, Max = 10 },
        };
        var job = new SpotJobSchedule
        {
            Cron = CronExpression.Of("@monthly"),
            Job = Report with
            {
                Namespace = "batch",
                Capacity = new CapacityOptions { Choices = Choices("ecs.g7.large") },
                Deadline = "2h",
                ExpectedDuration = "1h",
            },
        };

        var cost = StackCost.Of(new ClusterSource.Create(s_cluster), s_serving, [service], [], [job], Table(s_rows))!;

        // Platform: 2.43 + 0.64 + 0.02 + 0.195 + 0.02 + 0.02 = 3.325 an hour, 2,427.25 a month.
        Assert.Equal((3.525m, 3.525m, 4.325m), (cost.Hour.Idle.OnSpot.First.Known, cost.Hour.Minimum.OnSpot.First.Known, cost.Hour.Maximum.OnSpot.First.Known));
        Assert.Equal((3.525m * 730) + 0.09m, cost.Month.Minimum.OnSpot.First.Known);
        Assert.Equal((4.325m * 730) + 0.18m, cost.Month.Maximum.OnSpot.First.Known);
        Assert.Equal((8.325m * 730) + 1.2m, cost.Month.Maximum.WorstCase.Known);
        Assert.Equal(["batch", "shop"], cost.Namespaces);
        Assert.Equal(1.2m, cost.MonthOf("batch").Maximum.WorstCase.Known);
        Assert.Equal(3650m, cost.MonthOf("shop").Maximum.WorstCase.Known);
        Assert.True(cost.Month.Maximum.WorstCase.IsComplete);
    }

    [Fact]
    public void Stack_WithoutPrices_ListsEverythingAndAddsNothingUp()
    {
        var cost = StackCost.Of(new ClusterSource.Create(s_cluster), s_serving, [Web], [Report], [], null)!;

        Assert.Equal(0, cost.Month.Maximum.WorstCase.Known);
        Assert.Equal(
            [
                "web: no pay-as-you-go price of ecs.c6.large is known", "web: no pay-as-you-go price of 2-4Gi is known",
                "node pool system: no pay-as-you-go price of ecs.g7.large is known",
                "node pool system: no pay-as-you-go price of ecs.c7.large is known", "node pool system, disks: no price of node.disk.pl1 is known",
                "cluster management: no price of cluster.pro is known", "load balancer of the API server: no price of loadBalancer.classic is known",
                "NAT gateway: no price of nat.gateway is known", "address of the NAT gateway: no price of eip is known",
                "load balancer of Kourier: no price of loadBalancer.classic is known",
            ],
            cost.Month.Maximum.WorstCase.Unpriced.Select(each => each.ToString()));
    }

    [Fact]
    public void Stack_OnThisMachine_BuysNothing() => Assert.Null(StackCost.Of(new ClusterSource.Context("kind-kind"), s_serving, [Web], [], [], Table(s_rows)));

    [Fact]
    public void Zones_OfPods_AreThoseOfTheirVswitches()
    {
        var network = new NetworkSpec.Existing
        {
            VpcId = "vpc-a",
            NodeVswitches = [new("vsw-n", "cn-hangzhou-h")],
            PodVswitches = [new("vsw-h", "cn-hangzhou-h"), new("vsw-i", "cn-hangzhou-i")],
        };
        var cluster = new ClusterSource.Create(s_cluster with { Network = network });

        Assert.Equal(["cn-hangzhou-h", "cn-hangzhou-i"], ClusterZones.OfPods(cluster, new CapacityOptions()));
        Assert.Equal(["cn-hangzhou-i"], ClusterZones.OfPods(cluster, new CapacityOptions { Vswitches = ["vsw-i"] }));
        Assert.Empty(ClusterZones.OfPods(cluster, new CapacityOptions { Vswitches = ["vsw-i", "vsw-elsewhere"] }));
        Assert.Empty(ClusterZones.OfPods(new ClusterSource.Create(s_cluster), new CapacityOptions()));
    }
}
