using AckKnativeSpot.Cost;
using AckKnativeSpot.Plan.Costs;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>A month of the stack as bars: three loads, and for each three ways of buying. Their scale is the same.</summary>
internal sealed class CostChart(PlannedCost cost)
{
    /// <summary>What the whole width stands for. Where something has no price, no bar takes it all: each may be longer.</summary>
    private readonly decimal _most = Sums(cost).Max(sum => sum.Known) * (Sums(cost).Any(sum => sum.Unpriced > 0) ? 1.1m : 1);

    public HtmlPart ToHtml() => Box(
        "table",
        "bars",
        ("role", "table"),
        Box("caption", "spoken", "Cost of a month, by load and way of buying"),
        Box("thead", "spoken", Tag(
            "tr", Tag("th", ("scope", "col"), "Load"), Tag("th", ("scope", "col"), "Bought"), Tag("th", ("scope", "col"), "Cost of a month"))),
        Load("Idle", "without a request", cost.Month.Idle),
        Load("At minimum", "the fewest pods that answer", cost.Month.Minimum),
        Load("At maximum", "the most pods", cost.Month.Maximum));

    private static IEnumerable<PlannedAmount> Sums(PlannedCost cost) => new[] { cost.Month.Idle, cost.Month.Minimum, cost.Month.Maximum }
        .SelectMany(load => new[] { load.OnSpot.Dearest, load.OnSpot.First, load.WorstCase, load.WithoutSpot });

    private HtmlPart Load(string name, string meaning, PlannedPurchase month) => Tag(
        "tbody",
        Tag("tr", [Tag("th", ("scope", "rowgroup"), ("rowspan", "3"), name, Box("span", "quiet", meaning)), .. Bar(
            "spot", "On spot", month.OnSpot.First, month.OnSpot)]),
        Tag("tr", Bar("worst", "Worst case", month.WorstCase)),
        Tag("tr", Bar("without", "Without spot", month.WithoutSpot)));

    private HtmlPart[] Bar(string kind, string name, PlannedAmount amount, PlannedRange? range = null) =>
    [
        Box("th", "way", ("scope", "row"), name),
        Box("td", "drawn", ("aria-hidden", "true"), Draw(kind, amount, range)),
        range is null || !Differs(range)
            ? Box("td", "number", Amounts.Of(amount, cost.Prices?.Currency))
            : Box("td", "number", Box("span", "ranged", Tag("span", Amounts.Of(amount, cost.Prices?.Currency)), " ", Box("span", "quiet", RangeText(range)))),
    ];

    private HtmlPart Draw(string kind, PlannedAmount amount, PlannedRange? range) => Tag(
        "svg",
        [
            ("class", $"bar {kind}"),
            Tag("rect", ("class", "track"), ("width", "100%"), ("height", "100%"), ("rx", "3")),
            Tag("rect", ("class", "value"), ("width", Share(amount.Known)), ("height", "100%"), ("rx", "3")),
            .. amount.Unpriced > 0 ? [Line("more", Share(amount.Known), "50%", "100%", "50%")] : range is null || !Differs(range) ? [] : Ends(range),
        ]);

    /// <summary>The cheapest and the dearest choice, as a line with two ends.</summary>
    private HtmlPart[] Ends(PlannedRange range)
    {
        var (from, to) = (Share(range.Cheapest.Known), Share(range.Dearest.Known));
        return [Line("ends", from, "50%", to, "50%"), Line("ends", from, "20%", from, "80%"), Line("ends", to, "20%", to, "80%")];
    }

    private static HtmlPart Line(string kind, string x1, string y1, string x2, string y2) =>
        Tag("line", ("class", kind), ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2));

    private string RangeText(PlannedRange range) =>
        $"{CostText.Of(range.Cheapest.Known, 0, null)} to {CostText.Of(range.Dearest.Known, 0, cost.Prices?.Currency)}";

    private static bool Differs(PlannedRange range) => range.Cheapest.Unpriced + range.Dearest.Unpriced == 0 && range.Cheapest.Known != range.Dearest.Known;

    private string Share(decimal amount) => Number(_most == 0 ? 0 : (double)(amount / _most * 100)) + "%";
}
