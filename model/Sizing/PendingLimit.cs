namespace AckKnativeSpot.Sizing;

/// <summary>
/// How long a pod may wait for its instance before the platform gives it up: 10 to 1440 minutes; the platform's default is 240.
/// Source: Alibaba Cloud, "Specify the maximum pending duration of an Elastic Container Instance-based pod".
/// </summary>
public readonly record struct PendingLimit
{
    private readonly int _minutes;

    private PendingLimit(int minutes) => _minutes = minutes;

    /// <summary>Shortest limit, in minutes.</summary>
    public const int Shortest = 10;

    /// <summary>Longest limit, in minutes.</summary>
    public const int Longest = 1440;

    /// <summary>The platform's default, in minutes.</summary>
    public const int PlatformDefault = 240;

    /// <summary>Whole minutes; <see cref="PlatformDefault"/> for the default value of this type.</summary>
    public int Minutes => _minutes == 0 ? PlatformDefault : _minutes;

    /// <summary>Makes a limit of minutes.</summary>
    /// <param name="minutes">Whole minutes, 10 to 1440.</param>
    /// <param name="limit">The limit when the minutes are within the bounds.</param>
    public static bool TryOf(int minutes, out PendingLimit limit)
    {
        limit = minutes is >= Shortest and <= Longest ? new PendingLimit(minutes) : default;
        return minutes is >= Shortest and <= Longest;
    }

    /// <summary>Makes a limit of a literal, for code that knows it is legal.</summary>
    /// <param name="minutes">Whole minutes, 10 to 1440.</param>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are outside the bounds.</exception>
    public static PendingLimit Of(int minutes) => TryOf(minutes, out var limit)
        ? limit
        : throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "A pod may stay pending for 10 to 1440 minutes.");
}
