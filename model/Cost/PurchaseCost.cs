namespace AckKnativeSpot.Cost;

/// <summary>What something costs under the three ways of buying that matter: as configured, when everything falls back, and without spot at all.</summary>
/// <param name="OnSpot">As configured, with every preemptible instance bought on spot.</param>
/// <param name="WorstCase">
/// With every preemptible instance fallen back to pay-as-you-go, each on the dearest of its choices. One that does not fall back costs its price limit, or
/// the pay-as-you-go price, which the market price never passes.
/// </param>
/// <param name="WithoutSpot">With everything bought pay-as-you-go, each on its first choice.</param>
internal sealed record PurchaseCost(CostRange OnSpot, CostSum WorstCase, CostSum WithoutSpot)
{
    /// <summary>Nothing costs nothing.</summary>
    public static PurchaseCost Zero { get; } = Of(CostSum.Zero);

    /// <summary>An amount that does not depend on spot.</summary>
    /// <param name="amount">The amount.</param>
    public static PurchaseCost Of(CostSum amount) => new(CostRange.Of(amount), amount, amount);

    /// <summary>The sum of two costs.</summary>
    public static PurchaseCost operator +(PurchaseCost left, PurchaseCost right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.OnSpot + right.OnSpot, left.WorstCase + right.WorstCase, left.WithoutSpot + right.WithoutSpot);
    }

    /// <summary>The cost so many times.</summary>
    public static PurchaseCost operator *(PurchaseCost cost, decimal times)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return new(cost.OnSpot * times, cost.WorstCase * times, cost.WithoutSpot * times);
    }

    /// <summary>The sum of any number of costs.</summary>
    /// <param name="costs">The costs.</param>
    public static PurchaseCost Sum(IEnumerable<PurchaseCost> costs)
    {
        var all = costs.ToList();
        return new(
            CostRange.Sum(all.Select(each => each.OnSpot)),
            CostSum.Sum(all.Select(each => each.WorstCase)),
            CostSum.Sum(all.Select(each => each.WithoutSpot)));
    }
}
