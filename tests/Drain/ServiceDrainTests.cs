using AckKnativeSpot.Containers;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Spot;
using Xunit;

namespace AckKnativeSpot.Tests.Drain;

public class ServiceDrainTests
{
    private static readonly PlatformFacts s_platform = new() { Knative = KnativeFlavour.Ack };
    private static readonly KnativeServiceSpec s_web = new() { Name = "web", Containers = [new ContainerSpec { Image = "example.com/web:1" }] };

    [Fact]
    public void BudgetOf_NoneGiven_DerivesIt() => Assert.Equal(DrainForecastTests.MaxPercent(25), ServiceDrain.ReclaimOf(s_web, s_platform).Budget);

    [Fact]
    public void BudgetOf_SlowerRetry_DerivesALargerOne() =>
        Assert.Equal(DrainForecastTests.MaxPercent(33), ServiceDrain.ReclaimOf(s_web, s_platform with { EvictionRetry = "11s" }).Budget);

    [Fact]
    public void BudgetOf_Given_IsKept()
    {
        var budget = DrainForecastTests.Max(2);

        Assert.Equal(budget, ServiceDrain.ReclaimOf(s_web with { Budget = budget }, s_platform).Budget);
        Assert.Equal(budget, ServiceDrain.ReclaimOf(s_web with { Budget = budget, Spot = null }, s_platform).Budget);
    }

    [Fact]
    public void BudgetOf_NothingEvictsAndNoneGiven_IsNone()
    {
        Assert.Null(ServiceDrain.ReclaimOf(s_web with { Spot = null }, s_platform).Budget);
        Assert.Null(ServiceDrain.ReclaimOf(s_web with { Spot = new() { Reclaim = Reclaim.Leave } }, s_platform).Budget);
    }

    [Fact]
    public void BudgetOf_GraceLongerThanTheNotice_IsNone()
    {
        var slow = s_web with { Grace = new GracePeriod(181) };

        Assert.Null(ServiceDrain.ReclaimOf(slow, s_platform).Budget);
        Assert.Null(ReclaimForecast.Of(ServiceDrain.ReclaimOf(slow, s_platform)).Drain);
    }

    [Fact]
    public void ReclaimOf_EvictedService_TakesItsNumbers()
    {
        var service = s_web with
        {
            Grace = new GracePeriod(45),
            Startup = "20s",
            ResponseStartTimeout = "15s",
            Reserve = new ReserveOptions(),
            Traffic = new Traffic.Canary("web-1", [5, 100], 1),
            Scale = new ScaleOptions { Min = 0, Max = 6, Initial = 3, Autoscaler = new Autoscaler.Kpa { Activation = 2 } },
            Spot = new() { Fallback = false },
        };

        Assert.Equal(
            new ServiceReclaim
            {
                Bounds = new ScaleBounds(0, 6) { Activation = 2, Initial = 3 },
                Revisions = 2,
                Conditions = new DrainConditions(new GracePeriod(45), 20, 10, false) { ResponseStartSeconds = 15 },
                OnNotice = Reclaim.Evict,
                HasReserve = true,
                CanReserve = true,
            },
            ServiceDrain.ReclaimOf(service, s_platform));
    }

    [Fact]
    public void ReclaimOf_OtherPlatformAndAutoscaler_KnowsWhatTheyCannotDo()
    {
        var platform = s_platform with
        {
            Knative = KnativeFlavour.Upstream,
            MaxRevisionTimeout = "900s",
            RevisionDefaults = RevisionDefaults.OfKnative with { ResponseStartTimeout = "20s", IdleTimeout = "5s", ScalesToZero = false },
        };
        var hpa = s_web with { Scale = new ScaleOptions { Autoscaler = new Autoscaler.Hpa() }, IdleTimeout = "0s" };

        var reclaim = ServiceDrain.ReclaimOf(hpa, platform);

        Assert.False(reclaim.CanReserve);
        Assert.False(reclaim.MayScaleToZero);
        Assert.False(reclaim.Bounds.CanActivate);
        Assert.Equal(900, reclaim.MaxGraceSeconds);
        Assert.Equal((20, null), (reclaim.Conditions.ResponseStartSeconds, reclaim.Conditions.IdleSeconds));
        Assert.False(ServiceDrain.ReclaimOf(s_web, platform).MayScaleToZero);
        Assert.Equal(5, ServiceDrain.ReclaimOf(s_web, platform).Conditions.IdleSeconds);
    }

    [Fact]
    public void ReclaimOf_PayAsYouGo_IsNeverReclaimed() =>
        Assert.Null(ServiceDrain.ReclaimOf(s_web with { Spot = null, Budget = DrainForecastTests.Max(1) }, s_platform).OnNotice);

    public static TheoryData<Traffic, int> Traffics { get; } = new()
    {
        { new Traffic.LatestOnly(), 1 },
        { new Traffic.Split([new TrafficTarget.Latest { Percent = 100 }]), 1 },
        { new Traffic.Split([new TrafficTarget.Revision("web-1") { Percent = 50 }, new TrafficTarget.Latest { Percent = 50 }]), 2 },
        { new Traffic.Split(
            [
                new TrafficTarget.Revision("web-1") { Percent = 100 }, new TrafficTarget.Revision("web-2") { Tag = "old" },
                new TrafficTarget.ThisTemplate { Tag = "new" },
            ]), 3 },
        { new Traffic.Split([new TrafficTarget.Revision("web-1") { Percent = 50 }, new TrafficTarget.Revision("web-1") { Percent = 50, Tag = "same" }]), 1 },
        { new Traffic.Canary("web-1", [5, 100], 0), 2 },
        { new Traffic.Canary("web-1", [5, 100], 2), 1 },
    };

    [Theory]
    [MemberData(nameof(Traffics))]
    public void RevisionsOf_Traffic_CountsEachThatShareOrTagKeepsAlive(Traffic traffic, int revisions) =>
        Assert.Equal(revisions, ServiceDrain.RevisionsOf(traffic));
}
