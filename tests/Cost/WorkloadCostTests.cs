using AckKnativeSpot.Containers;
using AckKnativeSpot.Cost;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Services;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;
using Xunit;
using static AckKnativeSpot.Tests.Pricing.PriceRowsOf;
using static AckKnativeSpot.Tests.Rules.Stacks;

namespace AckKnativeSpot.Tests.Cost;

/// <summary>Every figure is worked out by hand from the prices at the top.</summary>
public class WorkloadCostTests
{
    private static readonly PriceTable s_prices = Table(
        Row("ecs.c7.large", 0.50m),
        Row("ecs.c7.large", spot: 0.10m, zone: "cn-hangzhou-h"),
        Row("ecs.c7.large", spot: 0.12m, zone: "cn-hangzhou-i"),
        Row("ecs.g7.large", 0.60m, spot: 0.09m),
        Row("ecs.t6-c1m1.large", 0.12m),
        Row("1-2Gi", 0.20m),
        Row("eci.general.vcpu", 0.1764m),
        Row("eci.general.memory", 0.022068m),
        Row("eci.economy.vcpu", 0.0972m),
        Row("eci.economy.memory", 0.022068m));

    private static readonly SpotOptions s_market = new();
    private static readonly string[] s_zones = ["cn-hangzhou-h", "cn-hangzhou-i"];

    [Fact]
    public void PodHour_OnTheMarket_IsARangeOverChoicesAndZones()
    {
        var pod = Pod(s_market, "ecs.c7.large", "ecs.g7.large");

        Assert.Equal((0.12m, 0.09m, 0.12m), Known(pod.OnSpot));
        Assert.Equal(0.60m, Complete(pod.WorstCase));
        Assert.Equal(0.50m, Complete(pod.WithoutSpot));
    }

    [Fact]
    public void PodHour_InOneZone_CountsThatZone() =>
        Assert.Equal((0.10m, 0.10m, 0.10m), Known(PodCost.PerHour(
            "web", new Purchase.Spot(s_market), new CapacityOptions { Choices = Choices("ecs.c7.large") }, [], s_prices, ["cn-hangzhou-h"]).OnSpot));

    [Fact]
    public void PodHour_WithAPriceLimit_IsCappedByIt()
    {
        var capped = Pod(s_market with { PriceLimit = 0.11m }, "ecs.c7.large", "ecs.g7.large");

        Assert.Equal((0.11m, 0.09m, 0.11m), Known(capped.OnSpot));
        Assert.Equal(0.60m, Complete(capped.WorstCase));
    }

    [Fact]
    public void WorstCase_WithoutFallback_IsTheLimitOrThePayAsYouGoPrice()
    {
        Assert.Equal(0.55m, Complete(Pod(s_market with { PriceLimit = 0.55m, Fallback = false }, "ecs.c7.large", "ecs.g7.large").WorstCase));
        Assert.Equal(0.50m, Complete(Pod(s_market with { PriceLimit = 0.55m, Fallback = false }, "ecs.c7.large").WorstCase));
        Assert.Equal(0.60m, Complete(Pod(s_market with { Fallback = false }, "ecs.c7.large", "ecs.g7.large").WorstCase));
    }

    [Fact]
    public void WorstCase_WithoutFallbackAndWithoutPrices_IsTheLimit()
    {
        var pod = PodCost.PerHour(
            "web",
            new Purchase.Spot(s_market with { PriceLimit = 0.25m, Fallback = false }),
            new CapacityOptions { Choices = Choices("ecs.c7.large") }, [], null, []);

        Assert.Equal(0.25m, Complete(pod.WorstCase));
        Assert.Equal("web: no spot price of ecs.c7.large is known", Assert.Single(pod.OnSpot.First.Unpriced).ToString());
        Assert.Equal("web: no pay-as-you-go price of ecs.c7.large is known", Assert.Single(pod.WithoutSpot.Unpriced).ToString());
    }

    [Fact]
    public void PodHour_PayAsYouGo_IsTheSameWithoutSpot()
    {
        var pod = PodCost.PerHour(
            "web", new Purchase.PayAsYouGo(), new CapacityOptions { Choices = Choices("ecs.c7.large", "ecs.g7.large") }, [], s_prices, []);

        Assert.Equal((0.50m, 0.50m, 0.60m), Known(pod.OnSpot));
        Assert.Equal((0.60m, 0.50m), (Complete(pod.WorstCase), Complete(pod.WithoutSpot)));
    }

    [Fact]
    public void PodHour_SizeThatIsNotSold_IsBilledAsTheNext()
    {
        // 3-6Gi is billed as 4-8Gi: 4 × 0.1764 + 8 × 0.022068.
        var pod = PodCost.PerHour("web", new Purchase.PayAsYouGo(), new CapacityOptions { Choices = Choices("3-6Gi") }, [], s_prices, []);

        Assert.Equal(0.882144m, Complete(pod.WithoutSpot));
    }

    [Fact]
    public void PodHour_ByCategory_IsARangeOverCategories()
    {
        var capacity = new CapacityOptions { Choices = Choices("2-4Gi"), Categories = [ComputeCategory.Economy, ComputeCategory.General] };

        var pod = PodCost.PerHour("web", new Purchase.PayAsYouGo(), capacity, [], s_prices, []);

        Assert.Equal((0.282672m, 0.282672m, 0.441072m), Known(pod.OnSpot));
    }

    [Theory]
    [InlineData(null, null, 0.441072)] // the platform's own size, 2-4Gi
    [InlineData(2000L, 4L << 30, 0.441072)]
    [InlineData(500L, 1L << 30, 0.110268)] // 0.5 × 0.1764 + 1 × 0.022068
    public void PodHour_WithoutChoices_IsSizedByTheLimits(long? millicores, long? bytes, double price)
    {
        ContainerResources limits = new()
        {
            CpuLimit = millicores is { } cpu ? new CpuQuantity(cpu) : (CpuQuantity?)null,
            MemoryLimit = bytes is { } memory ? new MemoryQuantity(memory) : (MemoryQuantity?)null,
        };

        Assert.Equal((decimal)price, Complete(PodCost.PerHour("web", new Purchase.PayAsYouGo(), new CapacityOptions(), [limits], s_prices, []).WithoutSpot));
    }

    [Fact]
    public void PodHour_LimitsThatNameNoSize_AreUnpriced() =>
        Assert.False(PodCost.PerHour(
            "web", new Purchase.PayAsYouGo(), new CapacityOptions(), [new ContainerResources { CpuLimit = new CpuQuantity(500) }], s_prices,
            []).WithoutSpot.IsComplete);

    [Fact]
    public void PodHour_WithMoreStorage_CountsItOrSaysThatItHasNoPrice()
    {
        var capacity = new CapacityOptions { Choices = Choices("ecs.c7.large"), ExtraEphemeralStorageGiB = 20 };

        Assert.Equal("≥ 0.50 CNY + 1 unpriced", PodCost.PerHour("web", new Purchase.PayAsYouGo(), capacity, [], s_prices, []).WithoutSpot.ToText("CNY"));
        Assert.Equal(
            0.52m, Complete(
                PodCost.PerHour(
                    "web", new Purchase.PayAsYouGo(), capacity, [], Table(Row("ecs.c7.large", 0.5m), Row("eci.ephemeralStorage", 0.001m)), []).WithoutSpot));
    }

    [Fact]
    public void Service_UnderEachLoad_CostsItsPods()
    {
        var cost = ServiceCost.Of(Service(new ScaleOptions { Min = 2, Max = 40 }), s_prices, s_zones);

        // 2 and 40 pods at 0.12, 0.50 without spot; a month has 730 hours.
        Assert.Equal((0.24m, 0.24m, 4.8m), (cost.Hour.Idle.OnSpot.First.Known, cost.Hour.Minimum.OnSpot.First.Known, cost.Hour.Maximum.OnSpot.First.Known));
        Assert.Equal((175.2m, 3504m), (cost.Month.Minimum.OnSpot.First.Known, cost.Month.Maximum.OnSpot.First.Known));
        Assert.Equal((730m, 14600m), (cost.Month.Minimum.WithoutSpot.Known, cost.Month.Maximum.WithoutSpot.Known));
    }

    [Fact]
    public void Service_ScaledToZero_CostsItsReserveOnlyThen()
    {
        var reserve = new ReserveOptions { Choices = Choices("ecs.t6-c1m1.large", "1-2Gi"), Replicas = 2 };

        var cost = ServiceCost.Of(Service(new ScaleOptions { Min = 0, Max = 4 }) with { Reserve = reserve }, s_prices, s_zones);

        Assert.Equal((0.24m, 0.24m, 0.40m), Known(cost.Hour.Idle.OnSpot));
        Assert.Equal((0.40m, 0.24m), (Complete(cost.Hour.Idle.WorstCase), Complete(cost.Hour.Idle.WithoutSpot)));
        Assert.Equal(0.12m, Complete(cost.Hour.Minimum.OnSpot.First));
        Assert.Equal(0.48m, Complete(cost.Hour.Maximum.OnSpot.First));
    }

    [Theory]
    [InlineData(ReserveType.Ecs, "0.00 CNY")]
    [InlineData(ReserveType.Acs, "1 unpriced")]
    [InlineData(null, "1 unpriced")]
    public void Service_WithAReserveWithoutSpecifications_IsPricedWhereItRunsOnANode(ReserveType? kind, string text) =>
        Assert.Equal(
            text, ServiceCost.Of(
                Service(new ScaleOptions()) with { Reserve = new ReserveOptions { Type = kind } }, s_prices, s_zones).Hour.Idle.WorstCase.ToText("CNY"));

    [Fact]
    public void Service_ThatNeverScalesToZero_HasOnePodWhenIdle()
    {
        var hpa = ServiceCost.Of(Service(new ScaleOptions { Autoscaler = new Autoscaler.Hpa() }) with { Reserve = new ReserveOptions() }, s_prices, s_zones);
        var activation = ServiceCost.Of(Service(new ScaleOptions { Autoscaler = new Autoscaler.Kpa { Activation = 3 } }), s_prices, s_zones);

        Assert.Equal((0.12m, 0.12m), (Complete(hpa.Hour.Idle.OnSpot.First), Complete(hpa.Hour.Minimum.OnSpot.First)));
        Assert.Equal((0m, 0.36m), (Complete(activation.Hour.Idle.OnSpot.First), Complete(activation.Hour.Minimum.OnSpot.First)));
    }

    [Fact]
    public void Service_WithoutAMaximum_HasNoUpperBound() =>
        Assert.Equal("≥ 0.60 CNY + 1 unpriced", ServiceCost.Of(Service(new ScaleOptions { Max = 0 }), s_prices, s_zones).Hour.Maximum.WorstCase.ToText("CNY"));

    [Fact]
    public void Job_OnASchedule_CostsPerRunAndPerMonth()
    {
        var job = new SpotJobSchedule { Cron = CronExpression.Of("0 3 * * *"), Job = Job with { Deadline = "5h", ExpectedDuration = "45m" } };

        var cost = JobCost.Of(job, s_prices, s_zones);

        // 4 pods at 0.12 for three quarters of an hour, 5 hours at most; 30.4167 runs a month.
        Assert.Equal((0.36m, 2.4m), (Complete(cost.UsualRun.OnSpot.First), Complete(cost.LongestRun.OnSpot.First)));
        Assert.Equal(10m, Complete(cost.LongestRun.WorstCase));
        Assert.Equal(
            (10.950012m, 10.950012m, 73.00008m),
            (Complete(cost.Month.Idle.OnSpot.First), Complete(cost.Month.Minimum.OnSpot.First), Complete(cost.Month.Maximum.OnSpot.First)));
    }

    [Fact]
    public void Job_WithoutDurations_IsUnpricedAndNotFree()
    {
        var cost = JobCost.Of(new SpotJobSchedule { Cron = CronExpression.Of("@daily"), Job = Job }, s_prices, s_zones);

        Assert.Equal(("1 unpriced", "1 unpriced"), (cost.Month.Idle.OnSpot.First.ToText("CNY"), cost.Month.Maximum.OnSpot.First.ToText("CNY")));
        Assert.Equal(0.48m, Complete(cost.Hour.OnSpot.First));
    }

    [Fact]
    public void Job_ThatRunsOnce_IsNoPartOfAMonth()
    {
        var cost = JobCost.Of(Job with { Parallelism = 10, Completions = 3, Deadline = "1h" }, s_prices, s_zones);

        Assert.Equal((LoadCost.Zero, null), (cost.Month, cost.RunsPerMonth));
        Assert.Equal(0.36m, Complete(cost.LongestRun.OnSpot.First));
    }

    private static SpotJobSpec Job => Report with { Capacity = new CapacityOptions { Choices = Choices("ecs.c7.large") }, Parallelism = 4 };

    private static KnativeServiceSpec Service(ScaleOptions scale) =>
        Web with { Capacity = new CapacityOptions { Choices = Choices("ecs.c7.large", "ecs.g7.large") }, Scale = scale };

    private static PurchaseCost Pod(SpotOptions spot, params string[] choices) =>
        PodCost.PerHour("web", new Purchase.Spot(spot), new CapacityOptions { Choices = Choices(choices) }, [], s_prices, s_zones);

    private static decimal Complete(CostSum sum)
    {
        Assert.Empty(sum.Unpriced);
        return sum.Known;
    }

    private static (decimal First, decimal Cheapest, decimal Dearest) Known(CostRange range) =>
        (Complete(range.First), Complete(range.Cheapest), Complete(range.Dearest));
}
