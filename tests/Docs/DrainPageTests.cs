using System.Text;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Tests.Drain;
using AckKnativeSpot.Tests.Rules;
using AckKnativeSpot.Tests.Support;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Docs;

/// <summary>What docs/components/drain-and-budgets.md shows is what the model says.</summary>
public class DrainPageTests
{
    private const int SecondsPerColumn = 5;

    private static readonly string s_page = File.ReadAllText(Repository.Path("docs", "components", "drain-and-budgets.md"));

    private static readonly KnativeServiceSpec s_checkout = Service(startup: 30, grace: 45, min: 2, max: 20);

    [Fact]
    public void Drawing_IsTheTimelineOfTheExample() => IsShown(Drawing(ForecastOf(s_checkout).Drain!, pods: 4));

    [Fact]
    public void Scales_OfTheExample_AreThoseOfTheForecast()
    {
        var drain = ForecastOf(s_checkout).Drain!;

        IsShown(string.Concat(new[] { 2, 3, 4, 5, 8, 20, 40 }.Select(drain.At).Select(each => FormattableString.Invariant(
            $"| {each.Pods} | {each.Allowed} | {((DrainOutcome.Fits)each.Outcome).Waves} | {((DrainOutcome.Fits)each.Outcome).Seconds} s | {each.Ready.Fewest} of {each.Pods} ({each.Ready.Percent} %) |\n"))));
    }

    [Fact]
    public void Verdicts_OfSlowerStarts_AreThoseOfForecastAndRules() => IsShown(string.Concat(new[]
    {
        Service(30, 60, 2, 50), Service(31, 60, 2, 50), Service(60, 60, 2, 50), Service(120, 60, 2, 50), Service(600, 175, 1, 50), Service(30, 60, 1, 1), Service(120, 60, 0, 10),
    }.Select(Verdict)));

    [Fact]
    public void Measured_Rows_AreThoseOfTheTest() => IsShown(string.Concat(((IEnumerable<object[]>)ReclaimForecastTests.Rows).Select(each => Measured((ReclaimForecastTests.Measured)each[0]))));

    private static void IsShown(string expected) => Assert.True(s_page.Contains(expected, StringComparison.Ordinal), "The page does not show this:\n" + expected);

    private static KnativeServiceSpec Service(int startup, int grace, int min, int max) =>
        Stacks.Web with { Startup = Duration.FromSeconds(startup), Grace = new GracePeriod(grace), Scale = new ScaleOptions { Min = min, Max = max } };

    private static ReclaimForecast ForecastOf(KnativeServiceSpec service) => ReclaimForecast.Of(ServiceDrain.ReclaimOf(service, Stacks.Platform));

    /// <summary>A line for each pod and for what replaces it, a column for each five seconds, and how many are Ready.</summary>
    private static string Drawing(DrainForecast drain, int pods)
    {
        var moments = drain.TimelineAt(pods);
        var (evicted, left, replaced) = (Seconds(DrainEvent.Evicted), Seconds(DrainEvent.Left), Seconds(DrainEvent.Replaced));
        var lines = new StringBuilder("second         0       40      80      120     160 180\n");
        for (var pod = 0; pod < pods; pod++)
        {
            lines.Append(FormattableString.Invariant($"pod {pod + 1}          "))
                .Append(Line(at => at < evicted[pod] ? '=' : at < left[pod] ? '-' : ' '))
                .Append("  replacement  ").Append(Line(at => at < evicted[pod] ? ' ' : at < replaced[pod] ? '.' : '='));
        }

        return lines.Append("Ready          ").Append(Line(at => (char)('0' + moments.Last(moment => moment.Second <= at).Ready))).ToString();

        long[] Seconds(DrainEvent what) =>
            [.. moments.Where(moment => moment.Event == what).SelectMany(moment => Enumerable.Repeat(moment.Second, moment.Pods))];

        static string Line(Func<int, char> at) =>
            string.Concat(Enumerable.Range(0, (ReclaimNotice.Seconds / SecondsPerColumn) + 1).Select(column => at(column * SecondsPerColumn))).TrimEnd() + "\n";
    }

    private static string Verdict(KnativeServiceSpec service)
    {
        var forecast = ForecastOf(service);
        var fewest = service.Scale.Max == 1 ? forecast.FewestReady! : forecast.FewestReadyOfSeveral!;
        var (gap, requests) = (forecast.Gap, forecast.Requests);
        var meanwhile = gap.IsNone ? "answered"
            : requests.Fail ? FormattableString.Invariant($"those of the first {requests.FailingSeconds} s fail after {requests.LongestSeconds} s")
            : FormattableString.Invariant($"wait for up to {requests.LongestSeconds} s");
        var rules = RuleEngine.Evaluate(Stacks.Of(service), RulePolicy.Default).Findings
            .Where(finding => finding.RuleId.StartsWith("DRAIN", StringComparison.Ordinal) && finding.RuleId != "DRAIN012")
            .Select(finding => $"{finding.RuleId} {FindingText.Word(finding.Severity)}")
            .Order(StringComparer.Ordinal);
        var scale = service.Scale;
        return FormattableString.Invariant($"| {service.Startup.Seconds} s | {service.Grace.Seconds} s | {scale.Min} to {scale.Max} | {((DisruptionBudget.MaxUnavailable)forecast.Budget!).Value.ToString()!.TrimEnd('%')} % ")
            + FormattableString.Invariant($"| {ReclaimNotice.Seconds - forecast.SpareSeconds} s | {fewest.Ready.Fewest} of {fewest.Pods} | {(gap.IsNone ? "–" : gap.Seconds + " s")} | {meanwhile} | {string.Join(", ", rules)} |\n");
    }

    private static string Measured(ReclaimForecastTests.Measured row)
    {
        var away = row.Away is { } percent ? FormattableString.Invariant($"{percent} %") : "no budget";
        return FormattableString.Invariant($"| {row.Pods} | {away} | {row.Startup} s | {row.Timeout} s | {row.Retry} s | {string.Join(", ", row.AcceptedAt)} s ")
            + FormattableString.Invariant($"| {row.Fewest} | {(row.Gap == 0 ? "–" : row.Gap + " s")} | {row.Slowest} s | {(row.FailedSeconds == 0 ? "none" : $"those of the first {row.FailedSeconds} s")} |\n");
    }
}
