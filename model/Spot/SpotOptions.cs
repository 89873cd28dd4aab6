namespace AckKnativeSpot.Spot;

/// <summary>
/// How a workload buys preemptible instances. The defaults are the best practice of Alibaba Cloud's
/// "Use preemptible instances in Knative": market price, one hour of protection, fallback, graceful eviction.
/// </summary>
public sealed record SpotOptions
{
    /// <summary>What is offered. Default: the market price.</summary>
    public Bid Bid { get; init; } = new Bid.Market();

    /// <summary>Protection period. Default: one hour. <see langword="null"/> leaves it to the platform, whose own default is one hour.</summary>
    public ProtectionPeriod? Protection { get; init; } = ProtectionPeriod.OneHour;

    /// <summary>
    /// Whether a pay-as-you-go instance is created when there is no spot stock within the bid. Default: <see langword="true"/>.
    /// The platform never turns such an instance back into a preemptible one.
    /// </summary>
    public bool Fallback { get; init; } = true;

    /// <summary>What happens on the notice. Default: graceful eviction.</summary>
    public Reclaim Reclaim { get; init; } = Reclaim.Evict;
}
