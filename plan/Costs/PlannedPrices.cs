using System.Globalization;
using AckKnativeSpot.Pricing;

namespace AckKnativeSpot.Plan.Costs;

/// <summary>Which prices a cost was worked out with.</summary>
internal sealed record PlannedPrices
{
    /// <summary>Currency of every amount.</summary>
    public required string Currency { get; init; }

    /// <summary>Region of the prices.</summary>
    public required string Region { get; init; }

    /// <summary>Day of the oldest price.</summary>
    public required DateOnly Oldest { get; init; }

    /// <summary>Day of the newest price.</summary>
    public required DateOnly Newest { get; init; }

    /// <summary>In words: <c>CNY, cn-hangzhou, 2026-03-15 to 2026-05-01</c>.</summary>
    internal string Heading
    {
        get
        {
            var until = Oldest == Newest ? "" : string.Create(CultureInfo.InvariantCulture, $" to {Newest:yyyy-MM-dd}");
            return string.Create(CultureInfo.InvariantCulture, $"{Currency}, {Region}, {Oldest:yyyy-MM-dd}{until}");
        }
    }

    internal static PlannedPrices? Of(PriceTable? prices) => prices is null ? null : new()
    {
        Currency = prices.Currency,
        Region = prices.Region,
        Oldest = prices.Oldest,
        Newest = prices.Newest,
    };
}
