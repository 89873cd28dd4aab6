using System.Globalization;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Pricing;

/// <summary>The known prices of one region. What is not among them has no price, which is never the same as a price of zero.</summary>
public sealed record PriceTable
{
    /// <summary>Collects prices.</summary>
    /// <param name="currency">Currency, for example <c>CNY</c>.</param>
    /// <param name="region">Region of every row.</param>
    /// <param name="rows">At least one row.</param>
    /// <exception cref="ArgumentException">There is no row, or one is of another region.</exception>
    public PriceTable(string currency, string region, ValueList<PriceRow> rows)
    {
        if (rows is not { Count: > 0 } || rows.Any(row => row.Region != region))
        {
            throw new ArgumentException($"A price table of {region} has at least one row, and no row of another region.", nameof(rows));
        }

        (Currency, Region, Rows) = (currency, region, rows);
    }

    /// <summary>Currency of every price.</summary>
    public string Currency { get; }

    /// <summary>Region of every price.</summary>
    public string Region { get; }

    /// <summary>The prices.</summary>
    public ValueList<PriceRow> Rows { get; }

    /// <summary>Day of the oldest price.</summary>
    internal DateOnly Oldest => Rows.Min(row => row.Date);

    /// <summary>Day of the newest price.</summary>
    internal DateOnly Newest => Rows.Max(row => row.Date);

    /// <summary>What the prices are, for people: <c>CNY, cn-hangzhou, 2026-03-15 to 2026-05-01</c>.</summary>
    internal string Heading => string.Create(
        CultureInfo.InvariantCulture,
        $"{Currency}, {Region}, {Oldest:yyyy-MM-dd}{(Oldest == Newest ? "" : string.Create(CultureInfo.InvariantCulture, $" to {Newest:yyyy-MM-dd}"))}");

    /// <summary>Pay-as-you-go price of an item per hour, the highest of its zones; <see langword="null"/> when it is not known.</summary>
    /// <param name="item">The item.</param>
    internal decimal? PayAsYouGo(PriceItem item) => Rows.Where(row => row.Item == item).Max(row => row.PayAsYouGo);

    /// <summary>
    /// Pay-as-you-go price of an instance per hour; <see langword="null"/> when it is not known. A size without a price of its own costs what its vCPUs and
    /// its memory cost (Alibaba Cloud, "Billing of elastic container instances").
    /// </summary>
    /// <param name="choice">The instance type, or the size as it is billed.</param>
    /// <param name="category">Compute category of a size. Default: general.</param>
    internal decimal? PayAsYouGo(CapacityChoice choice, ComputeCategory category = ComputeCategory.General)
    {
        var own = category == ComputeCategory.General ? PayAsYouGo(PriceItem.Of(choice)) : null;
        return own is null && choice is CapacityChoice.VcpuMemory size
            ? (size.Vcpu * PayAsYouGo(PriceItem.Vcpu(category))) + (size.MemoryGiB * PayAsYouGo(PriceItem.Memory(category)))
            : own;
    }

    /// <summary>Spot prices of an instance per hour, one for each row that has one, in ascending order; empty when none is known.</summary>
    /// <param name="choice">The instance type, or the size as it is billed.</param>
    /// <param name="zones">Zones it may be in. A row without a zone counts for each; without zones every row counts.</param>
    internal ValueList<decimal> Spot(CapacityChoice choice, IReadOnlyCollection<string> zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        var item = PriceItem.Of(choice);
        return Rows
            .Where(row => row.Item == item && (zones.Count == 0 || row.Zone is null || zones.Contains(row.Zone)))
            .Select(row => row.Spot)
            .OfType<decimal>()
            .Order()
            .ToValueList();
    }

    /// <summary>Lowest spot price of an instance per hour in the price history of any zone; <see langword="null"/> when it is not known.</summary>
    /// <param name="choice">The instance type or size.</param>
    internal decimal? LowestSpot(CapacityChoice choice)
    {
        var item = PriceItem.Of(choice);
        return Rows.Where(row => row.Item == item).Min(row => row.LowestSpot);
    }

    /// <summary>An amount in the table's terms, for people: <c>0.39 CNY (cn-hangzhou, 2026-05-01)</c>.</summary>
    /// <param name="amount">A price of the table, or a sum of some.</param>
    internal string Text(decimal amount) => string.Create(
        CultureInfo.InvariantCulture, $"{ExactDecimal.Text(amount)} {Currency} ({Heading[(Currency.Length + 2)..]})");
}
