using AckKnativeSpot.Drain;

namespace AckKnativeSpot.Plan.Workloads;

/// <summary>A reclaim of a service at one scale, moment by moment.</summary>
internal sealed record PlannedTimeline
{
    /// <summary>Pods that are warned at once.</summary>
    public required int Pods { get; init; }

    /// <summary>Of these, pods that may be away at a time.</summary>
    public required int Away { get; init; }

    /// <summary>The moments in their order: seconds after the notice, what happens to how many pods, and how many are Ready and leaving afterwards.</summary>
    public required IReadOnlyList<DrainMoment> Moments { get; init; }

    /// <summary>
    /// The scales that tell most: the lowest, the one that keeps the smallest share Ready, the slowest, the highest without and with a rollout. Any other one
    /// is computed in the same way (docs/components/drain-and-budgets.md).
    /// </summary>
    /// <param name="reclaim">The forecast.</param>
    internal static IReadOnlyList<PlannedTimeline> Of(ReclaimForecast reclaim)
    {
        if (reclaim.Drain is not { } drain)
        {
            return [];
        }

        int?[] scales =
        [
            drain.Scale.Lowest, reclaim.FewestReadyOfSeveral?.Pods, reclaim.Slowest?.Pods, reclaim.Service.Bounds.MostSteadyPodsOf(reclaim.Service.Revisions), drain.Scale.Highest,
        ];
        return [.. scales.OfType<int>().Where(pods => pods < int.MaxValue).Distinct().Order().Select(pods => new PlannedTimeline
        {
            Pods = pods,
            Away = Math.Min(pods, drain.Budget.AllowedAt(pods)),
            Moments = drain.TimelineAt(pods),
        })];
    }
}
