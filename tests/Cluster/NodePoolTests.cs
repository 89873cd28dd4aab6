using System.Collections.Immutable;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Tests.Support;
using AckKnativeSpot.Values;
using Pulumi;
using Xunit;

namespace AckKnativeSpot.Tests.Cluster;

public class NodePoolTests
{
    private static readonly NodePoolSpec s_pool = ClusterSamples.New.NodePools[0];

    private static async Task<DeclaredResource> DeclareAsync(NodePoolSpec pool, Func<CreateClusterSpec, CreateClusterSpec>? change = null) =>
        (await Declared.ByAsync(() => Clusters.Declare("dev", ClusterSamples.Create(s => (change?.Invoke(s) ?? s) with { NodePools = [pool] }))))
            .Single("alicloud:cs/nodePool:NodePool");

    [Theory]
    [InlineData(-1)]
    [InlineData(1001)]
    [InlineData(int.MinValue)]
    public void NodeCount_OutOfBounds_IsRefused(int nodes)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NodeCount.Fixed(nodes));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NodeCount.Between(0, nodes));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NodeCount.Between(nodes, 5));
    }

    [Fact]
    public void NodeCount_Bounds_AreInOrder()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NodeCount.Between(5, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NodeCount.Between(0, 0));
        Assert.Equal((5, 5), (new NodeCount.Between(5, 5).Least, new NodeCount.Between(5, 5).Most));
        Assert.Equal((0, 1000), (new NodeCount.Fixed(0).Nodes, new NodeCount.Fixed(1000).Nodes));
    }

    [Fact]
    public async Task Pool_Defaults_AreThreeHardenedNodesOverAllZones()
    {
        var pool = await DeclareAsync(s_pool);

        Assert.Equal(("dev-pool-system", "dev", "dev-cluster-id"), (pool.Name, pool.Parent, pool.At("clusterId")));
        Assert.Equal("3", pool.At("desiredSize"));
        Assert.Equal(3, Assert.IsType<ImmutableArray<object>>(pool.At("vswitchIds")).Length);
        Assert.Equal("BALANCE", pool.At("multiAzPolicy"));
        Assert.Equal(
            ("cloud_essd", "PL1", 120.0, true),
            (pool.At("systemDiskCategory"), pool.At("systemDiskPerformanceLevel"), pool.At("systemDiskSize"), pool.At("systemDiskEncrypted")));
        Assert.Equal((true, "AliyunLinux3", "required"), (pool.At("securityHardeningOs"), pool.At("imageType"), pool.At("instanceMetadataOptions.httpTokens")));
        Assert.Equal(("NoSpot", true), (pool.At("spotStrategy"), pool.At("updateNodes")));
        Assert.Equal((false, 1.0, 10.0), (pool.At("scalingConfig.enable"), pool.At("scalingConfig.minSize"), pool.At("scalingConfig.maxSize")));
        Assert.Equal(TimeSpan.FromMinutes(60), pool.Options.CustomTimeouts?.Create);
    }

    /// <summary>ACK refuses a second pool of a name, so one that is replaced goes first.</summary>
    [Fact]
    public async Task Pool_Replaced_GoesBeforeTheNewOneComes() =>
        Assert.True(Assert.IsType<CustomResourceOptions>((await DeclareAsync(s_pool)).Options).DeleteBeforeReplace);

    /// <summary>Inputs that the provider fills in are kept when they are left out, so each of both kinds of pool is written in full.</summary>
    [Fact]
    public async Task Pool_OfEachKind_WritesWhatTheOtherTurnsOff()
    {
        var bounds = await DeclareAsync(s_pool with { Count = new NodeCount.Between(0, 9) });
        var none = await DeclareAsync(s_pool with { Count = new NodeCount.Fixed(0), Purchase = new NodePurchase.Spot() });

        Assert.Equal((true, "NoSpot"), (bounds.At("scalingConfig.enable"), bounds.At("spotStrategy")));
        Assert.Equal((false, "SpotAsPriceGo"), (none.At("scalingConfig.enable"), none.At("spotStrategy")));
        Assert.Equal(("0", 1.0, 10.0), (none.At("desiredSize"), none.At("scalingConfig.minSize"), none.At("scalingConfig.maxSize")));
    }

    [Fact]
    public async Task Pool_Management_RepairsUpgradesAndFixesOneNodeAtATime()
    {
        var pool = await DeclareAsync(s_pool);

        Assert.Equal(
            (true, true, true, true, 1.0),
            (pool.At("management.enable"), pool.At("management.autoRepair"), pool.At("management.autoUpgrade"), pool.At("management.autoVulFix"), pool.At(
                "management.maxUnavailable")));
    }

    [Fact]
    public async Task Pool_OfAPinnedCluster_IsNotUpgraded()
    {
        var pool = await DeclareAsync(s_pool, s => s with { Version = new KubernetesVersion(1, 34, 3, "1.34.3-aliyun.1") });

        Assert.Equal(false, pool.At("management.autoUpgrade"));
    }

    [Fact]
    public async Task Pool_Bounds_ScaleInsteadOfADesiredSize()
    {
        var pool = await DeclareAsync(s_pool with { Count = new NodeCount.Between(3, 9) });

        Assert.Null(pool.At("desiredSize"));
        Assert.Equal((true, 3.0, 9.0), (pool.At("scalingConfig.enable"), pool.At("scalingConfig.minSize"), pool.At("scalingConfig.maxSize")));
    }

    [Fact]
    public async Task Pool_Spot_IsPreemptibleAboveItsBase()
    {
        var pool = await DeclareAsync(s_pool with
        {
            Purchase = new NodePurchase.Spot
            {
                PriceLimits = new ValueMap<HourlyPrice>([KeyValuePair.Create("ecs.g7.xlarge", HourlyPrice.Of(0.250m))]),
                OnDemandBase = 2,
                OnDemandPercentage = 20,
            },
            Taints = [new NodeTaint("spot", "true", "NoSchedule")],
            Labels = new ValueMap<string>([KeyValuePair.Create("pool", "spot")]),
        });

        Assert.Equal(("COST_OPTIMIZED", "SpotWithPriceLimit"), (pool.At("multiAzPolicy"), pool.At("spotStrategy")));
        Assert.Equal(("ecs.g7.xlarge", "0.25"), (pool.At("spotPriceLimits[0].instanceType"), pool.At("spotPriceLimits[0].priceLimit")));
        Assert.Equal(
            ("2", "20", true, true),
            (pool.At("onDemandBaseCapacity"), pool.At("onDemandPercentageAboveBaseCapacity"), pool.At("spotInstanceRemedy"), pool.At(
                "compensateWithOnDemand")));
        Assert.Equal(("spot", "true", "NoSchedule"), (pool.At("taints[0].key"), pool.At("taints[0].value"), pool.At("taints[0].effect")));
        Assert.Equal(("pool", "spot"), (pool.At("labels[0].key"), pool.At("labels[0].value")));
    }

    [Fact]
    public async Task Pool_SpotWithoutLimits_FollowsTheMarket() =>
        Assert.Equal("SpotAsPriceGo", (await DeclareAsync(s_pool with { Purchase = new NodePurchase.Spot() })).At("spotStrategy"));
}
