using System.Globalization;
using System.Text;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Observation;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>Draws which parts of a stack build on which: a box for each, arrows from what gives to what takes.</summary>
internal sealed class TopologyChart
{
    private const double BoxWidth = 172;
    private const double ColumnGap = 44;
    private const double BoxGap = 18;
    private const double Head = 42;
    private const double LineHeight = 16;
    private const double Foot = 10;

    /// <summary>What is wider is drawn smaller where there is no room for it, down to a size that can still be read.</summary>
    private const double Wide = 1060;

    /// <summary>Longest text that is sure to fit into a box.</summary>
    private const int Longest = 23;

    /// <summary>The tip of an arrow, from the point where it ends.</summary>
    private const string Tip = "m-5 -4 5 4 -5 4";

    private readonly Dictionary<string, TopologyBox> _boxes;
    private readonly IReadOnlyList<(string From, string To)> _arrows;
    private readonly TopologyLayout _layout;

    public TopologyChart(IReadOnlyList<PlannedResource> resources)
    {
        (var boxes, _arrows) = TopologyBox.Of(resources);
        _boxes = boxes.ToDictionary(box => box.Key, StringComparer.Ordinal);
        _layout = new([.. boxes.Select(box => (box.Key, HeightOf(box)))], _arrows, BoxGap);
    }

    public HtmlPart ToHtml()
    {
        var (width, height) = (_layout.Columns * (BoxWidth + ColumnGap) - ColumnGap, _layout.Height);
        return Box(
            "div",
            "topology",
            ("tabindex", "0"),
            ("role", "group"),
            ("aria-label", "Topology, can be scrolled"),
            Tag(
                "svg",
                [
                    ("class", width > Wide ? "wide" : null), ("viewBox", $"-1 -1 {Number(width + 2)} {Number(height + 2)}"), ("width", Number(width + 2)),
                    ("height", Number(height + 2)), ("role", "img"), ("aria-labelledby", "topology-words"),
                    Tag("title", ("id", "topology-words"), Words()), .. _layout.Ways.Select(Arrow),
                    .. _layout.Boxes.Select(place => Draw(_boxes[place.Key], LeftOf(place.Column), place.Top)),
                ]));
    }

    /// <summary>The same in words: each box with what it builds on.</summary>
    private string Words() => string.Join(" ", _boxes.Values.Select(box =>
    {
        var givers = _arrows.Where(arrow => arrow.To == box.Key).Select(arrow => NameOf(_boxes[arrow.From])).ToArray();
        return givers.Length == 0 ? $"{NameOf(box)} builds on nothing." : $"{NameOf(box)} builds on {string.Join(", ", givers)}.";
    }));

    private static string NameOf(TopologyBox box) => $"{box.Kind} {box.Name}";

    private static HtmlPart Arrow(IReadOnlyList<(int Column, TopologyLayout.Place Place)> way)
    {
        var (fromX, fromY) = (LeftOf(way[0].Column) + BoxWidth, way[0].Place.Middle);
        var path = new StringBuilder($"M{Number(fromX)} {Number(fromY)}");
        foreach (var (column, place) in way.Skip(1))
        {
            var (x, y, middle) = (LeftOf(column), place.Middle, LeftOf(column) - ColumnGap / 2);
            path.Append(CultureInfo.InvariantCulture, $"C{Number(middle)} {Number(fromY)} {Number(middle)} {Number(y)} {Number(x)} {Number(y)}");
            if (place.Key is null)
            {
                path.Append(CultureInfo.InvariantCulture, $"H{Number(x + BoxWidth)}");
            }

            fromY = y;
        }

        path.Append(Tip);
        return Tag("path", ("class", "arrow"), ("d", path.ToString()));
    }

    private static HtmlPart Draw(TopologyBox box, double left, double top) => Tag(
        "g",
        [
            ("transform", $"translate({Number(left)} {Number(top)})"),
            Tag("rect", ("width", Number(BoxWidth)), ("height", Number(HeightOf(box))), ("rx", "7")),
            Tag("text", ("class", "kind"), ("x", "12"), ("y", "19"), Cut(box.Kind)),
            Tag("text", ("class", "name"), ("x", "12"), ("y", "35"), Cut(box.Name)),
            .. box.Lines.Select((line, i) => Tag("text", ("class", "line"), ("x", "12"), ("y", Number(Head + 12 + i * LineHeight)), Cut(line))),
        ]);

    private static string Cut(string text) => SafeText.OneLine(text, Longest);

    private static double HeightOf(TopologyBox box) => Head + (box.Lines.Count > 0 ? 4 + box.Lines.Count * LineHeight : 0) + Foot - 2;

    private static double LeftOf(int column) => column * (BoxWidth + ColumnGap);
}
