using AckKnativeSpot.Drain;

namespace AckKnativeSpot.Plan.Workloads;

/// <summary>The longest time in a reclaim for which no pod is Ready, and what requests meet in it.</summary>
internal sealed record PlannedGap
{
    /// <summary>Seconds, 0 for none; <see langword="null"/> when it lasts until there is spot stock.</summary>
    public required long? Seconds { get; init; }

    /// <summary>Whether only one of several revisions has no Ready pod, while others have some.</summary>
    public required bool OfOneRevision { get; init; }

    /// <summary>The longest that a request waits in the activator, whether it is then answered or fails.</summary>
    public required long LongestWaitSeconds { get; init; }

    /// <summary>For so many seconds from the begin of the gap, what arrives fails; <see langword="null"/> when it does until there is spot stock.</summary>
    public required long? FailingSeconds { get; init; }

    /// <summary>Describes a forecast.</summary>
    /// <param name="reclaim">The forecast.</param>
    internal static PlannedGap Of(ReclaimForecast reclaim) => new()
    {
        Seconds = reclaim.Gap.Seconds,
        OfOneRevision = reclaim.LongestGap is { Ready.Gap: var ofAll } && ofAll != reclaim.Gap,
        LongestWaitSeconds = reclaim.Requests.LongestSeconds,
        FailingSeconds = reclaim.Requests.FailingSeconds,
    };
}
