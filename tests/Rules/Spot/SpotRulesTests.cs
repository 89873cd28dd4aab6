using AckKnativeSpot.Cluster;
using AckKnativeSpot.Containers;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Tests.Pricing;
using AckKnativeSpot.Values;
using Xunit;
using static AckKnativeSpot.Tests.Rules.Stacks;

namespace AckKnativeSpot.Tests.Rules;

public class SpotRulesTests
{
    private static readonly SpotOptions s_noFallback = new() { Fallback = false };

    [Fact]
    public void Fallback_MinScale_NamesThePromise() =>
        Assert.Equal(
            new Violation(
                "services[0].spot.fallback",
                "'web' promises scale.min 2, but without fallback its pods wait when there is no spot stock.",
                "Write `spot: { fallback: true }`, or drop the promise."),
            Single("SPOT003", Of(WebWith(s_noFallback) with { Scale = new ScaleOptions { Min = 2 } })));

    [Fact]
    public void Fallback_Budget_IsAPromiseToo() =>
        Assert.Contains(
            "promises budget maxUnavailable: 100%",
            Single("SPOT003", Of(
                WebWith(s_noFallback) with { Scale = new ScaleOptions(), Budget = new DisruptionBudget.MaxUnavailable(new PodCount.Percent(100)) })).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("2.10.9", true)]
    [InlineData("v2.10.99.9-abc-aliyun", true)]
    [InlineData("2.11.0", false)]
    [InlineData("v2.13.0.1-abc-aliyun", false)]
    [InlineData("3.0.0", false)]
    public void VirtualNode_Version_MustEvict(string text, bool tooOld)
    {
        Assert.True(AddonVersion.TryParse(text, out var version));
        Assert.Equal(tooOld, Check("SPOT004", On(Platform with { VirtualNodeVersion = version }, Web)).Any());
    }

    [Fact]
    public void VirtualNode_TooOld_NamesTheServicesThatCountOnIt()
    {
        var platform = Platform with { VirtualNodeVersion = new AddonVersion(2, 10, 5, 0, "v2.10.5") };

        var violation = Single("SPOT004", On(platform, Web, WebWith(new SpotOptions { Reclaim = Reclaim.Leave }), Web with { Name = "api" }));

        Assert.Equal(
            "Version v2.10.5 of ack-virtual-node evicts no pods on a reclaim, but services[0] (web), services[2] (api) count on it.", violation.Message);
        Assert.Equal("Set `cluster.create.virtualNode.version` to 2.11.0 or later, or write `spot: { reclaim: leave }` there.", violation.Fix);
    }

    [Fact]
    public void VirtualNode_TooOldButNobodyCountsOnIt_IsFine()
    {
        var platform = Platform with { VirtualNodeVersion = new AddonVersion(2, 10, 5, 0, "v2.10.5") };

        Assert.Empty(Check("SPOT004", On(platform, Web with { Spot = null }, WebWith(new SpotOptions { Reclaim = Reclaim.Leave }))));
    }

    [Theory]
    [InlineData(true, "2-4Gi,4-8Gi,ecs.c6.large,ecs.c7.large,ecs.g6.large", "")]
    [InlineData(true, "2-4Gi,4-8Gi,ecs.c6.large,ecs.c7.large,ecs.g6.large,ecs.g7.large", "choices[5]: 6 choices; the platform takes 5.")]
    [InlineData(true, "1.9-2Gi", "choices[0]: '1.9-2Gi' has less than 2 vCPU, the least of a preemptible size.")]
    [InlineData(false, "0.25-0.5Gi", "")]
    [InlineData(true, "64-513Gi", "choices[0]: '64-513Gi' is larger than the largest size, 64-512Gi.")]
    [InlineData(false, "65-512Gi", "choices[0]: '65-512Gi' is larger than the largest size, 64-512Gi.")]
    [InlineData(true, "ecs.gn6i-c4g1.xlarge,ecs.gn6i-c8g1.2xlarge", "")]
    [InlineData(true, "ecs.gn6i-c4g1.xlarge,2-4Gi", "choices[1]: '2-4Gi' is listed with a type that has GPUs; such types can only be listed with each other.")]
    [InlineData(true, "ecs.c6.large,ecs.i2.xlarge",
        "choices[0]: 'ecs.c6.large' is listed with a type that has local disks; such types can only be listed with each other.")]
    [InlineData(true, "ecs.c8y.large,ecs.i2.xlarge",
        "choices[1]: 'ecs.i2.xlarge' is listed with a type that has Arm processors; such types can only be listed with each other.")]
    public void Choices_List_MustBeSold(bool spot, string choices, string expected)
    {
        var service = WebOn(Web.Capacity with { Choices = Choices(choices.Split(',')) });
        var violations = Check("SPOT006", Of(spot ? service : service with { Spot = null }));

        Assert.Equal(expected, string.Join(" | ", violations.Select(each => $"{each.Path["services[0].capacity.".Length..]}: {each.Message}")));
    }

    [Theory]
    [InlineData(true, "3-6Gi", "'3-6Gi' is billed as 4-8Gi.")]
    [InlineData(false, "3-6Gi", "'3-6Gi' is billed as 4-8Gi, unless the region sells a pair in between.")]
    [InlineData(true, "2-1Gi", "'2-1Gi' is billed as 2-2Gi.")]
    [InlineData(false, "2-1Gi", "")]
    [InlineData(true, "2.0-4Gi", "")]
    [InlineData(true, "1-2Gi", "")]
    [InlineData(true, "ecs.c6.large", "")]
    public void Size_NotSold_SaysWhatIsBilled(bool spot, string choice, string expected)
    {
        var service = WebOn(new CapacityOptions { Choices = Choices(choice) });
        var violations = Check("SPOT007", Of(spot ? service : service with { Spot = null }));

        Assert.Equal(expected, string.Join(" | ", violations.Select(each => each.Message)));
    }

    /// <summary>A container that runs before the others decides the size where it needs more than they do.</summary>
    [Theory]
    [InlineData("SPOT006", "", "cpuLimit 1, memoryLimit 2Gi", "cpuLimit 300, memoryLimit 8Gi", "services[0].initContainers")]
    [InlineData("SPOT006", "", "cpuLimit 1, memoryLimit 2Gi", "cpuLimit 2, memoryLimit 4Gi", "")]
    [InlineData("SPOT006", "", "cpuLimit 1, memoryLimit 2Gi", "", "services[0].containers[0].resources")]
    [InlineData("SPOT007", "", "cpuLimit 2, memoryLimit 4Gi", "cpuLimit 3, memoryLimit 6Gi", "services[0].initContainers")]
    [InlineData("SPOT007", "", "cpuLimit 2, memoryLimit 4Gi", "cpuLimit 4, memoryLimit 8Gi", "")]
    [InlineData("SPOT015", "2-4Gi", "cpuLimit 1", "cpuLimit 4", "services[0].capacity.choices[0]")]
    [InlineData("SPOT015", "2-4Gi", "memoryRequest 1Gi", "memoryRequest 5Gi", "services[0].capacity.choices[0]")]
    [InlineData("SPOT015", "2-4Gi", "cpuLimit 1", "cpuLimit 2", "")]
    [InlineData("SPOT016", "", "", "cpuLimit 2", "")]
    [InlineData("SPOT016", "", "", "", "services[0].capacity")]
    public void Resources_OfContainersThatRunFirst_Count(string rule, string choices, string resources, string before, string expected)
    {
        var service = WebOn(new CapacityOptions { Choices = choices.Length == 0 ? [] : Choices(choices) }) with
        {
            Containers = [Web.Containers[0] with { Resources = Resources(resources) }],
            InitContainers = before.Length == 0 ? [] : [new() { Name = "first", Image = "shop/first", Resources = Resources(before) }],
        };

        Assert.Equal(expected, string.Join(" ", Check(rule, Of(service)).Select(each => each.Path)));
    }

    [Theory]
    [InlineData("30Gi", null, null, "")]
    [InlineData("31Gi", null, null, "31 GiB of ephemeral storage, and an instance has 30 GiB")]
    [InlineData("31Gi", 1, null, "")]
    [InlineData("10Gi", null, "40Gi", "40 GiB of ephemeral storage, and an instance has 30 GiB")]
    [InlineData("9223372036854775807", 20, null, "GiB of ephemeral storage, and an instance has 50 GiB")]
    public void EphemeralStorage_AboveWhatAnInstanceHas_IsFound(string request, int? extra, string? before, string expected)
    {
        var service = WebOn(Web.Capacity with { ExtraEphemeralStorageGiB = extra }) with
        {
            Containers = [Web.Containers[0] with { Resources = new() { EphemeralStorageRequest = request } }],
            InitContainers = before is null ? [] : [new() { Name = "first", Image = "shop/first", Resources = new() { EphemeralStorageRequest = before } }],
        };
        var found = Check("SPOT018", Of(service)).ToList();

        Assert.Equal(expected.Length > 0, found.Count == 1);
        Assert.All(found, each => Assert.Contains(expected, each.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void EphemeralStorage_OutsideAlibabaCloud_IsNotJudged() => Assert.Empty(Check(
        "SPOT018",
        Of(Web with { Containers = [Web.Containers[0] with { Resources = new() { EphemeralStorageRequest = "50Gi" } }] }) with
        {
            Cluster = new ClusterSource.Context("kind-kind"),
        }));

    private static ContainerResources Resources(string text)
    {
        var amounts = text.Split(", ", StringSplitOptions.RemoveEmptyEntries).ToDictionary(part => part.Split(' ')[0], part => part.Split(' ')[1]);
        return new()
        {
            CpuLimit = amounts.TryGetValue("cpuLimit", out var cpu) ? cpu : default(CpuQuantity?),
            MemoryLimit = amounts.TryGetValue("memoryLimit", out var memory) ? memory : default(MemoryQuantity?),
            MemoryRequest = amounts.TryGetValue("memoryRequest", out var request) ? request : default(MemoryQuantity?),
        };
    }

    [Theory]
    [InlineData("ecs.c6.large", "vsw-a,vsw-b", 10, "services[0].capacity.choices[0]")]
    [InlineData("ecs.c6.large,ecs.c6.large", "vsw-a,vsw-b", 10, "services[0].capacity.choices[0]")]
    [InlineData("2-4Gi", "vsw-a,vsw-b", 10, "")]
    [InlineData("ecs.c6.large,2-4Gi", "vsw-a", 10, "services[0].capacity.vswitches")]
    [InlineData("ecs.c6.large,2-4Gi", "vsw-a,vsw-a", 10, "services[0].capacity.vswitches")]
    [InlineData("ecs.c6.large", "vsw-a", 10, "services[0].capacity.choices[0] services[0].capacity.vswitches")]
    [InlineData("ecs.c6.large", "vsw-a", 0, "services[0].capacity.choices[0] services[0].capacity.vswitches")]
    [InlineData("ecs.c6.large", "vsw-a", 1, "")]
    public void Spread_OneTypeOrOneZone_IsFound(string choices, string vswitches, int maxScale, string paths)
    {
        var service = WebOn(new CapacityOptions { Choices = Choices(choices.Split(',')), Vswitches = vswitches.Split(',').ToValueList() });

        Assert.Equal(paths, Paths("SPOT008", Of(service with { Scale = new ScaleOptions { Max = maxScale } })));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "services[0].capacity.vswitches")]
    [InlineData(2, "")]
    public void Spread_WithoutVswitches_TheZonesOfTheVirtualNodeCount(int zones, string paths) =>
        Assert.Equal(paths, Paths("SPOT008", On(Platform with { Zones = zones }, WebOn(new CapacityOptions()))));

    [Theory]
    [InlineData("0.055", "The limit of 0.055 per hour is below 0.056 CNY (cn-hangzhou, 2026-05-01), the lowest price of ecs.c6.large in the price history.")]
    [InlineData("0.056", "")]
    [InlineData("0.389", "")]
    [InlineData("0.390", "The limit of 0.39 per hour does nothing for ecs.c6.large, which costs 0.39 CNY (cn-hangzhou, 2026-05-01) pay-as-you-go.")]
    public void PriceLimit_KnownPrices_MustLieBetweenThem(string limit, string expected)
    {
        Assert.True(HourlyPrice.TryParse(limit, out var price));
        var platform = Platform with { Prices = PriceRowsOf.Table(PriceRowsOf.Row("ecs.c6.large", 0.39m, lowestSpot: 0.056m)) };

        var violations = Check("SPOT009", On(platform, WebWith(new SpotOptions { PriceLimit = price })));

        Assert.Equal(expected, string.Join(" | ", violations.Select(each => each.Message)));
    }

    [Fact]
    public void PriceLimit_WithoutPricesOrWithoutALimit_IsNotJudged()
    {
        Assert.Empty(Check("SPOT009", Of(WebWith(new SpotOptions { PriceLimit = 100 }))));
        Assert.Empty(Check("SPOT009", On(Platform with { Prices = Prices(new([new("ecs.c6.large", 0.39m)])) }, Web)));
    }

    public static TheoryData<CapacityOptions, string> PlacementsBeyondLimits => new()
    {
        { new CapacityOptions { SecurityGroups = ["sg-1", "sg-2", "sg-3", "sg-4", "sg-5"] }, "" },
        { new CapacityOptions { SecurityGroups = ["sg-1", "sg-2", "sg-3", "sg-4", "sg-5", "sg-6"] }, "securityGroups" },
        { new CapacityOptions { Tags = new([new("a", "1"), new("b", "2"), new("c", "3")]) }, "" },
        { new CapacityOptions { Tags = new([new("a", "1"), new("b", "2"), new("c", "3"), new("d", "4")]) }, "tags" },
        { new CapacityOptions { Tags = new([new("a", "1:2")]) }, "tags" },
        { new CapacityOptions { Tags = new([new("a,b", "1")]) }, "tags" },
        { new CapacityOptions { Vswitches = ["vsw-a,vsw-b", "vsw-c"] }, "vswitches" },
        { new CapacityOptions { Vswitches = ["vsw-a", ""] }, "vswitches" },
        { new CapacityOptions { Vswitches = ["vsw-a", "vsw -b"] }, "vswitches" },
        { new CapacityOptions { Families = new Selection<string>.Except([]) }, "families" },
        { new CapacityOptions { Families = new Selection<string>.Only(["ecs.c6,ecs.g6"]) }, "families" },
        { new CapacityOptions { Generations = new Selection<int>.Only([]) }, "generations" },
        { new CapacityOptions { ExtraEphemeralStorageGiB = 0 }, "extraEphemeralStorage" },
        { new CapacityOptions { ExtraEphemeralStorageGiB = 1 }, "" },
    };

    [Theory]
    [MemberData(nameof(PlacementsBeyondLimits))]
    public void Placement_BeyondTheLimits_IsFoundAtItsKey(CapacityOptions capacity, string key) =>
        Assert.Equal(key.Length == 0 ? "" : $"services[0].capacity.{key}", Paths("SPOT010", Of(WebOn(capacity))));

    [Fact]
    public void Filters_InstanceTypesOnly_AreNamedOneByOne()
    {
        var capacity = new CapacityOptions
        {
            Choices = Choices("ecs.c6.large", "ecs.c7.large"),
            Families = new Selection<string>.Except(["ecs.hfg5"]),
            Generations = new Selection<int>.Only([6]),
            Categories = [ComputeCategory.Economy],
        };

        Assert.Equal("services[0].capacity.families services[0].capacity.generations services[0].capacity.categories", Paths("SPOT012", Of(WebOn(capacity))));
        Assert.Empty(Check("SPOT012", Of(WebOn(capacity with { Choices = [] }))));
    }

    [Theory]
    [InlineData("SPOT003")]
    [InlineData("SPOT004")]
    [InlineData("SPOT005")]
    [InlineData("SPOT008")]
    [InlineData("SPOT009")]
    public void SpotOnly_PayAsYouGo_IsNotJudged(string id)
    {
        var service = WebOn(new CapacityOptions { Choices = Choices("ecs.c6.large"), Vswitches = ["vsw-a"] }) with
        {
            Spot = null,
            Scale = new ScaleOptions { Min = 2 },
        };
        var platform = Platform with
        {
            Zones = 1,
            VirtualNodeVersion = new AddonVersion(2, 0, 0, 0, "2.0.0"),
            Prices = Prices(new([new("ecs.c6.large", 0.39m)])),
        };

        Assert.Empty(Check(id, On(platform, service)));
    }

    private static IEnumerable<Violation> Check(string id, RuleInput model) => RuleTable.Find(id)!.ViolationsIn(model);

    private static Violation Single(string id, RuleInput model) => Assert.Single(Check(id, model));

    private static string Paths(string id, RuleInput model) => string.Join(' ', Check(id, model).Select(each => each.Path));
}
