using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Plan.Html;
using AckKnativeSpot.Plan.Workloads;
using AngleSharp.Dom;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Html;

/// <summary>The drawing of a reclaim, measured.</summary>
public sealed partial class ReclaimChartTests
{
    [Fact]
    public void Chart_OfFourPodsThatLeaveOneByOne_HasItsLinesWhereTheNumbersAre()
    {
        var chart = Draw(Timeline(4, 1, startup: 20, grace: 40));

        Assert.Equal("4 pods, 1 away at a timeat least 3 Ready, last out at 100 s", chart.QuerySelector("figcaption")!.TextContent);
        Assert.Equal(["1", "2", "3", "4"], chart.QuerySelectorAll("svg text").Select(text => text.TextContent).Skip(7 + 3).Take(4));
        var seconds = chart.QuerySelectorAll("line.wave").Select(line => Value(line, "x1")).ToArray();
        Assert.Equal(4, seconds.Length);
        Assert.All(seconds.Zip(seconds.Skip(1)), pair => Assert.Equal(seconds[1] - seconds[0], pair.Second - pair.First, 0.02));
        Assert.True(Value(chart.QuerySelector("line.notice")!, "x1") > seconds[^1]);

        // Three of four pods: the dashed line is at three quarters of the height of what is full before the notice.
        var (bottom, full) = (Value(chart.QuerySelector("line.axis")!, "y1"), Numbers(chart.QuerySelector("path.line")!)[1]);
        Assert.Equal(bottom - (bottom - full) * 3 / 4, Value(chart.QuerySelector("line.fewest")!, "y1"), 0.02);
    }

    [Fact]
    public void Chart_OfPodsThatAreKilled_SaysHowMany()
    {
        var chart = Draw(Timeline(10, 0, startup: 20, grace: 40));

        Assert.Contains("at least 0 Ready, 10 killed at 180 s", chart.QuerySelector("svg")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Empty(chart.QuerySelectorAll("line.wave"));
        Assert.Equal(Value(chart.QuerySelector("line.axis")!, "y1"), Value(chart.QuerySelector("line.fewest")!, "y1"));
    }

    /// <summary>Whatever the service, the drawing stays in its frame, time runs to the right, and the table below it has every moment.</summary>
    [Fact]
    public void Chart_OfAnyReclaim_StaysInItsFrame() => Prop.ForAll(
        (from pods in Gen.Choose(1, 200)
         from away in Gen.Choose(0, pods)
         from startup in Gen.Choose(1, 300)
         from grace in Gen.Choose(1, 180)
         select (pods, away, startup, grace)).ToArbitrary(),
        each =>
        {
            var timeline = Timeline(each.pods, each.away, each.startup, each.grace);
            var chart = Draw(timeline);
            foreach (var path in chart.QuerySelectorAll("path"))
            {
                Assert.All(Points().Matches(path.GetAttribute("d")!), point => Assert.InRange(
                    double.Parse(point.Groups[2].Value, CultureInfo.InvariantCulture), 0, point.Groups[1].Value == "V" ? 176 : 360));
            }

            Assert.All(chart.QuerySelectorAll("line"), line => Assert.InRange(Value(line, "x1"), 30, 352));
            var waves = timeline.Moments.Where(moment => moment.Event is DrainEvent.Evicted).Select(moment => moment.Second).Distinct().Count();
            Assert.Equal(waves, chart.QuerySelectorAll("line.wave").Length);
            Assert.Equal(timeline.Moments.Count, chart.QuerySelectorAll("tbody tr").Length);
        }).QuickCheckThrowOnFailure();

    private static PlannedTimeline Timeline(int pods, int away, int startup, int grace) => new()
    {
        Pods = pods,
        Away = away,
        Moments = DrainTimeline.Of(pods, away, new DrainConditions(new GracePeriod(grace), startup, RetrySeconds: 0, ReplacementCertain: true)),
    };

    private static IElement Draw(PlannedTimeline timeline)
    {
        var html = new StringBuilder();
        new ReclaimChart(timeline).ToHtml().Append(html);
        return ReportPage.Read($"<!doctype html><html><head><title>t</title></head><body>{html}</body></html>").QuerySelector("figure")!;
    }

    private static double Value(IElement element, string attribute) => double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);

    private static double[] Numbers(IElement path) =>
        [.. Number().Matches(path.GetAttribute("d")!).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex("([HV])(-?[0-9.]+)")]
    private static partial Regex Points();

    [GeneratedRegex("-?[0-9.]+")]
    private static partial Regex Number();
}
