using AckKnativeSpot.Jobs;
using AckKnativeSpot.Plan.Workloads;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Plan.Rendering.WorkloadCells;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>A job as one row of a table.</summary>
internal static class JobRow
{
    public static IReadOnlyList<string> Columns { get; } = ["Job", "Reclaim", "Runs", .. WorkloadCells.Columns, "Pods", "Deadline", "Retries"];

    public static IReadOnlyList<string> Of(PlannedJob job) =>
    [
        WorkloadName.Of(job.Namespace, job.Name),
        ReclaimText(job),
        job.Schedule is { } schedule ? $"{schedule.Cron} ({schedule.TimeZone ?? "controller's zone"})" : "once",
        .. WorkloadCells.Of(job.Capacity, job.Spot, job.GraceSeconds),
        job.Completions is { } completions ? Text($"{job.Parallelism} of {completions}{(job.Mode is JobMode.Indexed ? ", indexed" : "")}") : Text($"{job.Parallelism}, work queue"),
        job.DeadlineSeconds is { } deadline ? DurationText(deadline) : "none",
        Text($"{job.Retries}") + (job.RetriesDerived ? ", derived" : ""),
    ];

    private static string ReclaimText(PlannedJob job) => job.Reclaims switch
    {
        JobReclaims.NeverReclaimed => "never reclaimed",
        JobReclaims.NotCounted => Text($"stops it for {job.StopSeconds} s, no failure"),
        _ => Text($"stops it for {job.StopSeconds} s, counts as failures"),
    };

    private static string DurationText(int seconds) => seconds switch
    {
        _ when seconds % 3600 == 0 => Text($"{seconds / 3600} h"),
        _ when seconds % 60 == 0 => Text($"{seconds / 60} min"),
        _ => Text($"{seconds} s"),
    };
}
