using System.Globalization;
using System.Text.RegularExpressions;

namespace AckKnativeSpot.Values;

/// <summary>Durations as Knative reads them in annotations: <c>1h30m</c>, <c>90s</c> (Go, <c>time.ParseDuration</c>), here in whole seconds only.</summary>
public static partial class GoDuration
{
    /// <summary>Reads a duration of whole seconds.</summary>
    /// <param name="text">Hours, minutes and seconds in this order, each with its unit, or 0.</param>
    /// <returns>Seconds; <see langword="null"/> when the text is none.</returns>
    public static long? SecondsOf(string text)
    {
        var match = Form().Match(text);
        return match.Success ? (Number(match, "h") * 3600) + (Number(match, "m") * 60) + Number(match, "s") : null;
    }

    private static long Number(Match match, string unit) =>
        match.Groups[unit] is { Success: true } group ? long.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(0|((?<h>[0-9]{1,6})h)?((?<m>[0-9]{1,6})m)?((?<s>[0-9]{1,6})s)?)\z")]
    private static partial Regex Form();
}
