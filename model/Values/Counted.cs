using System.Globalization;

namespace AckKnativeSpot.Values;

/// <summary>Numbers of things in words.</summary>
internal static class Counted
{
    /// <summary><c>1 pool</c>, <c>2 pools</c>.</summary>
    /// <param name="number">How many.</param>
    /// <param name="noun">What one is called.</param>
    /// <param name="plural">What several are called. Default: the noun with an s.</param>
    public static string Of(int number, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? noun : plural ?? noun + "s")}");
}
