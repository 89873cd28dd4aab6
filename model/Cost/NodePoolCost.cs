using AckKnativeSpot.Cluster;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Cost;

/// <summary>What the nodes of a pool cost, with their system and data disks.</summary>
internal static class NodePoolCost
{
    /// <summary>The cost of a pool per hour under each load: an autoscaled pool has its fewest nodes until the maximum.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="prices">Known prices; <see langword="null"/> for none.</param>
    /// <param name="zones">Zones that its nodes may be in; empty for every zone.</param>
    public static LoadCost PerHour(NodePoolSpec pool, PriceTable? prices, IReadOnlyCollection<string> zones)
    {
        ArgumentNullException.ThrowIfNull(pool);
        var most = pool.Count is NodeCount.Between between ? between.Max : pool.Count.Least;
        var least = OfNodes(pool, pool.Count.Least, prices, zones);
        return new(least, least, OfNodes(pool, most, prices, zones));
    }

    private static PurchaseCost OfNodes(NodePoolSpec pool, int nodes, PriceTable? prices, IReadOnlyCollection<string> zones)
    {
        var who = $"node pool {pool.Name}";
        var types = pool.InstanceTypes.ToList();
        if (types.Count == 0)
        {
            // A rule of its own refuses such a pool.
            return PurchaseCost.Zero;
        }

        var full = CostRange.Over([.. types.Select(type => Both(
            CostSum.OfNullable(prices?.PayAsYouGo(type), who, $"no pay-as-you-go price of {type} is known")))]);
        var payAsYouGo = new PurchaseCost(full, full.Dearest, full.First);
        var disk = PurchaseCost.Of(pool.DataDisks.Aggregate(
            DiskCost(who, pool.Disk.Category, pool.Disk.Level, pool.Disk.SizeGiB, prices),
            (sum, data) => sum + DiskCost(who, data.Category, data.Level, data.SizeGiB, prices)));
        if (pool.Purchase is not NodePurchase.Spot spot)
        {
            return (payAsYouGo + disk) * nodes;
        }

        var onDemand = OnDemandNodes(spot, nodes);
        var onSpot = CostRange.Over([.. types.Select(type => SpotPriceRange.Of(who, type, LimitOf(spot, type), prices, zones))]);
        return (payAsYouGo * onDemand) + (new PurchaseCost(onSpot, WorstOf(spot, types, full, prices), full.First) * (nodes - onDemand)) + (disk * nodes);
    }

    private static CostSum DiskCost(string who, DiskCategory category, int? level, int sizeGiB, PriceTable? prices) => level is not { } known
        ? CostSum.None($"{who}, disks", $"price files have no disks of the kind {category}")
        : CostSum.OfNullable(sizeGiB * prices?.PayAsYouGo(PriceItem.NodeDisk(known)), $"{who}, disks", $"no price of {PriceItem.NodeDisk(known)} is known");

    /// <summary>The base, and the share of what is above it, rounded up.</summary>
    private static int OnDemandNodes(NodePurchase.Spot spot, int nodes)
    {
        var above = Math.Max(0, nodes - spot.OnDemandBase);
        return nodes - above + (int)Math.Ceiling(above * spot.OnDemandPercentage / 100m);
    }

    private static HourlyPrice? LimitOf(NodePurchase.Spot spot, CapacityChoice.InstanceType type) =>
        spot.PriceLimits.TryGetValue(type.Name, out var limit) ? limit : default(HourlyPrice?);

    /// <summary>Without fallback a node costs its limit at most; a type without one may cost the pay-as-you-go price.</summary>
    private static CostSum WorstOf(NodePurchase.Spot spot, List<CapacityChoice.InstanceType> types, CostRange full, PriceTable? prices) =>
        spot.Fallback || types.Any(type => !spot.PriceLimits.ContainsKey(type.Name))
            ? full.Dearest
            : CostSum.Of(types.Max(type => Math.Min(spot.PriceLimits[type.Name].Amount, prices?.PayAsYouGo(type) ?? decimal.MaxValue)));

    private static (CostSum Low, CostSum High) Both(CostSum price) => (price, price);
}
