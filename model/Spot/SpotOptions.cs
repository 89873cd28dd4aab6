namespace AckKnativeSpot.Spot;

/// <summary>
/// How a workload buys preemptible instances. The defaults are the best practice of Alibaba Cloud's
/// "Use preemptible instances in Knative": market price, one hour of protection, fallback, graceful eviction.
/// </summary>
public sealed record SpotOptions
{
    /// <summary>
    /// Highest price per hour of one whole instance (<c>SpotWithPriceLimit</c>); above it no instance is created, and a running one is reclaimed.
    /// Default: <see langword="null"/>, which follows the market price up to the pay-as-you-go price (<c>SpotAsPriceGo</c>). Source: Alibaba Cloud, "ECI
    /// Pod Annotation" and "Use preemptible instances".
    /// </summary>
    public HourlyPrice? PriceLimit { get; init; }

    /// <summary>Protection period. Default: one hour. <see langword="null"/> leaves it to the platform, whose own default is one hour.</summary>
    public ProtectionPeriod? Protection { get; init; } = ProtectionPeriod.OneHour;

    /// <summary>
    /// Whether a pay-as-you-go instance is created when there is no spot stock within the price limit. Default: <see langword="true"/>.
    /// The platform never turns such an instance back into a preemptible one.
    /// </summary>
    public bool Fallback { get; init; } = true;

    /// <summary>What happens on the notice. Default: graceful eviction.</summary>
    public Reclaim Reclaim { get; init; } = Reclaim.Evict;
}
