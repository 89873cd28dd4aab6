using AckKnativeSpot.Cost;

namespace AckKnativeSpot.Plan.Costs;

/// <summary>What a job costs.</summary>
internal sealed record PlannedJobCost
{
    /// <summary>Name of the job.</summary>
    public required string Name { get; init; }

    /// <summary>Its namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>All pods that run at once, for one hour.</summary>
    public required PlannedPurchase Hour { get; init; }

    /// <summary>A run of the expected duration.</summary>
    public required PlannedPurchase UsualRun { get; init; }

    /// <summary>A run that takes until its deadline.</summary>
    public required PlannedPurchase LongestRun { get; init; }

    /// <summary>Runs in a month; <see langword="null"/> for a job that runs once.</summary>
    public required decimal? RunsPerMonth { get; init; }

    /// <summary>A month; zero for a job that runs once.</summary>
    public required PlannedLoads Month { get; init; }

    internal static PlannedJobCost Of(JobCost cost) => new()
    {
        Name = cost.Name,
        Namespace = cost.Namespace,
        Hour = PlannedPurchase.Of(cost.Hour),
        UsualRun = PlannedPurchase.Of(cost.UsualRun),
        LongestRun = PlannedPurchase.Of(cost.LongestRun),
        RunsPerMonth = cost.RunsPerMonth,
        Month = PlannedLoads.Of(cost.Month),
    };
}
