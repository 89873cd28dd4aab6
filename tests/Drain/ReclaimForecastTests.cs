using System.Globalization;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Drain;

/// <summary>The half of the forecast that says who still answers, held against the simulation and against what was measured.</summary>
public class ReclaimForecastTests
{
    private const int Services = 3_000;

    private static readonly Config s_config = DrainGenerators.Config.WithMaxTest(Services);

    /// <summary>
    /// Measured with the real controllers, activator and queue-proxy (Knative 1.23, Kubernetes 1.36.3). The container of the third row listened after 5 s and
    /// was Ready, which only the API server sees, after 9; requests were answered from the fifth second on.
    /// </summary>
    public static TheoryData<Measured> Rows { get; } =
    [
        new(Pods: 4, Away: 25, Startup: 5, Timeout: 60, Retry: 5, AcceptedAt: [0, 10, 21, 30], Fewest: 3, Gap: 0, Slowest: 0.4, FailedSeconds: 0),
        new(Pods: 8, Away: 25, Startup: 5, Timeout: 60, Retry: 10, AcceptedAt:
        [
            0, 0, 10, 11, 20, 21, 30, 30,
        ], Fewest: 6, Gap: 0, Slowest: 0.4, FailedSeconds: 0),
        new(Pods: 1, Away: 100, Startup: 5, Timeout: 60, Retry: 5, AcceptedAt: [0], Fewest: 0, Gap: 9, Slowest: 5.4, FailedSeconds: 0)
        {
            ReadyAfterListening = 4,
        },
        new(Pods: 4, Away: 100, Startup: 20, Timeout: 60, Retry: 5, AcceptedAt: [0, 0, 0, 0], Fewest: 0, Gap: 21, Slowest: 20.4, FailedSeconds: 0),
        new(Pods: 1, Away: 100, Startup: 30, Timeout: 60, Retry: 5, AcceptedAt: [0], Fewest: 0, Gap: 32, Slowest: 30.4, FailedSeconds: 0),
        new(Pods: 4, Away: 100, Startup: 70, Timeout: 40, Retry: 5, AcceptedAt: [0, 0, 0, 0], Fewest: 0, Gap: 70, Slowest: 40, FailedSeconds: 31),
        new(Pods: 4, Away: null, Startup: 20, Timeout: 60, Retry: 5, AcceptedAt: [0, 0, 0, 0], Fewest: 0, Gap: 21, Slowest: 20.2, FailedSeconds: 0),
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Of_WhatWasMeasured_IsForecastWithinTwoSeconds(Measured row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var conditions = new DrainConditions(new GracePeriod(row.Timeout), row.Startup, row.Retry, ReplacementCertain: true);

        // Without a budget no eviction is refused.
        var allowed = row.Away is { } percent ? DrainForecastTests.MaxPercent(percent).AllowedAt(row.Pods) : row.Pods;
        var ready = StillReady.Of(row.Pods, allowed, conditions);
        var requests = WaitingRequests.During(ready.Gap, conditions.RequestTimeoutSeconds);
        var latest = DrainTimeline.Of(row.Pods, allowed, conditions).Where(each => each.Event == DrainEvent.Evicted)
            .SelectMany(each => Enumerable.Repeat(each.Second, each.Pods));

        Assert.Equal(row.Fewest, ready.Fewest);
        Assert.InRange(row.Gap - row.ReadyAfterListening - ready.Gap.Seconds!.Value, 0, 2);
        Assert.InRange(row.Slowest - requests.LongestSeconds, 0, 2);
        Assert.InRange(row.FailedSeconds - requests.FailingSeconds!.Value, 0, 2);
        Assert.All(row.AcceptedAt.Zip(latest, (seen, forecast) => seen - forecast), late => Assert.InRange(late, -15, 1));
    }

    /// <summary>Both halves and the timeline against the slowest drain that the eviction API allows: not only a bound but second by second the same.</summary>
    [Fact]
    public void At_AnyServiceAtAnyScale_IsWhatTheSlowestDrainShows() => Check.One(s_config, Prop.ForAll(Drains.ToArbitrary(), drain =>
    {
        var (forecast, pods) = drain;
        var seen = EvictionSimulation.AsSlowAsPossible(pods, forecast.Budget, forecast.Conditions);
        var at = forecast.At(pods);
        return at.Ready.Fewest == seen.Ready.Min()
            && at.Ready.Gap.Seconds == EvictionSimulation.LongestGap(seen.Ready)
            && at.Requests == seen.Requests(forecast.Conditions.RequestTimeoutSeconds)
            && at.Fits == (seen.Cut == 0)
            && (at.Outcome is not DrainOutcome.Fits fits || fits.Seconds == seen.AcceptedAt[^1] + forecast.Conditions.Grace.Seconds)
            && Follows(forecast.TimelineAt(pods), seen, pods);
    }));

    [Fact]
    public void At_PodsThatAskAtAnyTime_AreNeverWorseOffThanForecast() => Check.One(DrainGenerators.Config, Prop.ForAll(
        Drains.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (drain, seed) =>
        {
            var (forecast, pods) = drain;
            var seen = EvictionSimulation.AtRandom(pods, forecast.Budget, forecast.Conditions, seed);
            var at = forecast.At(pods);
            var requests = seen.Requests(forecast.Conditions.RequestTimeoutSeconds);
            return seen.Ready.Min() >= at.Ready.Fewest
                && new ReadinessGap(EvictionSimulation.LongestGap(seen.Ready)) <= at.Ready.Gap
                && requests.LongestSeconds <= at.Requests.LongestSeconds
                && (requests.FailingSeconds ?? int.MaxValue) <= (at.Requests.FailingSeconds ?? int.MaxValue)
                && (!at.Fits || seen.Cut == 0);
        }));

    [Fact]
    public void Of_AnyService_IsTheWorstOfWhatALookAtEveryScaleFinds() =>
        Check.One(DrainGenerators.Config, Prop.ForAll(DrainGenerators.Service.ToArbitrary(), service =>
        {
            var forecast = ReclaimForecast.Of(service);
            if (forecast.Drain is not { } drain)
            {
                return forecast is { FewestReady: null, FewestReadyOfSeveral: null, LongestGap: null, Slowest: null, Gap.IsNone: true };
            }

            var last = drain.Scale.Highest ?? (drain.Scale.Lowest + 600);
            var all = Enumerable.Range(drain.Scale.Lowest, last - drain.Scale.Lowest + 1).Select(drain.At).ToList();
            var (fewest, several) = (forecast.FewestReady!, forecast.FewestReadyOfSeveral);
            return all.All(each => Share(each) >= Share(fewest) && each.Ready.Gap <= forecast.LongestGap!.Ready.Gap)
                && all.Where(each => each.Pods > 1).All(each => Share(each) >= Share(several!))
                && (all.Contains(fewest) || fewest.Pods == int.MaxValue)
                && (several is null ? last == 1 : several.Pods > 1)
                && forecast.LeavesInTime == all.All(each => each.Fits) | drain.Scale.Highest is null;
        }));

    /// <summary>
    /// With several revisions the budget can let all pods of one go, or all that are released can be of one: its pods ask first, or last.
    /// </summary>
    [Fact]
    public void LongestGap_SeveralRevisions_CoversEachOfThem()
    {
        var services = DrainGenerators.Service.Where(
            service => service is { OnNotice: not null, Conditions.WavesThatFit: > 0, Revisions: > 1, Bounds.Range.Lowest: < 60 });
        var drains =
            from service in services
            from first in Gen.Choose(service.Bounds.Range.Lowest, Math.Min(60, service.Bounds.Range.Highest ?? 60))
            from others in Gen.Choose(service.Bounds.Range.Lowest, Math.Min(60, service.Bounds.Range.Highest ?? 60)).ListOf(service.Revisions - 1)
            from asksFirst in Gen.Elements(true, false)
            let pods = first + others.Sum()
            select (service, pods, isOfOne: (Func<int, bool>)(pod => asksFirst ? pod < first : pod >= pods - first));
        Check.One(DrainGenerators.Config, Prop.ForAll(drains.ToArbitrary(), drain =>
        {
            var forecast = ReclaimForecast.Of(drain.service);
            var seen = EvictionSimulation.AsSlowAsPossible(drain.pods, forecast.Drain!.Budget, drain.service.Conditions, drain.isOfOne);
            return new ReadinessGap(EvictionSimulation.LongestGap(seen.ReadyOfOne)) <= forecast.Gap;
        }));
    }

    /// <summary>The plan once said 180 s; a replay on the real eviction API took 280 s and cut 8 of 16 pods.</summary>
    [Fact]
    public void Forecast_FixedNumberAndTrafficOverTwoRevisions_CountsThePodsOfBoth()
    {
        var service = new ServiceReclaim
        {
            OwnBudget = DrainForecastTests.Max(2),
            Bounds = new ScaleBounds(8, 8),
            Conditions = DrainForecastTests.Usual,
            OnNotice = Reclaim.Evict,
        };
        var split = service with { Revisions = 2 };

        Assert.Equal(new DrainOutcome.Fits(4, 180), ReclaimForecast.Of(service).Drain!.At(8).Outcome);
        Assert.Equal(ScaleRange.Of(8, 16), service.Pods);
        Assert.Equal(ScaleRange.Of(16, 24), split.Pods);
        Assert.Equal(new DrainOutcome.TooLate(8, 340), ReclaimForecast.Of(split).Drain!.At(16).Outcome);
        Assert.Equal(8, ReclaimForecast.Of(split).Drain!.TimelineAt(16).Single(each => each.Event == DrainEvent.Released).Pods);
    }

    [Fact]
    public void TimelineAt_FourPodsOneAtATime_SaysWhatHappensWhen() =>
        Assert.Equal(
            [
                new(0, DrainEvent.Evicted, 1, 3, 1), new(30, DrainEvent.Replaced, 1, 4, 1),
                new(40, DrainEvent.Evicted, 1, 3, 2), new(60, DrainEvent.Left, 1, 3, 1), new(70, DrainEvent.Replaced, 1, 4, 1),
                new(80, DrainEvent.Evicted, 1, 3, 2), new(100, DrainEvent.Left, 1, 3, 1), new(110, DrainEvent.Replaced, 1, 4, 1),
                new(120, DrainEvent.Evicted, 1, 3, 2), new(140, DrainEvent.Left, 1, 3, 1), new(150, DrainEvent.Replaced, 1, 4, 1),
                new(180, DrainEvent.Left, 1, 4, 0),
            ],
            DrainForecastTests.Forecast(DrainForecastTests.MaxPercent(25), ScaleRange.Of(4, 4)).TimelineAt(4));

    [Fact]
    public void TimelineAt_NoticeEndsBeforeTheLastWave_ReleasesTheRest()
    {
        var moments = DrainForecastTests.Forecast(DrainForecastTests.Max(1), ScaleRange.Of(7, 7)).TimelineAt(7);

        Assert.Equal(new DrainMoment(160, DrainEvent.Evicted, 1, 6, 2), moments.Last(each => each.Event == DrainEvent.Evicted));
        Assert.Equal(new DrainMoment(180, DrainEvent.Released, 3, 4, 0), Assert.Single(moments, each => each.Event == DrainEvent.Released));
        Assert.Equal(new DrainMoment(210, DrainEvent.Replaced, 2, 7, 0), moments[^1]);
    }

    private static Gen<(DrainForecast Forecast, int Pods)> Drains =>
        from service in DrainGenerators.Service
        let forecast = ReclaimForecast.Of(service).Drain
        where forecast is { Scale.Lowest: <= 200 }
        from pods in Gen.Choose(forecast.Scale.Lowest, Math.Min(200, forecast.Scale.Highest ?? 200))
        select (forecast, pods);

    private static bool Follows(ValueList<DrainMoment> timeline, EvictionSimulation seen, int pods)
    {
        var (next, ready, leaving) = (0, pods, 0);
        for (var second = 0; second < seen.Ready.Count; second++)
        {
            for (; next < timeline.Count && timeline[next].Second == second; next++)
            {
                (ready, leaving) = (timeline[next].Ready, timeline[next].Leaving);
            }

            if (ready != seen.Ready[second] || leaving != seen.Leaving[second])
            {
                return false;
            }
        }

        return next == timeline.Count;
    }

    private static decimal Share(DrainAtScale each) => (decimal)each.Ready.Fewest / each.Pods;

    /// <summary>A reclaim that was measured.</summary>
    public sealed record Measured(
        int Pods, int? Away, int Startup, int Timeout, int Retry, int[] AcceptedAt, int Fewest, int Gap, double Slowest, int FailedSeconds)
    {
        /// <summary>Seconds from the moment the container listened until its pod was Ready, beyond the usual one or two.</summary>
        public int ReadyAfterListening { get; init; }

        public override string ToString() =>
            FormattableString.Invariant($"{Pods} pods, {Away?.ToString(CultureInfo.InvariantCulture) ?? "no budget"} away, ")
                + FormattableString.Invariant($"startup {Startup}, timeout {Timeout}");
    }
}
