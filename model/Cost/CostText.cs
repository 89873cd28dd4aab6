using System.Globalization;

namespace AckKnativeSpot.Cost;

/// <summary>Writes amounts for people.</summary>
internal static class CostText
{
    /// <summary>
    /// An amount rounded to hundredths, and from 1,000 on to whole units: <c>12.40 CNY</c>, <c>≥ 1,240 CNY + 2 unpriced</c>, or <c>2 unpriced</c> when nothing
    /// is known. An amount that is a lower bound is rounded down.
    /// </summary>
    /// <param name="known">What is known of the amount.</param>
    /// <param name="unpriced">How many things have no price.</param>
    /// <param name="currency">Currency; <see langword="null"/> when there are no prices at all.</param>
    public static string Of(decimal known, int unpriced, string? currency)
    {
        var unit = currency is null ? "" : " " + currency;
        return unpriced == 0 ? Rounded(known, MidpointRounding.AwayFromZero) + unit
            : known == 0 ? FormattableString.Invariant($"{unpriced} unpriced")
            : FormattableString.Invariant($"≥ {Rounded(known, MidpointRounding.ToNegativeInfinity)}{unit} + {unpriced} unpriced");
    }

    /// <summary>A difference of amounts with its sign: <c>+1,240 CNY</c>, <c>−0.50 CNY</c>, <c>±0 CNY</c>.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="currency">Currency; <see langword="null"/> leaves it out.</param>
    internal static string OfDifference(decimal difference, string? currency)
    {
        var amount = difference == 0 ? "±0" : (difference > 0 ? "+" : "−") + Rounded(Math.Abs(difference), MidpointRounding.AwayFromZero);
        return currency is null ? amount : $"{amount} {currency}";
    }

    private static string Rounded(decimal amount, MidpointRounding rounding) => amount >= 1000
        ? Math.Round(amount, 0, rounding).ToString("#,##0", CultureInfo.InvariantCulture)
        : Math.Round(amount, 2, rounding).ToString("0.00", CultureInfo.InvariantCulture);
}
