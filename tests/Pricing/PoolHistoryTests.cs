using AckKnativeSpot.Pricing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Pricing;

public class PoolHistoryTests
{
    private static readonly SpotPool s_pool = new("ecs.c6.large", "cn-hangzhou-h");
    private static readonly DateTime s_start = new(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc);

    private static Config Config { get; } = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(3, 5);

    /// <summary>Points of any spacing from 1 minute to 2.5 hours, at prices of five decimals.</summary>
    private static Gen<PoolHistory> Histories =>
        from points in Gen.Choose(1, 12)
            .SelectMany(count => (from minutes in Gen.Choose(1, 150) from price in Gen.Choose(1, 60000) select (minutes, price)).ArrayOf(count))
        select new PoolHistory(s_pool, points.Select((point, i) =>
            new PricePoint(s_start.AddMinutes(points.Take(i).Sum(each => each.minutes)), point.price / 100000m, 0.6m)));

    [Fact]
    public void SurvivalAt_HourlyPoints_IsTheShareOfHoursWithinTheLimit()
    {
        var history = Of((0, 0.05m), (1, 0.06m), (2, 0.20m), (3, 0.06m));

        Assert.Equal(0.25m, history.SurvivalAt(0.05m));
        Assert.Equal(0.75m, history.SurvivalAt(0.06m));
        Assert.Equal(0.75m, history.SurvivalAt(0.199m));
        Assert.Equal(1, history.SurvivalAt(0.2m));
        Assert.Equal(0, history.SurvivalAt(0.049m));
        Assert.Equal((0.0925m, 0.05m, 4, 4), (history.Mean, history.Lowest, history.ObservedHours, history.SpanHours));
    }

    [Fact]
    public void SurvivalAt_GapOfADay_CountsNeitherWay()
    {
        var history = Of((0, 0.05m), (24, 0.20m));

        Assert.Equal(0.5m, history.SurvivalAt(0.05m));
        Assert.Equal((2, 25), (history.ObservedHours, history.SpanHours));
    }

    [Fact]
    public void SurvivalAt_PointsCloserThanAnHour_CountUntilTheNextOne()
    {
        var history = new PoolHistory(s_pool, [new(s_start, 0.05m, 0.4m), new(s_start.AddMinutes(15), 0.20m, 0.4m)]);

        Assert.Equal(0.2m, history.SurvivalAt(0.05m));
        Assert.Equal(1.25m, history.ObservedHours);
    }

    [Theory]
    [InlineData("0.25", "0.050")]
    [InlineData("0.26", "0.061")]
    [InlineData("0.75", "0.061")]
    [InlineData("0.751", "0.200")]
    [InlineData("1", "0.200")]
    public void LimitFor_AShare_IsTheLowestThatKeepsItInStepsOfAThousandth(string share, string limit) =>
        Assert.Equal(
            decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture),
            Of((0, 0.05m), (1, 0.0601m), (2, 0.20m), (3, 0.0605m)).LimitFor(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture)).Amount);

    [Fact]
    public void SurvivalAt_RaisedLimit_IsNeverLower() =>
        Check.One(Config, Prop.ForAll(
            Histories.SelectMany(history => Gen.Choose(0, 70000).Two().Select(limits => (history, limits.Item1, limits.Item2))).ToArbitrary(),
            each => each.history.SurvivalAt(Math.Min(each.Item2, each.Item3) / 100000m) <= each.history.SurvivalAt(
                Math.Max(each.Item2, each.Item3) / 100000m)));

    /// <summary>Checked by walking the history minute by minute, which is another way to count.</summary>
    [Fact]
    public void LimitFor_AnyShare_KeepsItAndAStepLessWouldNot() =>
        Check.One(Config,
            Prop.ForAll(Histories.SelectMany(history => Gen.Choose(1, 1000).Select(share => (history, share: share / 1000m))).ToArbitrary(), each =>
        {
            var limit = each.history.LimitFor(each.share).Amount;
            return MinuteByMinute(each.history, limit) >= each.share
                && each.history.SurvivalAt(limit) == MinuteByMinute(each.history, limit)
                && (limit == 0.001m || MinuteByMinute(each.history, limit - 0.001m) < each.share);
        }));

    [Theory]
    [InlineData("cn-hangzhou-h", "cn-hangzhou")]
    [InlineData("ap-southeast-1a", "ap-southeast-1")]
    [InlineData("us-west-1b", "us-west-1")]
    public void RegionOf_AZone_IsItsNameWithoutTheLetter(string zone, string region) => Assert.Equal(region, SpotPool.RegionOf(zone));

    [Fact]
    public void Constructor_TwoPointsOfOneMoment_IsRefused() => Assert.Throws<ArgumentException>(() => Of((0, 0.05m), (0, 0.06m)));

    private static decimal MinuteByMinute(PoolHistory history, decimal limit)
    {
        var (within, all) = (0m, 0m);
        for (var minute = history.Points[0].At; minute < history.Points[^1].At.AddHours(1); minute = minute.AddMinutes(1))
        {
            var point = history.Points.Last(each => each.At <= minute);
            if (minute < point.At.AddHours(1))
            {
                all++;
                within += point.Spot <= limit ? 1 : 0;
            }
        }

        return within / all;
    }

    private static PoolHistory Of(params (int Hour, decimal Spot)[] points) =>
        new(s_pool, points.Select(point => new PricePoint(s_start.AddHours(point.Hour), point.Spot, 0.4m)));
}
