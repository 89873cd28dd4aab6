using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cost;

/// <summary>Prices that somebody looked up, with what a price needs to mean anything: when, where, in which currency.</summary>
public sealed record PriceList
{
    /// <summary>Day on which they held.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Currency, for example <c>CNY</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>Region, for example <c>cn-hangzhou</c>.</summary>
    public required string Region { get; init; }

    /// <summary>Pay-as-you-go price per hour by capacity choice, for example <c>ecs.c6.large</c>. Default: none known.</summary>
    public ValueMap<decimal> PayAsYouGo { get; init; } = ValueMap<decimal>.Empty;

    /// <summary>Lowest spot price per hour in the price history, by capacity choice. Default: none known.</summary>
    public ValueMap<decimal> LowestSpot { get; init; } = ValueMap<decimal>.Empty;
}
