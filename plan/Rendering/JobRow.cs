using AckKnativeSpot.Plan.Workloads;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Plan.Rendering.WorkloadCells;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>A job as one row of a table.</summary>
internal static class JobRow
{
    public static IReadOnlyList<string> Columns { get; } = ["Job", "Runs", .. WorkloadCells.Columns, "Pods", "Deadline", "Retries", "Reclaims"];

    public static IReadOnlyList<string> Of(PlannedJob job) =>
    [
        WorkloadName.Of(job.Namespace, job.Name),
        job.Schedule is { } schedule ? $"{schedule.Cron} ({schedule.TimeZone ?? "controller's zone"})" : "once",
        .. WorkloadCells.Of(job.Capacity, job.Spot, job.GraceSeconds),
        Pods(job),
        job.DeadlineSeconds is { } deadline ? DurationText(deadline) : "none",
        Text($"{job.Retries}") + (job.RetriesDerived ? ", derived" : ""),
        Reclaim(job),
    ];

    /// <summary>Pods at once, of those that must succeed.</summary>
    public static string Pods(PlannedJob job) =>
        job.Completions is { } completions ? Text($"{job.Parallelism} of {completions}") : Text($"{job.Parallelism}, work queue");

    /// <summary>Whether a reclaim counts as a failure.</summary>
    public static string Reclaim(PlannedJob job) => job.Reclaims switch
    {
        JobReclaims.NeverReclaimed => "never reclaimed",
        JobReclaims.NotCounted => "not counted",
        _ => "counted as failures",
    };

    private static string DurationText(int seconds) => seconds switch
    {
        _ when seconds % 3600 == 0 => Text($"{seconds / 3600} h"),
        _ when seconds % 60 == 0 => Text($"{seconds / 60} min"),
        _ => Text($"{seconds} s"),
    };
}
