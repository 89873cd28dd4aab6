using AckKnativeSpot.Containers;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cost;

/// <summary>What a job costs: one run, and a month of its schedule.</summary>
internal sealed record JobCost
{
    /// <summary>Name of the job.</summary>
    public required string Name { get; init; }

    /// <summary>Its namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>All pods that run at once, for one hour.</summary>
    public required PurchaseCost Hour { get; init; }

    /// <summary>A run of the expected duration; unpriced when the configuration does not say how long a run takes.</summary>
    public required PurchaseCost UsualRun { get; init; }

    /// <summary>A run that takes until its deadline, with all pods; unpriced without a deadline.</summary>
    public required PurchaseCost LongestRun { get; init; }

    /// <summary>Runs in a month, rounded to four decimals; <see langword="null"/> for a job that runs once.</summary>
    public decimal? RunsPerMonth { get; init; }

    /// <summary>
    /// A month of the schedule: usual runs while the stack is idle or at its minimum, which do not change when jobs run, and the longest ones at the maximum.
    /// Zero for a job that runs once.
    /// </summary>
    public LoadCost Month => new LoadCost(UsualRun, UsualRun, LongestRun) * (RunsPerMonth ?? 0);

    /// <summary>Works out what a job costs that runs once.</summary>
    /// <param name="job">The job.</param>
    /// <param name="prices">Known prices; <see langword="null"/> for none.</param>
    /// <param name="zones">Zones that its pods may be in; empty for every zone.</param>
    public static JobCost Of(SpotJobSpec job, PriceTable? prices, IReadOnlyCollection<string> zones)
    {
        ArgumentNullException.ThrowIfNull(job);
        var who = WorkloadName.Of(job.Namespace, job.Name);
        var hour = PodCost.PerHour(who, job.Purchase, job.Capacity, PodResources.Of(job.Containers, job.InitContainers), prices, zones) * job.PodsAtOnce;
        return new()
        {
            Name = job.Name,
            Namespace = job.Namespace,
            Hour = hour,
            UsualRun = Run(hour, job.ExpectedDuration, who, "how long a run takes is not configured (`expectedDuration`)"),
            LongestRun = Run(hour, job.Deadline, who, "a run has no deadline"),
        };
    }

    /// <summary>Works out what a job costs that runs on a schedule.</summary>
    /// <param name="schedule">The schedule and its job.</param>
    /// <param name="prices">Known prices; <see langword="null"/> for none.</param>
    /// <param name="zones">Zones that its pods may be in; empty for every zone.</param>
    public static JobCost Of(SpotJobSchedule schedule, PriceTable? prices, IReadOnlyCollection<string> zones)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return Of(schedule.Job, prices, zones) with { RunsPerMonth = schedule.Job.Suspend ? 0 : schedule.Cron.RunsPerMonth() };
    }

    private static PurchaseCost Run(PurchaseCost hour, Duration? duration, string who, string because) =>
        duration is { } known ? hour * (known.Seconds / 3600m) : PurchaseCost.Of(CostSum.None(who, because));
}
