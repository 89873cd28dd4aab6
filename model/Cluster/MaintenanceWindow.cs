using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cluster;

/// <summary>When ACK may upgrade and repair: a number of hours on some days of the week.</summary>
public sealed record MaintenanceWindow
{
    /// <summary>Days on which it opens, at least one. Default: Tuesday and Thursday.</summary>
    public ValueList<DayOfWeek> Days { get; init; } = [DayOfWeek.Tuesday, DayOfWeek.Thursday];

    /// <summary>Time of day at which it opens, with its offset from UTC. Default: <c>02:00+08:00</c>.</summary>
    public TimeOfDay Start { get; init; } = TimeOfDay.Of("02:00+08:00");

    /// <summary>Hours it stays open, 1 to 24. Default: 3.</summary>
    public int Hours { get; init; } = 3;
}
