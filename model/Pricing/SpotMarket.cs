using AckKnativeSpot.Values;

namespace AckKnativeSpot.Pricing;

/// <summary>What is known of the spot market: histories and reliabilities of pools, each pool at most once.</summary>
/// <param name="Histories">Price histories.</param>
/// <param name="Reliabilities">What the platform says about reclaims.</param>
internal sealed record SpotMarket(ValueList<PoolHistory> Histories, ValueList<PoolReliability> Reliabilities)
{
    /// <summary>The pools that something is known of, in ordinal order of type and zone.</summary>
    public ValueList<SpotPool> Pools => Histories.Select(each => each.Pool)
        .Concat(Reliabilities.Select(each => each.Pool))
        .Distinct()
        .OrderBy(pool => pool.InstanceType, StringComparer.Ordinal)
        .ThenBy(pool => pool.Zone, StringComparer.Ordinal)
        .ToValueList();
}
