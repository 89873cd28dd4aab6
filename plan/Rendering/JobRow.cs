using System.Globalization;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>A job as one row of a table, taken from the component that declares it.</summary>
internal static class JobRow
{
    public static IReadOnlyList<string> Columns { get; } = ["Job", "Runs", .. WorkloadCells.Columns, "Pods", "Deadline", "Retries", "Reclaims"];

    public static IReadOnlyList<string> Of(SpotJob job) => Of(job.Spec, "once");

    public static IReadOnlyList<string> Of(ScheduledSpotJob job) => Of(job.Spec.Job, $"{job.Spec.Cron} ({job.Spec.TimeZone ?? "controller's zone"})");

    private static string[] Of(SpotJobSpec job, string runs) =>
    [
        WorkloadCells.Name(job.Namespace, job.Name),
        runs,
        .. WorkloadCells.Of(job.Purchase, job.Capacity, job.Grace),
        PodsText(job),
        job.Deadline is { } deadline ? DurationText(deadline) : "none",
        job.EffectiveBackoffLimit.ToString(CultureInfo.InvariantCulture) + (job.BackoffLimit is null ? ", derived" : ""),
        job.Purchase is Purchase.PayAsYouGo ? "never reclaimed" : job.IgnoresReclaims ? "not counted" : "counted as failures",
    ];

    /// <summary>Several pods without completions share a queue of work and are done when one has succeeded and all have ended (Kubernetes, "Jobs").</summary>
    private static string PodsText(SpotJobSpec job) => (job.Parallelism ?? 1, job.Completions) switch
    {
        ( > 1 and var pods, null) => string.Create(CultureInfo.InvariantCulture, $"{pods}, work queue"),
        var (pods, completions) => string.Create(CultureInfo.InvariantCulture, $"{pods} of {completions ?? 1}"),
    };

    private static string DurationText(int seconds) => seconds switch
    {
        _ when seconds % 3600 == 0 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600} h"),
        _ when seconds % 60 == 0 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds} s"),
    };
}
