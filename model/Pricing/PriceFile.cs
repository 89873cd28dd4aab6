using AckKnativeSpot.Values;

namespace AckKnativeSpot.Pricing;

/// <summary>Prices of any number of regions in one currency, as a price file holds them.</summary>
/// <param name="Currency">Currency, for example <c>CNY</c>.</param>
/// <param name="Rows">The prices; an item has at most one row for each zone, and one for its region.</param>
internal sealed record PriceFile(string Currency, ValueList<PriceRow> Rows)
{
    /// <summary>The regions that it has prices of, in ordinal order.</summary>
    public ValueList<string> Regions => Rows.Select(row => row.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList();

    /// <summary>The prices of a region; <see langword="null"/> when there are none.</summary>
    /// <param name="region">The region.</param>
    public PriceTable? In(string region)
    {
        var rows = Rows.Where(row => row.Region == region).ToValueList();
        return rows.Count == 0 ? null : new PriceTable(Currency, region, rows);
    }
}
