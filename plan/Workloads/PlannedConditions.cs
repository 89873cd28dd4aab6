using AckKnativeSpot.Drain;

namespace AckKnativeSpot.Plan.Workloads;

/// <summary>What a forecast of a reclaim rests on, besides the budget and the scale.</summary>
internal sealed record PlannedConditions
{
    /// <summary>Seconds from the notice until the instances are released.</summary>
    public required int NoticeSeconds { get; init; }

    /// <summary>Seconds that an evicted pod may take to finish.</summary>
    public required int GraceSeconds { get; init; }

    /// <summary>Seconds until a replacement is Ready.</summary>
    public required int StartupSeconds { get; init; }

    /// <summary>Seconds until a refused eviction is tried again.</summary>
    public required int RetrySeconds { get; init; }

    /// <summary>Whether replacements are certain to come.</summary>
    public required bool ReplacementCertain { get; init; }

    /// <summary>Seconds until a request that waits for a pod is given up.</summary>
    public required int RequestTimeoutSeconds { get; init; }

    /// <summary>Revisions that traffic keeps alive.</summary>
    public required int Revisions { get; init; }

    /// <summary>Describes what decides a forecast.</summary>
    /// <param name="service">What decides it.</param>
    internal static PlannedConditions Of(ServiceReclaim service) => new()
    {
        NoticeSeconds = ReclaimNotice.Seconds,
        GraceSeconds = service.Conditions.Grace.Seconds,
        StartupSeconds = service.Conditions.StartupSeconds,
        RetrySeconds = service.Conditions.RetrySeconds,
        ReplacementCertain = service.Conditions.ReplacementCertain,
        RequestTimeoutSeconds = service.Conditions.RequestTimeoutSeconds,
        Revisions = service.Revisions,
    };
}
