using AckKnativeSpot.Drain;
using AckKnativeSpot.Services;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Plan.Workloads;

/// <summary>The drain forecast of a service at the scale with the slowest drain.</summary>
internal sealed record PlannedDrain
{
    /// <summary>How the drain ends.</summary>
    public required DrainResult Result { get; init; }

    /// <summary>Pods at that scale; <see langword="null"/> without a slowest scale.</summary>
    public int? Pods { get; init; }

    /// <summary>Waves of evictions; <see langword="null"/> when there are none.</summary>
    public int? Waves { get; init; }

    /// <summary>Seconds from the notice until the last pod has finished, at the latest; <see langword="null"/> when no time can be given.</summary>
    public long? Seconds { get; init; }

    /// <summary>Describes the forecast that a component made.</summary>
    /// <param name="service">The component.</param>
    internal static PlannedDrain Of(KnativeService service) => service.Reclaim switch
    {
        { Service.OnNotice: null } => new() { Result = DrainResult.NeverReclaimed },
        { Service.OnNotice: Reclaim.Leave } or { Drain: null } => new() { Result = DrainResult.NotEvicted },
        { Slowest: { } slowest } => Of(slowest),
        _ => new() { Result = DrainResult.GrowsWithScale },
    };

    private static PlannedDrain Of(DrainAtScale slowest) => slowest.Outcome switch
    {
        DrainOutcome.Fits fits => new() { Result = DrainResult.Fits, Pods = slowest.Pods, Waves = fits.Waves, Seconds = fits.Seconds },
        DrainOutcome.TooLate late => new() { Result = DrainResult.TooLate, Pods = slowest.Pods, Waves = late.Waves, Seconds = late.Seconds },
        DrainOutcome.ReplacementMayNeverCome waits => new() { Result = DrainResult.ReplacementMayNeverCome, Pods = slowest.Pods, Waves = waits.Waves },
        _ => new() { Result = DrainResult.Blocked, Pods = slowest.Pods },
    };
}
