namespace AckKnativeSpot.Drain;

/// <summary>How long no pod is Ready, without a break, in a reclaim.</summary>
/// <param name="Seconds">Seconds, 0 when there always is one; <see langword="null"/> when it lasts until there is spot stock, which nobody can say.</param>
public readonly record struct ReadinessGap(long? Seconds) : IComparable<ReadinessGap>
{
    /// <summary>Some pod is always Ready.</summary>
    public static ReadinessGap None { get; } = new(0);

    /// <summary>No replacement is certain to come.</summary>
    public static ReadinessGap UntilStock { get; } = new(null);

    /// <summary>Whether some pod is always Ready.</summary>
    public bool IsNone => Seconds == 0;

    /// <summary>Compares by length; one without a known end is the longest.</summary>
    /// <param name="left">One gap.</param>
    /// <param name="right">Another.</param>
    public static bool operator <(ReadinessGap left, ReadinessGap right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(ReadinessGap left, ReadinessGap right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(ReadinessGap left, ReadinessGap right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(ReadinessGap left, ReadinessGap right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(ReadinessGap other) => (Seconds ?? long.MaxValue).CompareTo(other.Seconds ?? long.MaxValue);
}
