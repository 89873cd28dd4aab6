using System.Runtime.CompilerServices;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Services;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Plan.Workloads;

/// <summary>What a reclaim of all its instances at once does to a service: whether its pods leave in time, and who still answers meanwhile.</summary>
internal sealed record PlannedDrain
{
    // Services of a stack are often alike and share a forecast.
    private static readonly ConditionalWeakTable<ReclaimForecast, PlannedDrain> s_known = [];

    /// <summary>How the drain ends at the scale where it is slowest.</summary>
    public required DrainResult Result { get; init; }

    /// <summary>Pods at that scale; <see langword="null"/> without a slowest scale.</summary>
    public int? Pods { get; init; }

    /// <summary>Waves of evictions; <see langword="null"/> when there are none.</summary>
    public int? Waves { get; init; }

    /// <summary>Seconds from the notice until the last pod has finished, at the latest; <see langword="null"/> when no time can be given.</summary>
    public long? Seconds { get; init; }

    /// <summary>What the forecast rests on; <see langword="null"/> without a forecast.</summary>
    public PlannedConditions? Conditions { get; init; }

    /// <summary>Fewest pods that it can have while it has any; <see langword="null"/> without a forecast.</summary>
    public int? LowestPods { get; init; }

    /// <summary>Most pods of all its revisions, a rollout included; <see langword="null"/> for no limit, and without a forecast.</summary>
    public int? HighestPods { get; init; }

    /// <summary>Most pods of all its revisions while there is no rollout; <see langword="null"/> for no limit, and without a forecast.</summary>
    public int? MostSteadyPods { get; init; }

    /// <summary>Fewest Ready pods at any moment; <see langword="null"/> without a forecast.</summary>
    public PlannedReady? FewestReady { get; init; }

    /// <summary>The same without the scale of one pod, which no budget can keep Ready.</summary>
    public PlannedReady? FewestReadyOfSeveral { get; init; }

    /// <summary>The longest time without a Ready pod; <see langword="null"/> without a forecast.</summary>
    public PlannedGap? Gap { get; init; }

    /// <summary>The reclaim moment by moment, at the scales that tell most.</summary>
    public IReadOnlyList<PlannedTimeline> Timelines { get; init; } = [];

    /// <summary>Describes the forecast that a component made.</summary>
    /// <param name="service">The component.</param>
    internal static PlannedDrain Of(KnativeService service) => s_known.GetValue(service.Reclaim, Describe);

    private static PlannedDrain Describe(ReclaimForecast reclaim) => ResultOf(reclaim) with
    {
        Conditions = reclaim.Drain is null ? null : PlannedConditions.Of(reclaim.Service),
        LowestPods = reclaim.Drain?.Scale.Lowest,
        HighestPods = reclaim.Drain?.Scale.Highest,
        MostSteadyPods = reclaim.Drain is null ? null : reclaim.Service.Bounds.MostSteadyPodsOf(reclaim.Service.Revisions),
        FewestReady = PlannedReady.Of(reclaim.FewestReady),
        FewestReadyOfSeveral = PlannedReady.Of(reclaim.FewestReadyOfSeveral),
        Gap = reclaim.Drain is null ? null : PlannedGap.Of(reclaim),
        Timelines = PlannedTimeline.Of(reclaim),
    };

    private static PlannedDrain ResultOf(ReclaimForecast reclaim) => reclaim switch
    {
        { Service.OnNotice: null } => new() { Result = DrainResult.NeverReclaimed },
        { Service.OnNotice: Reclaim.Leave } or { Drain: null } => new() { Result = DrainResult.NotEvicted },
        { Slowest: { } slowest } => ResultAt(slowest),
        _ => new() { Result = DrainResult.GrowsWithScale },
    };

    private static PlannedDrain ResultAt(DrainAtScale slowest) => slowest.Outcome switch
    {
        DrainOutcome.Fits fits => new() { Result = DrainResult.Fits, Pods = slowest.Pods, Waves = fits.Waves, Seconds = fits.Seconds },
        DrainOutcome.TooLate late => new() { Result = DrainResult.TooLate, Pods = slowest.Pods, Waves = late.Waves, Seconds = late.Seconds },
        DrainOutcome.ReplacementMayNeverCome waits => new() { Result = DrainResult.ReplacementMayNeverCome, Pods = slowest.Pods, Waves = waits.Waves },
        _ => new() { Result = DrainResult.Blocked, Pods = slowest.Pods },
    };
}
