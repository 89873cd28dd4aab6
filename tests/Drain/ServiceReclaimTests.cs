using AckKnativeSpot.Drain;
using AckKnativeSpot.Spot;
using Xunit;

namespace AckKnativeSpot.Tests.Drain;

/// <summary>What a person would say of a service, and what the forecast says.</summary>
public class ServiceReclaimTests
{
    /// <summary>An evicted service with the usual times and nothing else said.</summary>
    internal static ServiceReclaim Web { get; } = new()
    {
        Bounds = new ScaleBounds(0, 10),
        Conditions = DrainForecastTests.Usual,
        OnNotice = Reclaim.Evict,
    };

    /// <summary>These were all shown as "fits".</summary>
    [Theory]
    [InlineData(31, 60, 2, 50, 34, 33, 0, 0, 142)]
    [InlineData(60, 60, 2, 50, 50, 33, 0, 0, 130)]
    [InlineData(120, 60, 2, 50, 100, 0, 120, 60, 60)]
    [InlineData(600, 175, 1, 50, 100, 0, 600, 425, 175)]
    public void Forecast_SlowerStart_KeepsFewerReadyAndThenLosesRequests(
        int startup, int grace, int min, int max, int away, int readyPercent, int gap, int failing, int lastOut)
    {
        var service = Web with { Bounds = new ScaleBounds(min, max), Conditions = new DrainConditions(new GracePeriod(grace), startup, 10, true) };
        var forecast = ReclaimForecast.Of(service);

        Assert.Equal(DrainForecastTests.MaxPercent(away), forecast.Budget);
        Assert.Equal(readyPercent, forecast.FewestReadyOfSeveral!.Ready.Percent);
        Assert.Equal(new ReadinessGap(gap), forecast.Gap);
        Assert.Equal(failing > 0, forecast.Requests.Fail);
        Assert.Equal(failing, forecast.Requests.FailingSeconds);
        Assert.Equal(ReclaimNotice.Seconds - lastOut, forecast.SpareSeconds);
        Assert.False(forecast.KeepsHalf);
    }

    [Fact]
    public void Forecast_OnePodOnly_LeavesAGapInWhichRequestsWait()
    {
        var service = Web with { Bounds = new ScaleBounds(1, 1) };

        var forecast = ReclaimForecast.Of(service);

        Assert.Equal(1, service.Pods.Lowest);
        Assert.Equal(new ReadinessGap(30), forecast.Gap);
        Assert.Equal(new WaitingRequests(30, 0), forecast.Requests);
        Assert.True(forecast.KeepsHalf);
    }

    [Fact]
    public void FirstRequestFails_SlowStartFromZero_EveryTime()
    {
        var slow = Web with { Conditions = DrainForecastTests.Usual with { StartupSeconds = 120 } };

        Assert.True(slow.FirstRequestFails);
        Assert.True((slow with { OnNotice = null }).FirstRequestFails);
        Assert.False((slow with { HasReserve = true }).FirstRequestFails);
        Assert.False((slow with { MayScaleToZero = false }).FirstRequestFails);
        Assert.False((slow with { Bounds = new ScaleBounds(1, 10) }).FirstRequestFails);
        Assert.False((slow with { Conditions = slow.Conditions with { StartupSeconds = 60 } }).FirstRequestFails);
        Assert.True((slow with { Conditions = slow.Conditions with { StartupSeconds = 60, IdleSeconds = 59 } }).FirstRequestFails);
        Assert.True((slow with { Conditions = slow.Conditions with { StartupSeconds = 60, ResponseStartSeconds = 59 } }).FirstRequestFails);
    }

    [Theory]
    [InlineData(120, 60, 120, 60, 60)]
    [InlineData(30, 60, 30, 30, 0)]
    [InlineData(60, 60, 60, 60, 0)]
    public void Requests_GapAndTimeout_WaitTheShorterAndFailForTheDifference(int gap, int timeout, int expectedGap, int longest, int failing)
    {
        Assert.Equal(new WaitingRequests(longest, failing), WaitingRequests.During(new ReadinessGap(gap), timeout));
        Assert.Equal(expectedGap, gap);
    }

    [Fact]
    public void Forecast_WithoutFallback_NobodyIsReadyUntilThereIsStock()
    {
        var service = Web with { Bounds = new ScaleBounds(4, 8), Conditions = DrainForecastTests.Usual with { ReplacementCertain = false } };

        var forecast = ReclaimForecast.Of(service);

        Assert.Equal(ReadinessGap.UntilStock, forecast.Gap);
        Assert.Equal(new WaitingRequests(60, null), forecast.Requests);
        Assert.True(forecast.LeavesInTime);
    }

    [Fact]
    public void Forecast_NothingEvicts_IsAReleaseOfAllPodsAtTheEndOfTheNotice()
    {
        var forecast = ReclaimForecast.Of(Web with { OnNotice = Reclaim.Leave, Bounds = new ScaleBounds(4, 4) }).Drain!;

        Assert.Equal(
            [new(180, DrainEvent.Released, 4, 0, 0), new(210, DrainEvent.Replaced, 4, 4, 0)],
            forecast.TimelineAt(4));
        Assert.Equal(new StillReady(4, 0, new ReadinessGap(30), 4), forecast.At(4).Ready);
        Assert.IsType<DrainOutcome.Blocked>(forecast.At(4).Outcome);
    }

    [Fact]
    public void Forecast_NeverReclaimed_IsNone()
    {
        var forecast = ReclaimForecast.Of(Web with { OnNotice = null });

        Assert.Null(forecast.Drain);
        Assert.Equal(new WaitingRequests(0, 0), forecast.Requests);
        Assert.True(forecast.Keeps(new AvailabilityPromise(100)));
        Assert.True(forecast.KeepsHalf);
        Assert.True(forecast.LeavesInTime);
    }

    [Theory]
    [InlineData(0, null, 50, false)]
    [InlineData(0, 2, 50, true)]
    [InlineData(1, null, 50, false)]
    [InlineData(2, null, 50, true)]
    [InlineData(2, null, 51, false)]
    [InlineData(3, null, 60, true)]
    [InlineData(2, null, 100, false)]
    public void Keeps_Promise_AtEveryScaleThatCanBeReached(int min, int? activation, int percent, bool kept) =>
        Assert.Equal(
            kept, ReclaimForecast.Of(Web with { Bounds = new ScaleBounds(min, 10) { Activation = activation } }).Keeps(new AvailabilityPromise(percent)));

    [Fact]
    public void Requests_TrafficOverTwoRevisions_WaitForTheOneThatMayHaveNoReadyPod()
    {
        var service = Web with { Bounds = new ScaleBounds(2, 10), Revisions = 2 };

        var forecast = ReclaimForecast.Of(service);

        Assert.True(forecast.LongestGap!.Ready.Gap.IsNone);
        Assert.True(forecast.OneRevisionCanBeWithoutReady);
        Assert.Equal(new ReadinessGap(30), forecast.Gap);
        Assert.False(ReclaimForecast.Of(service with { Bounds = new ScaleBounds(4, 4) }).OneRevisionCanBeWithoutReady);
    }

    [Theory]
    [InlineData(0, 10, 1, 1, 20)]
    [InlineData(2, 10, 1, 2, 20)]
    [InlineData(2, 10, 3, 6, 40)]
    [InlineData(0, 10, 3, 1, 40)]
    [InlineData(0, 0, 1, 1, null)]
    [InlineData(2, 1, 1, 2, 4)]
    public void PodsOf_Bounds_GoFromTheFewestOfAllRevisionsToTheWorstOfARollout(int min, int max, int revisions, int lowest, int? highest)
    {
        var pods = new ScaleBounds(min, max).PodsOf(revisions);

        Assert.Equal(lowest, pods.Lowest);
        Assert.Equal(highest, pods.Highest);
    }

    [Fact]
    public void PodsOf_NewRevisionThatStartsBeyondItsMaximum_CountsWhatItStartsWith() =>
        Assert.Equal(ScaleRange.Of(1, 17), new ScaleBounds(0, 2) { Initial = 15 }.PodsOf(1));

    [Fact]
    public void PodsOf_HugeScale_DoesNotOverflow() =>
        Assert.Equal(ScaleRange.Of(int.MaxValue, int.MaxValue), new ScaleBounds(int.MaxValue, int.MaxValue).PodsOf(3));
}
