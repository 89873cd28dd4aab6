using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>A bid as it is written, before it is known what a share of the pay-as-you-go price comes to.</summary>
internal abstract record ParsedBid
{
    private ParsedBid()
    {
    }

    /// <summary>A bid that needs no price.</summary>
    /// <param name="Bid">The bid.</param>
    public sealed record Absolute(Bid Bid) : ParsedBid;

    /// <summary>A share of the pay-as-you-go price, the lowest of the choices.</summary>
    /// <param name="Percent">The share in percent, above 0 and at most 100.</param>
    public sealed record Relative(decimal Percent) : ParsedBid;

    /// <summary>Reads a bid: <c>market</c>, a price such as <c>0.250</c>, or a percentage such as <c>60%</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ParsedBid? bid)
    {
        bid = text == "market" ? new Absolute(new Bid.Market())
            : HourlyPrice.TryParse(text, out var price) ? new Absolute(new Bid.CappedAt(price))
            : text.EndsWith('%') && decimal.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= 100
                ? new Relative(percent)
                : null;
        return bid is not null;
    }
}
