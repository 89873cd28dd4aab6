using AckKnativeSpot.Pricing;

namespace AckKnativeSpot.Advice;

/// <summary>What is known of a pool, in the terms in which pools are compared.</summary>
internal sealed record PoolQuote
{
    /// <summary>The pool.</summary>
    public required SpotPool Pool { get; init; }

    /// <summary>Mean spot price per hour over the history, or what the platform's mean discount makes of the pay-as-you-go price.</summary>
    public required decimal Spot { get; init; }

    /// <summary>Pay-as-you-go price per hour.</summary>
    public required decimal PayAsYouGo { get; init; }

    /// <summary>Instances that were reclaimed, in percent; <see langword="null"/> when it is not known.</summary>
    public decimal? InterruptionPercent { get; init; }

    /// <summary>Its price history; <see langword="null"/> when there is none.</summary>
    public PoolHistory? History { get; init; }

    /// <summary>
    /// Price per hour by which pools are ranked: the share of instances that was reclaimed counts at the pay-as-you-go price that its replacement may cost, the
    /// rest at the spot price. A pool whose interruption rate is not known counts as if all were reclaimed, unless that is so of every pool.
    /// </summary>
    public required decimal Expected { get; init; }
}
