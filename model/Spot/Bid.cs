namespace AckKnativeSpot.Spot;

/// <summary>
/// What is offered for a preemptible instance. A price limit exists only in the bid that uses one.
/// Source: Alibaba Cloud, "ECI Pod Annotation" and "Use preemptible instances".
/// </summary>
public abstract record Bid
{
    private Bid()
    {
    }

    /// <summary>Follow the market price, up to the pay-as-you-go price (<c>SpotAsPriceGo</c>).</summary>
    public sealed record Market : Bid;

    /// <summary>Follow the market price up to a limit (<c>SpotWithPriceLimit</c>); above it no instance is created, and a running one is reclaimed.</summary>
    /// <param name="Limit">Highest price per hour of the whole instance.</param>
    public sealed record CappedAt(HourlyPrice Limit) : Bid;
}
