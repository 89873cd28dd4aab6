using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AckKnativeSpot.Cluster;

/// <summary>A time of day with its offset from UTC, for example <c>02:00+08:00</c>.</summary>
public readonly record struct TimeOfDay
{
    private const string Format = "yyyy-MM-dd'T'HH:mmzzz";
    private readonly DateTimeOffset _onFirstDay;

    private TimeOfDay(DateTimeOffset onFirstDay) => _onFirstDay = onFirstDay;

    /// <summary>As RFC 3339 on a fixed past day, which is the first day of a weekly recurrence.</summary>
    internal string Rfc3339 => _onFirstDay.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    /// <summary>Makes a time of a literal, for code that knows it is legal.</summary>
    /// <param name="text">For example <c>02:00+08:00</c>.</param>
    /// <exception cref="FormatException">The text is not a time of day with an offset.</exception>
    public static TimeOfDay Of(string text) =>
        TryParse(text, out var time) ? time : throw new FormatException($"'{text}' is not a time of day such as 02:00+08:00.");

    /// <summary>Reads a time of day.</summary>
    /// <param name="text">Hours, minutes and offset, for example <c>02:00+08:00</c>.</param>
    /// <param name="time">The time when the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out TimeOfDay time)
    {
        var legal = DateTimeOffset.TryParseExact("2024-01-01T" + text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed);
        time = new TimeOfDay(parsed);
        return legal && text is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => _onFirstDay.ToString("HH:mmzzz", CultureInfo.InvariantCulture);
}
