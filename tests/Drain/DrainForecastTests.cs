using AckKnativeSpot.Drain;
using AckKnativeSpot.Infra.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Drain;

public class DrainForecastTests
{
    internal static DrainConditions Usual { get; } = new(new GracePeriod(60), 30, 10, ReplacementCertain: true);

    [Theory]
    [InlineData(1, 1, 60)]
    [InlineData(4, 4, 180)]
    [InlineData(5, 5, 220)]
    public void At_OnePodAtATime_TakesAWavePerPod(int pods, int waves, int seconds)
    {
        DrainOutcome expected = seconds <= 180 ? new DrainOutcome.Fits(waves, seconds) : new DrainOutcome.TooLate(waves, seconds);

        Assert.Equal(expected, Forecast(Max(1), ScaleRange.Of(0, 10)).At(pods).Outcome);
    }

    [Fact]
    public void At_LastPodFinishesAtTheEndOfTheNotice_Fits()
    {
        var oneSecondMore = Usual with { Grace = new GracePeriod(61) };

        Assert.True(Forecast(Max(1), ScaleRange.Of(0, 4)).At(4).Fits);
        Assert.False(new DrainForecast(Max(1), ScaleRange.Of(0, 4), oneSecondMore).At(4).Fits);
    }

    [Fact]
    public void At_WithoutCertainReplacement_GivesNoTimeForASecondWave()
    {
        var forecast = new DrainForecast(Max(2), ScaleRange.Of(0, 10), Usual with { ReplacementCertain = false });

        Assert.Equal(new DrainOutcome.Fits(1, 60), forecast.At(2).Outcome);
        Assert.Equal(new DrainOutcome.ReplacementMayNeverCome(2), forecast.At(3).Outcome);
    }

    [Fact]
    public void At_BlockingBudget_IsBlocked() =>
        Assert.Equal(
            new DrainAtScale(1, 0, new DrainOutcome.Blocked(), new StillReady(1, 0, new ReadinessGap(30), 1), new WaitingRequests(30, 0)),
            Forecast(new DisruptionBudget.MinAvailable(new PodCount.Absolute(1)), ScaleRange.Of(0, 3)).At(1));

    [Fact]
    public void FirstMiss_FixedNumberOfManyAtATime_IsFoundBeyondTheFirstHundredScales()
    {
        var unlimited = Forecast(Max(100), ScaleRange.Of(0, 0));

        Assert.Equal(401, unlimited.FirstMiss()?.Pods);
        Assert.Null(unlimited.Slowest());
        Assert.Null(Forecast(Max(100), ScaleRange.Of(0, 400)).FirstMiss());
        Assert.Equal(401, Forecast(Max(100), ScaleRange.Of(0, 401)).FirstMiss()?.Pods);
    }

    [Fact]
    public void FirstMiss_PercentageWithoutAHighestScale_HoldsForAllOfThem()
    {
        Assert.Null(Forecast(MaxPercent(25), ScaleRange.Of(0, 0)).FirstMiss());
        Assert.Equal(25, Forecast(MaxPercent(24), ScaleRange.Of(0, 0)).FirstMiss()?.Pods);
    }

    [Fact]
    public void FirstMissAndSlowest_AnyForecast_AreWhatALookAtEveryScaleFinds() =>
        Check.One(DrainGenerators.Config, Prop.ForAll(DrainGenerators.Forecast.ToArbitrary(), forecast =>
        {
            // Twelve at a time in at most ninety waves is the last that these generators leave undecided.
            var last = forecast.Scale.Highest ?? (forecast.Scale.Lowest + 2500);
            var all = Enumerable.Range(forecast.Scale.Lowest, last - forecast.Scale.Lowest + 1).Select(forecast.At).ToList();
            var slowest = forecast.Slowest();
            return forecast.FirstMiss() == all.FirstOrDefault(each => !each.Fits)
                && (slowest is null ? forecast.Scale.Highest is null : all.Contains(slowest) && all.All(each => Waves(each) <= Waves(slowest)));
        }));

    [Fact]
    public void At_AnyDrain_EndsWithinTheBoundsOfTheEvictionApi()
    {
        var drains =
            from pods in Gen.Choose(1, 40)
            from budget in DrainGenerators.Budget.Where(budget => !budget.BlocksAt(pods))
            from grace in Gen.Choose(1, 200)
            from startup in Gen.Choose(0, 90)
            from retry in Gen.Choose(1, 30)
            from delays in Gen.Choose(0, 29).ListOf(pods)
            select (pods, budget, grace, startup, retry, delays);

        Check.One(DrainGenerators.Config, Prop.ForAll(drains.ToArbitrary(), drain =>
        {
            var (pods, budget, grace, startup, retry, delays) = drain;
            var accepted = EvictionSimulation.WithoutRelease(pods, budget, startup, retry, [.. delays]);
            var forecast = new DrainForecast(budget, ScaleRange.Of(pods, pods), new DrainConditions(new GracePeriod(grace), startup, retry, true)).At(pods);
            var waves = Waves(forecast);
            var last = accepted[^1];
            return accepted.Count == pods
                && last >= (waves - 1) * startup
                && last <= (waves - 1) * (startup + retry)
                && Seconds(forecast) == ((waves - 1) * (startup + retry)) + grace
                && (!forecast.Fits || last + grace <= 180);
        }));
    }

    [Fact]
    public void At_RetriesInStep_AcceptsAsManyAtOnceAsTheForecastSays()
    {
        foreach (var budget in new[] { Max(1), Max(2), MaxPercent(25), MaxPercent(50) })
        {
            foreach (var pods in Enumerable.Range(4, 5))
            {
                var accepted = EvictionSimulation.WithoutRelease(pods, budget, startup: 30, retry: 10, [9]);

                Assert.Equal(Forecast(budget, ScaleRange.Of(0, 8)).At(pods).Allowed, accepted.Count(second => second == 0));
                Assert.Equal(Waves(Forecast(budget, ScaleRange.Of(0, 8)).At(pods)), accepted.Distinct().Count());
            }
        }
    }

    [Fact]
    public void At_HugeScale_DoesNotOverflow() =>
        Assert.Equal(
            new DrainOutcome.TooLate(int.MaxValue, ((int.MaxValue - 1L) * 40) + 60),
            Forecast(Max(1), ScaleRange.Of(0, int.MaxValue)).At(int.MaxValue).Outcome);

    internal static DisruptionBudget Max(int pods) => new DisruptionBudget.MaxUnavailable(new PodCount.Absolute(pods));

    internal static DisruptionBudget MaxPercent(int percent) => new DisruptionBudget.MaxUnavailable(new PodCount.Percent(percent));

    internal static DrainForecast Forecast(DisruptionBudget budget, ScaleRange scale) => new(budget, scale, Usual);

    private static long? Seconds(DrainAtScale each) => each.Outcome switch
    {
        DrainOutcome.Fits fits => fits.Seconds,
        DrainOutcome.TooLate late => late.Seconds,
        _ => null,
    };

    private static long Waves(DrainAtScale each) => each.Outcome switch
    {
        DrainOutcome.Fits fits => fits.Waves,
        DrainOutcome.TooLate late => late.Waves,
        DrainOutcome.ReplacementMayNeverCome never => never.Waves,
        _ => long.MaxValue,
    };
}
