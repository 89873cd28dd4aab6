using AckKnativeSpot.Pricing;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Cost;

/// <summary>What a preemptible instance costs per hour, over the zones that it may be in.</summary>
internal static class SpotPriceRange
{
    /// <summary>Lowest and highest known price, neither above the limit: at a higher one there is no instance.</summary>
    /// <param name="who">Whose instance it is, for what is unpriced.</param>
    /// <param name="choice">Instance type or size.</param>
    /// <param name="limit">Price limit; <see langword="null"/> for none.</param>
    /// <param name="prices">Known prices; <see langword="null"/> for none.</param>
    /// <param name="zones">Zones that it may be in; empty for every zone.</param>
    public static (CostSum Low, CostSum High) Of(
        string who, CapacityChoice choice, HourlyPrice? limit, PriceTable? prices, IReadOnlyCollection<string> zones)
    {
        if (prices?.Spot(choice, zones) is not { Count: > 0 } known)
        {
            var none = CostSum.None(who, $"no spot price of {choice} is known");
            return (none, none);
        }

        var most = limit?.Amount ?? decimal.MaxValue;
        return (CostSum.Of(Math.Min(known[0], most)), CostSum.Of(Math.Min(known[^1], most)));
    }
}
