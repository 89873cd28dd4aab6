using AckKnativeSpot.Pricing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Tests.Pricing;

/// <summary>Prices for tests: an item, and what is known of it.</summary>
internal static class PriceRowsOf
{
    public static PriceTable Table(params PriceRow[] rows) => new("CNY", "cn-hangzhou", rows.ToValueList());

    public static PriceRow Row(string item, decimal? payAsYouGo = null, decimal? spot = null, string? zone = null, decimal? lowestSpot = null) => new()
    {
        Item = PriceItem.TryParse(item, out var known) ? known : throw new ArgumentException(item, nameof(item)),
        Region = "cn-hangzhou",
        Zone = zone,
        PayAsYouGo = payAsYouGo,
        Spot = spot,
        LowestSpot = lowestSpot,
        Date = new DateOnly(2026, 5, 1),
        Source = "a test",
    };
}
