using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cluster;

/// <summary>How the nodes of a pool are bought.</summary>
public abstract record NodePurchase
{
    private NodePurchase()
    {
    }

    /// <summary>Pay-as-you-go.</summary>
    public sealed record PayAsYouGo : NodePurchase;

    /// <summary>Preemptible, above a base of pay-as-you-go nodes. When one is about to be reclaimed, another is created first.</summary>
    public sealed record Spot : NodePurchase
    {
        /// <summary>Price limit per hour by instance type; a type without one follows the market price. Default: none.</summary>
        public ValueMap<HourlyPrice> PriceLimits { get; init; } = new();

        /// <summary>Nodes that are pay-as-you-go, 0 to 1000. Default: 0.</summary>
        public int OnDemandBase { get; init; }

        /// <summary>Share of pay-as-you-go among the other nodes in percent, 0 to 100. Default: 0.</summary>
        public int OnDemandPercentage { get; init; }

        /// <summary>Whether pay-as-you-go nodes are created when there is no spot stock. Default: true.</summary>
        public bool Fallback { get; init; } = true;
    }
}
