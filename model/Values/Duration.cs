using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AckKnativeSpot.Values;

/// <summary>
/// A length of time in whole seconds, from none to ten years. A program writes it as a stack file does (<c>"45s"</c>, <c>"5m"</c>, <c>"1h30m"</c>) or as
/// a <see cref="TimeSpan"/>.
/// </summary>
public readonly partial record struct Duration : IComparable<Duration>
{
    /// <summary>Most seconds: ten years, longer than anything that is waited for, and short enough to be added up.</summary>
    internal const int MaxSeconds = 10 * 366 * 86400;

    /// <summary>What is allowed, as it completes "Write …".</summary>
    internal const string Allowed = "a duration with its unit, such as 90s";

    private Duration(int seconds) => Seconds = seconds;

    /// <summary>Whole seconds, from 0.</summary>
    public int Seconds { get; }

    /// <summary>No time at all.</summary>
    public static Duration Zero { get; }

    /// <summary>Makes a duration of a number of seconds.</summary>
    /// <param name="seconds">Seconds, from 0 to ten years.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside these bounds.</exception>
    public static Duration FromSeconds(int seconds) => seconds is >= 0 and <= MaxSeconds
        ? new Duration(seconds)
        : throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "A duration is from 0 seconds to ten years.");

    /// <summary>Makes a duration of a time span.</summary>
    /// <param name="time">Whole seconds, from 0 to ten years.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time span is outside these bounds or has a fraction of a second.</exception>
    public static Duration Of(TimeSpan time) => time >= TimeSpan.Zero && time.TotalSeconds <= MaxSeconds && time.Ticks % TimeSpan.TicksPerSecond == 0
        ? new Duration((int)time.TotalSeconds)
        : throw new ArgumentOutOfRangeException(nameof(time), time, "A duration has whole seconds, from 0 to ten years.");

    /// <summary>Makes a duration of a literal, for code that knows it is legal.</summary>
    /// <param name="text">Hours, minutes and seconds with their units, for example <c>1h30m</c>.</param>
    /// <exception cref="ArgumentException">The text is not a duration.</exception>
    public static Duration Of(string text) => TryParse(text, out var duration) ? duration : throw IllegalText.Of(text, Allowed);

    /// <summary>Reads a duration.</summary>
    /// <param name="text">Hours, minutes and seconds in this order, each with its unit, for example <c>1h30m</c>.</param>
    /// <param name="duration">The duration when the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Duration duration)
    {
        duration = default;
        var match = Pattern().Match(text ?? "");
        if (!match.Success)
        {
            return false;
        }

        var seconds = (Part("h") * 3600) + (Part("m") * 60) + Part("s");
        duration = seconds <= MaxSeconds ? new Duration((int)seconds) : default;
        return seconds <= MaxSeconds;

        long Part(string unit) => match.Groups[unit] is { Success: true, ValueSpan: var digits } ? long.Parse(digits, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Reads a literal as <see cref="Of(string)"/> does.</summary>
    public static implicit operator Duration(string text) => Of(text);

    /// <summary>Takes a time span as <see cref="Of(TimeSpan)"/> does.</summary>
    public static implicit operator Duration(TimeSpan time) => Of(time);

    /// <summary>Whether the first is shorter.</summary>
    public static bool operator <(Duration left, Duration right) => left.Seconds < right.Seconds;

    /// <summary>Whether the first is longer.</summary>
    public static bool operator >(Duration left, Duration right) => left.Seconds > right.Seconds;

    /// <summary>Whether the first is not longer.</summary>
    public static bool operator <=(Duration left, Duration right) => left.Seconds <= right.Seconds;

    /// <summary>Whether the first is not shorter.</summary>
    public static bool operator >=(Duration left, Duration right) => left.Seconds >= right.Seconds;

    /// <summary>The same length as a time span.</summary>
    public TimeSpan ToTimeSpan() => TimeSpan.FromSeconds(Seconds);

    /// <inheritdoc/>
    public int CompareTo(Duration other) => Seconds.CompareTo(other.Seconds);

    /// <summary>Seconds with their unit, for example <c>90s</c>; read back as the same duration.</summary>
    public override string ToString() => FormattableString.Invariant($"{Seconds}s");

    [GeneratedRegex(@"\A(?=[0-9])(?:(?<h>[0-9]{1,9})h)?(?:(?<m>[0-9]{1,9})m)?(?:(?<s>[0-9]{1,9})s)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
