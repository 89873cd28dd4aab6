using AckKnativeSpot.Jobs;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Workloads;

/// <summary>A job as its component declared it. Written to the JSON plan as it is; the tables show it in words.</summary>
internal sealed record PlannedJob
{
    /// <summary>Name of the job.</summary>
    public required string Name { get; init; }

    /// <summary>Its namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>When it runs; <see langword="null"/> for a job that runs once.</summary>
    public required PlannedSchedule? Schedule { get; init; }

    /// <summary>Instance types and sizes in the order in which they are tried; none when the limits of its containers decide.</summary>
    public required IReadOnlyList<string> Capacity { get; init; }

    /// <summary>How it buys preemptible instances; <see langword="null"/> for pay-as-you-go.</summary>
    public required PlannedSpot? Spot { get; init; }

    /// <summary>Seconds that an evicted pod may take to finish.</summary>
    public required int GraceSeconds { get; init; }

    /// <summary>Pods that run at once.</summary>
    public required int Parallelism { get; init; }

    /// <summary>Pods that must succeed; <see langword="null"/> when the pods share a queue of work and one success ends it.</summary>
    public required int? Completions { get; init; }

    /// <summary>How its pods are told apart.</summary>
    public required JobMode Mode { get; init; }

    /// <summary>Seconds that the whole job may take; <see langword="null"/> for no limit.</summary>
    public required int? DeadlineSeconds { get; init; }

    /// <summary>Failures that are forgiven.</summary>
    public required int Retries { get; init; }

    /// <summary>Whether that number was derived because the configuration names none.</summary>
    public required bool RetriesDerived { get; init; }

    /// <summary>
    /// Seconds for which nothing runs after a reclaim of all its instances, until replacements are made; <see langword="null"/> when it is never reclaimed.
    /// </summary>
    public required int? StopSeconds { get; init; }

    /// <summary>Whether reclaims count as failures.</summary>
    public required JobReclaims Reclaims { get; init; }

    /// <summary>Seconds for which a deployment waits for it to complete; <see langword="null"/> when it does not wait.</summary>
    public int? WaitSeconds { get; init; }

    /// <summary>Describes what a component declared.</summary>
    /// <param name="job">The component.</param>
    public static PlannedJob Of(SpotJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return Of(job.Spec, null) with { WaitSeconds = job.CompletionTimeout?.Seconds };
    }

    /// <summary>Describes what a component declared.</summary>
    /// <param name="job">The component.</param>
    public static PlannedJob Of(ScheduledSpotJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return Of(job.Spec.Job, new() { Cron = job.Spec.Cron.Text, TimeZone = job.Spec.TimeZone });
    }

    /// <summary>Several pods without completions share a queue of work and are done when one has succeeded and all have ended (Kubernetes, "Jobs").</summary>
    private static PlannedJob Of(SpotJobSpec job, PlannedSchedule? schedule)
    {
        var spot = PlannedSpot.Of(job.Purchase);
        return new()
        {
            Name = job.Name,
            Namespace = job.Namespace,
            Schedule = schedule,
            Capacity = job.Capacity.Choices.Select(choice => choice.ToString()).ToValueList(),
            Spot = spot,
            GraceSeconds = job.Grace.Seconds,
            Parallelism = job.PodsAtOnce,
            Completions = job.Completions ?? (job.PodsAtOnce == 1 ? 1 : null),
            Mode = job.EffectiveMode,
            DeadlineSeconds = job.Deadline?.Seconds,
            Retries = job.EffectiveBackoffLimit,
            RetriesDerived = job.BackoffLimit is null,
            StopSeconds = job.WhenReclaimed?.StopSeconds,
            Reclaims = spot is null ? JobReclaims.NeverReclaimed : job.IgnoresReclaims ? JobReclaims.NotCounted : JobReclaims.Counted,
        };
    }
}
