namespace AckKnativeSpot.Plan.Workloads;

/// <summary>The scale bounds of a service.</summary>
internal sealed record PlannedScale
{
    /// <summary>Fewest pods.</summary>
    public required int Min { get; init; }

    /// <summary>Most pods; <see langword="null"/> for no limit.</summary>
    public required int? Max { get; init; }
}
