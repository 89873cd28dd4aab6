namespace AckKnativeSpot.Plan.Workloads;

/// <summary>When a job runs that runs more than once.</summary>
internal sealed record PlannedSchedule
{
    /// <summary>Cron expression.</summary>
    public required string Cron { get; init; }

    /// <summary>Time zone of the expression; <see langword="null"/> for that of the controller.</summary>
    public required string? TimeZone { get; init; }
}
