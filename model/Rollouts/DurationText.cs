using System.Globalization;

namespace AckKnativeSpot.Rollouts;

/// <summary>Durations as people say them.</summary>
internal static class DurationText
{
    /// <summary>Whole seconds below two minutes, whole hours as such, otherwise minutes with the seconds that remain.</summary>
    public static string Of(TimeSpan duration)
    {
        var seconds = Math.Max(0, (long)duration.TotalSeconds);
        return seconds < 120 ? string.Create(CultureInfo.InvariantCulture, $"{seconds} s")
            : seconds % 3600 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600} h")
            : seconds % 60 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 60} min")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60} min {seconds % 60} s");
    }
}
