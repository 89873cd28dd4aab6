namespace AckKnativeSpot.Pricing;

/// <summary>Prices of one item that somebody looked up, with what a price needs to mean anything: when, where and from which source.</summary>
public sealed record PriceRow
{
    /// <summary>What the prices are of.</summary>
    public required PriceItem Item { get; init; }

    /// <summary>Region, for example <c>cn-hangzhou</c>.</summary>
    public required string Region { get; init; }

    /// <summary>Zone, for example <c>cn-hangzhou-h</c>. Default: <see langword="null"/>, every zone of the region.</summary>
    public string? Zone { get; init; }

    /// <summary>Pay-as-you-go price per hour, above 0. Default: <see langword="null"/>, not known.</summary>
    public decimal? PayAsYouGo { get; init; }

    /// <summary>Spot price per hour on that day, above 0. Default: <see langword="null"/>, not known.</summary>
    public decimal? Spot { get; init; }

    /// <summary>Lowest spot price per hour in the price history, above 0. Default: <see langword="null"/>, not known.</summary>
    public decimal? LowestSpot { get; init; }

    /// <summary>Day on which the prices held.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Where they come from, for people: a page, or a call of the API.</summary>
    public required string Source { get; init; }
}
