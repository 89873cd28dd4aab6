using AckKnativeSpot.Drain;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Plan.Workloads;

/// <summary>How a workload buys preemptible instances.</summary>
internal sealed record PlannedSpot
{
    /// <summary>Highest price per hour of one instance; <see langword="null"/> follows the market price.</summary>
    public required decimal? PriceLimit { get; init; }

    /// <summary>Hours for which a new instance is protected from being reclaimed, 0 or 1; <see langword="null"/> leaves it to the platform.</summary>
    public required int? ProtectionHours { get; init; }

    /// <summary>Whether a pay-as-you-go instance is created when there is no spot stock within the price limit.</summary>
    public required bool Fallback { get; init; }

    /// <summary>Whether pods are evicted on the notice of a reclaim.</summary>
    public required bool Evicts { get; init; }

    /// <summary>Seconds between the notice and the release of an instance.</summary>
    public required int NoticeSeconds { get; init; }

    /// <summary>Describes a purchase; <see langword="null"/> for pay-as-you-go.</summary>
    /// <param name="purchase">How instances are bought.</param>
    internal static PlannedSpot? Of(Purchase purchase) => purchase is not Purchase.Spot { Options: var options } ? null : new()
    {
        PriceLimit = options.PriceLimit?.Amount,
        ProtectionHours = (int?)options.Protection,
        Fallback = options.Fallback,
        Evicts = purchase.EvictsOnReclaim,
        NoticeSeconds = ReclaimNotice.Seconds,
    };
}
