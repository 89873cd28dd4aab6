using AckKnativeSpot.Values;

namespace AckKnativeSpot.Jobs;

/// <summary>A job that runs again and again (<c>batch/v1</c> CronJob). Source: Kubernetes, "CronJob".</summary>
public sealed record SpotJobSchedule
{
    /// <summary>Longest name of a scheduled job: the controller appends eleven characters for each run.</summary>
    public const int MaxNameLength = 52;

    /// <summary>The job; its name is that of the schedule, and then has at most 52 characters.</summary>
    public required SpotJobSpec Job { get; init; }

    /// <summary>When it runs.</summary>
    public required CronExpression Cron { get; init; }

    /// <summary>Time zone of the expression, for example <c>Asia/Shanghai</c>; <see langword="null"/> for that of the controller.</summary>
    public string? TimeZone { get; init; }

    /// <summary>What happens when the previous run is not finished. Default: the new run is skipped.</summary>
    public ConcurrencyPolicy Concurrency { get; init; } = ConcurrencyPolicy.Forbid;

    /// <summary>Time after its time until a missed run is given up, from 10 s (the controller looks every 10 s). Default: never.</summary>
    public Duration? StartingDeadline { get; init; }

    /// <summary>Finished runs that are kept, from 0. Default: Kubernetes', which is 3.</summary>
    public int? SuccessfulHistory { get; init; }

    /// <summary>Failed runs that are kept, from 0. Default: Kubernetes', which is 1.</summary>
    public int? FailedHistory { get; init; }
}
