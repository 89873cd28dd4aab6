using AckKnativeSpot.Containers;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Cost;

/// <summary>What one hour of one pod costs on the instances that it may run on.</summary>
internal static class PodCost
{
    /// <summary>The cost of one pod per hour.</summary>
    /// <param name="who">Name of the workload, for what is unpriced.</param>
    /// <param name="purchase">How its instances are bought.</param>
    /// <param name="capacity">What instances it runs on.</param>
    /// <param name="containers">What its containers ask for; sizes the pod when there are no choices.</param>
    /// <param name="prices">Known prices; <see langword="null"/> for none.</param>
    /// <param name="zones">Zones that its pods may be in; empty for every zone.</param>
    public static PurchaseCost PerHour(
        string who, Purchase purchase, CapacityOptions capacity, IEnumerable<ContainerResources> containers, PriceTable? prices,
        IReadOnlyCollection<string> zones)
    {
        ArgumentNullException.ThrowIfNull(capacity);
        ArgumentNullException.ThrowIfNull(containers);
        var storage = StorageOf(who, capacity, prices);
        if (BilledChoices(purchase, capacity, containers) is not { } choices)
        {
            return PurchaseCost.Of(CostSum.None(who, "its containers' resources make no size, and it names no capacity choices") + storage);
        }

        var full = CostRange.Over([.. choices.Select(each => Both(FullPrice(who, each, prices)))]);
        var cost = purchase is not Purchase.Spot { Options: var options }
            ? new PurchaseCost(full, full.Dearest, full.First)
            : new PurchaseCost(
                CostRange.Over([.. choices.Select(each => SpotPriceRange.Of(who, each.Choice, options.PriceLimit, prices, zones))]),
                options is { Fallback: false, PriceLimit: { } limit } ? CostSum.Of(choices.Max(each => Capped(each, limit, prices))) : full.Dearest,
                full.First);
        return cost + PurchaseCost.Of(storage);
    }

    /// <summary>Pay-as-you-go price per hour of each instance that a pod may run on, as it is billed; none when nothing says its size.</summary>
    /// <param name="purchase">How its instances are bought.</param>
    /// <param name="capacity">What instances it runs on.</param>
    /// <param name="containers">What its containers ask for; sizes the pod when there are no choices.</param>
    /// <param name="prices">Known prices; <see langword="null"/> for none.</param>
    public static IReadOnlyList<(CapacityChoice Choice, decimal? Price)> PayAsYouGoPrices(
        Purchase purchase, CapacityOptions capacity, IEnumerable<ContainerResources> containers, PriceTable? prices) =>
        [.. (BilledChoices(purchase, capacity, containers) ?? []).Select(each => (each.Choice, prices?.PayAsYouGo(each.Choice, each.Category)))];

    /// <summary>What all reserved pods of a service cost per hour while they are there: pay-as-you-go, on the specification they get.</summary>
    /// <param name="who">Name of the service, for what is unpriced.</param>
    /// <param name="reserve">The reserve. Pods on a node cost nothing that the node does not.</param>
    /// <param name="prices">Known prices; <see langword="null"/> for none.</param>
    public static PurchaseCost ReservePerHour(string who, Reserve.ReserveOptions reserve, PriceTable? prices)
    {
        ArgumentNullException.ThrowIfNull(reserve);
        var what = $"{who}, reserved";
        if (reserve.Type == Reserve.ReserveType.Ecs)
        {
            return PurchaseCost.Zero;
        }

        if (reserve.Type == Reserve.ReserveType.Acs || reserve.Choices.Count == 0)
        {
            return PurchaseCost.Of(CostSum.None(what, "the platform chooses what it runs on"));
        }

        var payAsYouGo = new Purchase.PayAsYouGo();
        var full = CostRange.Over(
            [.. reserve.Choices.Select(spec => Both(FullPrice(what, (Billed(spec, payAsYouGo) ?? spec, ComputeCategory.General), prices)))]);
        return new PurchaseCost(full, full.Dearest, full.First) * (reserve.Replicas ?? 1);
    }

    /// <summary>The choices as they are billed, a size once for each compute category; <see langword="null"/> when nothing says the size.</summary>
    private static List<(CapacityChoice Choice, ComputeCategory Category)>? BilledChoices(
        Purchase purchase, CapacityOptions capacity, IEnumerable<ContainerResources> containers)
    {
        IReadOnlyList<CapacityChoice>? asked = capacity.Choices.Count > 0 ? capacity.Choices : PodSize.Of(containers) is { } size ? [size] : null;
        if (asked is null)
        {
            return null;
        }

        var categories = capacity.Categories.Count > 0 ? capacity.Categories : [ComputeCategory.General];
        return
        [
            .. from choice in asked
               from category in choice is CapacityChoice.VcpuMemory ? categories : [ComputeCategory.General]
               select (Billed(choice, purchase) ?? choice, category),
        ];
    }

    private static CapacityChoice? Billed(CapacityChoice choice, Purchase purchase) =>
        choice is CapacityChoice.VcpuMemory size ? SizeTable.BilledSize(size, purchase) : choice;

    private static CostSum FullPrice(string who, (CapacityChoice Choice, ComputeCategory Category) billed, PriceTable? prices) =>
        CostSum.OfNullable(prices?.PayAsYouGo(billed.Choice, billed.Category), who, $"no pay-as-you-go price of {billed.Choice} is known");

    private static decimal Capped((CapacityChoice Choice, ComputeCategory Category) billed, HourlyPrice limit, PriceTable? prices) =>
        Math.Min(limit.Amount, prices?.PayAsYouGo(billed.Choice, billed.Category) ?? limit.Amount);

    private static CostSum StorageOf(string who, CapacityOptions capacity, PriceTable? prices) => capacity.ExtraEphemeralStorageGiB is { } storage
        ? CostSum.OfNullable(
            storage * prices?.PayAsYouGo(PriceItem.EphemeralStorage), $"{who}, ephemeral storage", $"no price of {PriceItem.EphemeralStorage} is known")
        : CostSum.Zero;

    private static (CostSum Low, CostSum High) Both(CostSum price) => (price, price);
}
