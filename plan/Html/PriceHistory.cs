using AckKnativeSpot.Pricing;

namespace AckKnativeSpot.Plan.Html;

/// <summary>Price histories to draw.</summary>
/// <param name="Pools">A history for each pool, in the order of types and zones.</param>
/// <param name="Currency">Currency of the prices; empty when no answer says it.</param>
internal sealed record PriceHistory(IReadOnlyList<PoolHistory> Pools, string Currency);
