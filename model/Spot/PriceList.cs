using System.Globalization;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Spot;

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
    public ValueMap<decimal> PayAsYouGo { get; init; } = new();

    /// <summary>Lowest spot price per hour in the price history, by capacity choice. Default: none known.</summary>
    public ValueMap<decimal> LowestSpot { get; init; } = new();

    /// <summary>An amount in the list's terms, for people: <c>0.39 CNY (cn-hangzhou, 2026-05-01)</c>.</summary>
    /// <param name="amount">A price of the list, or a sum of some.</param>
    public string Text(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{amount} {Currency} ({Region}, {Date:yyyy-MM-dd})");
}
