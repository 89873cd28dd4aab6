using System.Globalization;
using System.Text;
using AckKnativeSpot.Pricing;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>Spot prices of an instance type over time: a line for each zone, the pay-as-you-go price, and the limits of those who bid for it.</summary>
internal sealed class PriceChart
{
    private const double Width = 360;
    private const double Height = 160;
    private const double Left = 44;
    private const double Right = Width - 8;
    private const double Top = 10;
    private const double Bottom = Height - 22;

    /// <summary>Colours that the style sheet has for zones.</summary>
    private const int Colours = 6;

    private readonly string _type;
    private readonly IReadOnlyList<PoolHistory> _pools;
    private readonly IReadOnlyList<(decimal Limit, string Name)> _limits;
    private readonly DateTime _first;
    private readonly DateTime _last;
    private readonly decimal _most;

    public PriceChart(string type, IReadOnlyList<PoolHistory> pools, IReadOnlyList<(decimal Limit, string Name)> limits, DateTime first, DateTime last)
    {
        (_type, _pools, _limits, _first, _last) = (type, pools, limits, first, last);
        _most = pools.SelectMany(pool => pool.Points).Select(point => Math.Max(point.Spot, point.PayAsYouGo)).Concat(limits.Select(limit => limit.Limit)).Max();
    }

    private decimal PayAsYouGo => _pools.MaxBy(pool => pool.Newest.At)!.Newest.PayAsYouGo;

    public HtmlPart ToHtml() => Box(
        "figure",
        "price",
        Tag("figcaption", Tag("strong", _type)),
        Tag(
            "svg",
            [
                ("viewBox", $"0 0 {Number(Width)} {Number(Height)}"), ("role", "img"),
                ("aria-label", $"Spot prices of {_type}; the list below has them in words"),
                .. Axes(), Level("payg", PayAsYouGo), .. _limits.Select(limit => Level("limit", limit.Limit)), .. _pools.Select((pool, i) => Line(pool, i)),
            ]),
        Box("ul", "zones", [.. _pools.Select(Words), .. _limits.Select(Words), Tag("li", Box("span", "key payg"), $"pay-as-you-go {Price(PayAsYouGo)}")]));

    private IEnumerable<HtmlPart> Axes()
    {
        yield return Tag("line", ("class", "axis"), ("x1", Number(Left)), ("y1", Number(Bottom)), ("x2", Number(Right)), ("y2", Number(Bottom)));
        foreach (var price in new[] { 0, _most / 2, _most })
        {
            yield return Text(Left - 6, Y(price) + 4, price.ToString("0.###", CultureInfo.InvariantCulture), "end");
        }

        yield return Text(Left, Bottom + 15, _first.ToString("MM-dd", CultureInfo.InvariantCulture), "start");
        yield return Text(Right, Bottom + 15, _last.ToString("MM-dd", CultureInfo.InvariantCulture), "end");
    }

    private HtmlPart Level(string kind, decimal price) =>
        Tag("line", ("class", kind), ("x1", Number(Left)), ("y1", Number(Y(price))), ("x2", Number(Right)), ("y2", Number(Y(price))));

    /// <summary>A price counts until the next one; where it stays the same nothing is written.</summary>
    private HtmlPart Line(PoolHistory pool, int number)
    {
        var path = new StringBuilder($"M{Number(X(pool.Points[0].At))} {Number(Y(pool.Points[0].Spot))}");
        foreach (var (before, point) in pool.Points.Zip(pool.Points.Skip(1)).Where(each => each.First.Spot != each.Second.Spot))
        {
            path.Append(CultureInfo.InvariantCulture, $"H{Number(X(point.At))}V{Number(Y(point.Spot))}");
        }

        return Tag("path", ("class", $"zone {Colour(number)}"), ("d", $"{path}H{Number(X(pool.Points[^1].At))}"));
    }

    private static HtmlPart Words(PoolHistory pool, int number) => Tag(
        "li", Box("span", $"key zone {Colour(number)}"),
        $"{pool.Pool.Zone}: {Price(pool.Newest.Spot)}, between {Price(pool.Lowest)} and {Price(pool.Points.Max(point => point.Spot))}");

    private HtmlPart Words((decimal Limit, string Name) limit) => Tag(
        "li",
        Box("span", "key limit"),
        $"limit {Price(limit.Limit)} of {limit.Name}: within it {Percent(_pools.Min(pool => pool.SurvivalAt(limit.Limit)))} to "
            + $"{Percent(_pools.Max(pool => pool.SurvivalAt(limit.Limit)))} of the time");

    private static string Price(decimal price) => price.ToString("0.000##", CultureInfo.InvariantCulture);

    /// <summary>Rounded down, so that 100% means always.</summary>
    private static string Percent(decimal share) => (Math.Floor(share * 1000) / 10).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private static string Colour(int number) => $"zone{Plain(number % Colours + 1)}";

    private double X(DateTime at) => Left + (Right - Left) * (at - _first).TotalSeconds / Math.Max(1, (_last - _first).TotalSeconds);

    private double Y(decimal price) => Bottom - (Bottom - Top) * (double)(_most == 0 ? 0 : price / _most);

    private static HtmlPart Text(double x, double y, string text, string anchor) =>
        Tag("text", ("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor), text);
}
