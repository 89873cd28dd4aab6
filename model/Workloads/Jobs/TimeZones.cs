using AckKnativeSpot.Values;
using NodaTime;

namespace AckKnativeSpot.Jobs;

/// <summary>
/// Names of time zones: those of the IANA database, which the API server looks up too. The offset of a text such as <c>UTC+8</c> is none of them, and neither
/// is <c>Local</c>, which would be that of whichever machine reads it.
/// </summary>
internal static class TimeZones
{
    /// <summary>Whether the database has a name, in this spelling.</summary>
    /// <param name="name">The name.</param>
    public static bool IsKnown(string name) => DateTimeZoneProviders.Tzdb.Ids.Contains(name);

    /// <summary>The name that a misspelt one most likely stands for; <see langword="null"/> when nothing is near.</summary>
    /// <param name="name">What was written.</param>
    public static string? Nearest(string name) =>
        NearestText.Of(name, DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal)))
        ?? DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id => id.EndsWith($"/{name}", StringComparison.OrdinalIgnoreCase));
}
