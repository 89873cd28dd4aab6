using AckKnativeSpot.Drain;
using AckKnativeSpot.Plan.Workloads;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>
/// A reclaim at one scale as a drawing: pods over time, those that are Ready below those that are leaving, a line for each wave of evictions, for the fewest
/// Ready pods and for the end of the notice.
/// </summary>
internal sealed class ReclaimChart
{
    private static readonly string[] s_columns = ["Second", "Event", "Pods", "Ready", "Leaving"];

    private const double Width = 360;
    private const double Height = 176;
    private const double Left = 34;
    private const double Right = Width - 10;
    private const double Top = 22;
    private const double Bottom = Height - 22;

    /// <summary>Lines and words that are nearer to each other than this cannot be told apart.</summary>
    private const double Apart = 13;

    /// <summary>Share of the time that is shown before the notice, when every pod is still Ready.</summary>
    private const double Before = 0.05;

    private readonly PlannedTimeline _timeline;
    private readonly DrainMoment[] _states;
    private readonly long _end;

    public ReclaimChart(PlannedTimeline timeline)
    {
        _timeline = timeline;
        _states = [.. timeline.Moments.GroupBy(moment => moment.Second).Select(second => second.Last())];
        _end = Math.Max(ReclaimNotice.Seconds, _states.Length > 0 ? _states[^1].Second : 0) * 21 / 20;
    }

    /// <summary>Share of the pods that is Ready at the worst moment.</summary>
    public double ReadyShare => (double)FewestReady / _timeline.Pods;

    private DrainMoment BeforeNotice => new(0, DrainEvent.Evicted, 0, _timeline.Pods, 0);

    private int FewestReady => _states.Select(state => state.Ready).Append(_timeline.Pods).Min();

    /// <summary>The drawing with its numbers in words, and every moment as a table.</summary>
    public HtmlPart ToHtml() => Box(
        "figure",
        "reclaim",
        Tag("figcaption", Tag("strong", Counted.Of(_timeline.Pods, "pod")), Box(
            "span", "quiet", FormattableString.Invariant($", {_timeline.Away} away at a time")), Box("span", "quiet block", Words())),
        Tag(
            "svg",
            [
                ("viewBox", $"0 0 {Number(Width)} {Number(Height)}"), ("role", "img"),
                ("aria-label", FormattableString.Invariant($"{Counted.Of(_timeline.Pods, "pod")}, {_timeline.Away} away at a time: {Words()}")),
                .. Axes(), Area("leaving", state => state.Ready + state.Leaving, state => state.Ready), Area("ready", state => state.Ready, _ => 0),
                .. Waves(), ReadyLine(), .. Lines(),
            ]),
        Moments());

    private string Words()
    {
        var killed = _timeline.Moments.Where(moment => moment.Event is DrainEvent.Released).Sum(moment => moment.Pods);
        var last = _timeline.Moments.LastOrDefault(moment => moment.Event is DrainEvent.Left or DrainEvent.Released)?.Second;
        var outcome = killed > 0
            ? FormattableString.Invariant($"{killed} killed at {ReclaimNotice.Seconds} s")
            : FormattableString.Invariant($"last out at {last ?? 0} s");
        return FormattableString.Invariant($"at least {FewestReady} Ready, {outcome}");
    }

    private IEnumerable<HtmlPart> Axes()
    {
        yield return Line("axis", Left, Bottom, Right, Bottom);
        var step = new long[] { 30, 60, 120, 300, 600, 1800, 3600, 7200, 21600 }.FirstOrDefault(each => _end / each <= 6, 86400);
        for (var second = 0L; second <= _end; second += step)
        {
            yield return Line("axis", X(second), Bottom, X(second), Bottom + 3);
            yield return Label(X(second), Bottom + 15, second == 0 ? "notice" : FormattableString.Invariant($"{second} s"), "middle");
        }

        foreach (var pods in new[] { _timeline.Pods, 0, FewestReady }.Distinct()
            .Aggregate(new List<int>(), (kept, each) => kept.All(other => Math.Abs(Y(other) - Y(each)) >= Apart) ? [.. kept, each] : kept))
        {
            yield return Label(Left - 7, Y(pods) + 4, FormattableString.Invariant($"{pods}"), "end");
        }
    }

    /// <summary>Steps from a quantity down to another one.</summary>
    private HtmlPart Area(string kind, Func<DrainMoment, int> upper, Func<DrainMoment, int> lower)
    {
        var back = _states.Reverse().Select(state => $"V{Number(Y(lower(state)))}H{Number(X(state.Second))}");
        return Tag("path", ("class", kind), ("d", $"{Steps(upper)}{string.Concat(back)}V{Number(Y(lower(BeforeNotice)))}H{Number(Left)}Z"));
    }

    private HtmlPart ReadyLine() => Tag("path", ("class", "line"), ("d", Steps(state => state.Ready)));

    private string Steps(Func<DrainMoment, int> quantity)
    {
        var steps = string.Concat(_states.Select(state => $"H{Number(X(state.Second))}V{Number(Y(quantity(state)))}"));
        return $"M{Number(Left)} {Number(Y(quantity(BeforeNotice)))}{steps}H{Number(Right)}";
    }

    private IEnumerable<HtmlPart> Waves()
    {
        var seconds = _timeline.Moments.Where(moment => moment.Event is DrainEvent.Evicted).Select(moment => moment.Second).Distinct().ToArray();
        var labelled = double.NegativeInfinity;
        for (var wave = 0; wave < seconds.Length; wave++)
        {
            var x = X(seconds[wave]);
            yield return Line("wave", x, Top - 4, x, Bottom);
            if (x - labelled < 22 || x > X(ReclaimNotice.Seconds) - 24)
            {
                continue;
            }

            labelled = x;
            yield return Label(x, Top - 9, FormattableString.Invariant($"{wave + 1}"), "middle");
        }
    }

    private IEnumerable<HtmlPart> Lines()
    {
        yield return Line("fewest", Left, Y(FewestReady), Right, Y(FewestReady));
        var end = X(ReclaimNotice.Seconds);
        yield return Line("notice", end, Top - 4, end, Bottom);
        yield return Tag(
            "text", ("class", "notice"), ("x", Number(end)), ("y", Number(Top - 9)), ("text-anchor", "middle"),
            FormattableString.Invariant($"{ReclaimNotice.Seconds} s"));
    }

    private HtmlPart Moments() => Tag(
        "details",
        Tag("summary", "Moment by moment"),
        Box(
            "table",
            "moments",
            Box("caption", "spoken", $"A reclaim of {Counted.Of(_timeline.Pods, "pod")}"),
            Tag("thead", Tag("tr", [.. s_columns.Select(title => Tag("th", ("scope", "col"), ("class", title == "Event" ? null : "number"), title))])),
            Tag("tbody", [.. _timeline.Moments.Select(Row)])));

    private static HtmlPart Row(DrainMoment moment) => Tag(
        "tr",
        Box("td", "number", FormattableString.Invariant($"{moment.Second}")),
        Tag("td", WordOf(moment.Event)),
        Box("td", "number", FormattableString.Invariant($"{moment.Pods}")),
        Box("td", "number", FormattableString.Invariant($"{moment.Ready}")),
        Box("td", "number", FormattableString.Invariant($"{moment.Leaving}")));

    private static string WordOf(DrainEvent each) => each switch
    {
        DrainEvent.Evicted => "evicted",
        DrainEvent.Replaced => "replacements Ready",
        DrainEvent.Left => "left",
        _ => "released with their instances",
    };

    private double X(long second) => Left + (Right - Left) * (Before + (1 - Before) * second / _end);

    private double Y(int pods) =>
        Bottom - (Bottom - Top) * pods / Math.Max(1, _timeline.Moments.Select(moment => moment.Ready + moment.Leaving).Append(_timeline.Pods).Max());

    private static HtmlPart Line(string kind, double x1, double y1, double x2, double y2) =>
        Tag("line", ("class", kind), ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)));

    private static HtmlPart Label(double x, double y, string text, string anchor) =>
        Tag("text", ("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor), text);
}
