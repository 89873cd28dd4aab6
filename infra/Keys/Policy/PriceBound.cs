using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>What a place says about the price of spot instances, before it is known what a share of the pay-as-you-go price comes to.</summary>
internal abstract record PriceBound
{
    private PriceBound()
    {
    }

    /// <summary>Follows the market.</summary>
    public sealed record Market : PriceBound;

    /// <summary>A limit.</summary>
    /// <param name="Price">The limit.</param>
    public sealed record Limit(HourlyPrice Price) : PriceBound;

    /// <summary>A share of the pay-as-you-go price, the lowest of the choices.</summary>
    /// <param name="Percent">The share in percent, above 0 and at most 100.</param>
    public sealed record Share(decimal Percent) : PriceBound;

    /// <summary>The bound as one would write it.</summary>
    public sealed override string ToString() => this switch
    {
        Limit limit => limit.Price.ToString(),
        Share share => $"{ExactDecimal.Text(share.Percent)}%",
        _ => "market",
    };

    /// <summary>Reads a bound: <c>market</c>, a price such as <c>0.250</c>, or a percentage such as <c>60%</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PriceBound? bound)
    {
        bound = text == "market" ? new Market()
            : HourlyPrice.TryParse(text, out var price) ? new Limit(price)
            : text.EndsWith('%') && decimal.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
                && percent is > 0 and <= 100
                ? new Share(percent)
                : null;
        return bound is not null;
    }
}
