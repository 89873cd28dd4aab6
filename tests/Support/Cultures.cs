using System.Globalization;

namespace AckKnativeSpot.Tests.Support;

/// <summary>Cultures that texts must not depend on.</summary>
internal static class Cultures
{
    /// <summary>There are no named cultures under invariant globalisation, so this one is made: numbers as in Turkish, and nothing as it should be.</summary>
    public static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "~";
        culture.NumberFormat.PercentSymbol = "per cent";
        culture.DateTimeFormat.DateSeparator = "!";
        culture.DateTimeFormat.TimeSeparator = "!";
        return culture;
    }
}
