using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Reserve;

/// <summary>
/// ACK's low-cost reserved instance: a small pod that stays when a service scales to zero and answers the first request.
/// It is billed without traffic. Needs ACK's own Knative. Source: Alibaba Cloud, "Configure reserved instances for Knative Services".
/// </summary>
public sealed record ReserveOptions
{
    /// <summary>Where the reserved pod runs. Default: <see langword="null"/>, the platform's own (<see cref="ReserveType.Eci"/>).</summary>
    public ReserveType? Type { get; init; }

    /// <summary>Up to five specifications, tried in order. Default: none, which leaves the choice to the platform.</summary>
    public ValueList<CapacityChoice> Choices { get; init; } = [];

    /// <summary>Number of reserved pods, from 1. Default: <see langword="null"/>, the platform's own (one).</summary>
    public int? Replicas { get; init; }
}
