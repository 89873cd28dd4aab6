using AckKnativeSpot.Pricing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Pricing;

/// <summary>Makes rows of a price file of what answers say.</summary>
internal static class PriceRows
{
    private const string History = "aliyun ecs DescribeSpotPriceHistory";
    private const string Advice = "aliyun ecs DescribeSpotAdvice";

    /// <summary>The rows, one for each item in each zone, and one for each item in a region.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="region">Region of prices whose answer does not say it.</param>
    /// <param name="day">Day of prices whose answer does not say it.</param>
    public static ValueList<PriceRow> Of(AnswerReader answers, string? region, DateOnly? day)
    {
        var market = answers.ToMarket();
        var rows = market.Histories.Select(OfHistory).ToDictionary(KeyOf);
        foreach (var quote in answers.Quotes)
        {
            var row = OfQuote(quote, region, day);
            rows[KeyOf(row)] = rows.TryGetValue(KeyOf(row), out var known)
                ? row with
                {
                    LowestSpot = known.LowestSpot,
                    PayAsYouGo = row.PayAsYouGo ?? known.PayAsYouGo,
                    Spot = row.Spot
                    ?? known.Spot,
                    Source = $"{row.Source}; {known.Source}"
                }
                : row;
        }

        foreach (var each in market.Reliabilities.Where(each => each.DiscountPercent > 0))
        {
            var row = OfDiscount(each, rows.Values, day);
            if (row is not null)
            {
                rows.TryAdd(KeyOf(row), row);
            }
        }

        return Ordered(rows.Values);
    }

    /// <summary>Newer rows in place of older ones of the same item and place, and all others.</summary>
    /// <param name="old">The older rows.</param>
    /// <param name="rows">The newer rows.</param>
    public static ValueList<PriceRow> Refresh(IEnumerable<PriceRow> old, ValueList<PriceRow> rows)
    {
        var keys = rows.Select(KeyOf).ToHashSet();
        return Ordered(rows.Concat(old.Where(row => !keys.Contains(KeyOf(row)))));
    }

    private static ValueList<PriceRow> Ordered(IEnumerable<PriceRow> rows) => rows
        .OrderBy(row => row.Region, StringComparer.Ordinal)
        .ThenBy(row => row.Item.Name, StringComparer.Ordinal)
        .ThenBy(row => row.Zone, StringComparer.Ordinal)
        .ToValueList();

    private static (string Region, PriceItem Item, string? Zone) KeyOf(PriceRow row) => (row.Region, row.Item, row.Zone);

    private static PriceRow OfHistory(PoolHistory history) => new()
    {
        Item = ItemOf(history.Pool),
        Region = history.Pool.Region,
        Zone = history.Pool.Zone,
        PayAsYouGo = history.Newest.PayAsYouGo,
        Spot = history.Newest.Spot,
        LowestSpot = history.Lowest,
        Date = DateOnly.FromDateTime(history.Newest.At),
        Source = History,
    };

    private static PriceRow OfQuote(QuotedPrice quote, string? region, DateOnly? day) => new()
    {
        Item = quote.Item,
        Region = quote.Zone is { } zone ? SpotPool.RegionOf(zone)
            : region ?? throw new AnswerException($"An answer of '{quote.Call}' does not say its region. Give it with --region."),
        Zone = quote.Zone,
        PayAsYouGo = quote.PayAsYouGo,
        Spot = quote.Spot,
        Date = day ?? throw new AnswerException($"An answer of '{quote.Call}' does not say its day. Give the day of the call with --date."),
        Source = quote.Call,
    };

    /// <summary>The mean spot price that a discount makes of the pay-as-you-go price; <see langword="null"/> when that is not known.</summary>
    private static PriceRow? OfDiscount(PoolReliability each, IEnumerable<PriceRow> known, DateOnly? day)
    {
        var item = ItemOf(each.Pool);
        var full = known.Where(row => row.Item == item && row.Region == each.Pool.Region && (row.Zone is null || row.Zone == each.Pool.Zone))
            .Max(row => row.PayAsYouGo)
            ?? known.Where(row => row.Item == item && row.Region == each.Pool.Region).Max(row => row.PayAsYouGo);
        return full is not { } price ? null : new()
        {
            Item = item,
            Region = each.Pool.Region,
            Zone = each.Pool.Zone,
            Spot = price * each.DiscountPercent / 100,
            Date = day ?? throw new AnswerException($"An answer of '{Advice}' does not say its day. Give the day of the call with --date."),
            Source = $"{Advice} (mean discount of 30 days)",
        };
    }

    private static PriceItem ItemOf(SpotPool pool) => PriceItem.TryParse(pool.InstanceType, out var item)
        ? item
        : throw new AnswerException($"'{pool.InstanceType}' is not an instance type.");
}
