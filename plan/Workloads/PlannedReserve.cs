using AckKnativeSpot.Reserve;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Workloads;

/// <summary>Reserved instances of a service. What is <see langword="null"/> is left to the platform.</summary>
internal sealed record PlannedReserve
{
    /// <summary>Where the reserved pods run.</summary>
    public required ReserveType? Type { get; init; }

    /// <summary>Instance types and sizes in the order in which they are tried; none leaves the choice to the platform.</summary>
    public required IReadOnlyList<string> Choices { get; init; }

    /// <summary>Number of reserved pods.</summary>
    public required int? Replicas { get; init; }

    /// <summary>Describes reserved instances; <see langword="null"/> for none.</summary>
    /// <param name="reserve">The reserved instances.</param>
    internal static PlannedReserve? Of(ReserveOptions? reserve) => reserve is null ? null : new()
    {
        Type = reserve.Type,
        Choices = reserve.Choices.Select(choice => choice.ToString()).ToValueList(),
        Replicas = reserve.Replicas,
    };
}
