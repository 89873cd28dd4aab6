using AckKnativeSpot.Jobs;
using AckKnativeSpot.Plan.Workloads;
using AckKnativeSpot.Rollouts;
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
        Reclaim(job),
        job.Schedule is { } schedule ? $"{schedule.Cron} ({schedule.TimeZone ?? "controller's zone"})" : "once",
        .. WorkloadCells.Of(job.Capacity, job.Spot, job.GraceSeconds),
        Pods(job),
        job.DeadlineSeconds is { } deadline ? DurationText.Of(TimeSpan.FromSeconds(deadline)) : "none",
        Text($"{job.Retries}") + (job.RetriesDerived ? ", derived" : ""),
    ];

    /// <summary>Pods at once, of those that must succeed.</summary>
    public static string Pods(PlannedJob job) => job.Completions is { } completions
        ? Text($"{job.Parallelism} of {completions}{(job.Mode is JobMode.Indexed ? ", indexed" : "")}")
        : Text($"{job.Parallelism}, work queue");

    /// <summary>What a reclaim of all its instances does.</summary>
    public static string Reclaim(PlannedJob job) => job.Reclaims switch
    {
        JobReclaims.NeverReclaimed => "never reclaimed",
        JobReclaims.NotCounted => Text($"stops it for {job.StopSeconds} s, no failure"),
        _ => Text($"stops it for {job.StopSeconds} s, counts as failures"),
    };
}
