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

    private static string Rounded(decimal amount, MidpointRounding rounding) => amount >= 1000
        ? Math.Round(amount, 0, rounding).ToString("#,##0", CultureInfo.InvariantCulture)
        : Math.Round(amount, 2, rounding).ToString("0.00", CultureInfo.InvariantCulture);
}
