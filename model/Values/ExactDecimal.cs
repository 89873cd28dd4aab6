using System.Globalization;

namespace AckKnativeSpot.Values;

/// <summary>Writes decimals in full.</summary>
internal static class ExactDecimal
{
    /// <summary>All digits of a number and no zeros behind them, in the invariant culture: <c>0.25</c> for 0.2500.</summary>
    /// <param name="number">The number.</param>
    public static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
