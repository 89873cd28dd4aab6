using System.Diagnostics.CodeAnalysis;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Sizing;

/// <summary>
/// How long a pod may wait for its instance before the platform gives it up: whole minutes, from 10 minutes to a day; the platform's default is 240 minutes.
/// A program writes it as a duration: <c>"30m"</c>. Source: Alibaba Cloud, "Specify the maximum pending duration of an Elastic Container Instance-based pod".
/// </summary>
public readonly record struct PendingLimit
{
    /// <summary>Shortest limit, in minutes.</summary>
    public const int Shortest = 10;

    /// <summary>Longest limit, in minutes.</summary>
    public const int Longest = 1440;

    /// <summary>The platform's default, in minutes.</summary>
    public const int PlatformDefault = 240;

    /// <summary>What is allowed, as it completes "Write …".</summary>
    internal const string Allowed = "a duration in whole minutes from 10m to 24h, such as 10m";

    // Counted from the default, so that the value of an uninitialised one is the default, too.
    private readonly int _beyondDefault;

    private PendingLimit(int minutes) => _beyondDefault = minutes - PlatformDefault;

    /// <summary>Whole minutes.</summary>
    public int Minutes => PlatformDefault + _beyondDefault;

    /// <summary>Reads a limit.</summary>
    /// <param name="duration">Whole minutes, from 10 minutes to a day.</param>
    /// <param name="limit">The limit when the duration is one.</param>
    public static bool TryOf(Duration duration, out PendingLimit limit)
    {
        var isLegal = duration.Seconds % 60 == 0 && duration.Seconds / 60 is >= Shortest and <= Longest;
        limit = isLegal ? new PendingLimit(duration.Seconds / 60) : default;
        return isLegal;
    }

    /// <summary>Makes a limit of a literal, for code that knows it is legal.</summary>
    /// <param name="duration">Whole minutes, from 10 minutes to a day.</param>
    /// <exception cref="ArgumentException">The duration is not such a one.</exception>
    public static PendingLimit Of(Duration duration) => TryOf(duration, out var limit) ? limit : throw IllegalText.Of(duration.ToString(), Allowed);

    /// <summary>Reads a limit.</summary>
    /// <param name="text">A duration in whole minutes, for example <c>30m</c>.</param>
    /// <param name="limit">The limit when the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out PendingLimit limit)
    {
        limit = default;
        return Duration.TryParse(text, out var duration) && TryOf(duration, out limit);
    }

    /// <summary>Reads a literal; throws an <see cref="ArgumentException"/> when it is not a limit.</summary>
    public static implicit operator PendingLimit(string text) => TryParse(text, out var limit) ? limit : throw IllegalText.Of(text, Allowed);

    /// <summary>Takes a time span as <see cref="Of"/> does.</summary>
    public static implicit operator PendingLimit(TimeSpan time) => Of(time);
}
