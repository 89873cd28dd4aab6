using AckKnativeSpot.Drain;

namespace AckKnativeSpot.Plan.Workloads;

/// <summary>Fewest Ready pods at any moment of a reclaim, at the scale where they are the smallest share.</summary>
internal sealed record PlannedReady
{
    /// <summary>Pods at that scale.</summary>
    public required int Pods { get; init; }

    /// <summary>Of these, Ready at the worst moment.</summary>
    public required int Ready { get; init; }

    /// <summary>The same in percent, rounded down.</summary>
    public required int Percent { get; init; }

    /// <summary>Describes a forecast; <see langword="null"/> for none.</summary>
    /// <param name="scale">The forecast at that scale.</param>
    internal static PlannedReady? Of(DrainAtScale? scale) =>
        scale is null ? null : new() { Pods = scale.Pods, Ready = scale.Ready.Fewest, Percent = scale.Ready.Percent };
}
