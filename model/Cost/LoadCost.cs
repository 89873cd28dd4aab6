namespace AckKnativeSpot.Cost;

/// <summary>What something costs under each load, over the same time.</summary>
/// <param name="Idle">Without a request.</param>
/// <param name="Minimum">With the fewest pods that answer requests.</param>
/// <param name="Maximum">With the most pods.</param>
internal sealed record LoadCost(PurchaseCost Idle, PurchaseCost Minimum, PurchaseCost Maximum)
{
    /// <summary>Hours of a month: a twelfth of a year of 365 days.</summary>
    public const int HoursPerMonth = 730;

    /// <summary>Nothing costs nothing.</summary>
    public static LoadCost Zero { get; } = Always(PurchaseCost.Zero);

    /// <summary>The cost under a load.</summary>
    /// <param name="load">The load.</param>
    public PurchaseCost this[CostLoad load] => load switch
    {
        CostLoad.Idle => Idle,
        CostLoad.Minimum => Minimum,
        _ => Maximum,
    };

    /// <summary>A cost that no load changes.</summary>
    /// <param name="cost">The cost.</param>
    public static LoadCost Always(PurchaseCost cost) => new(cost, cost, cost);

    /// <summary>The sum of two costs over the same time.</summary>
    public static LoadCost operator +(LoadCost left, LoadCost right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Idle + right.Idle, left.Minimum + right.Minimum, left.Maximum + right.Maximum);
    }

    /// <summary>The cost so many times.</summary>
    public static LoadCost operator *(LoadCost cost, decimal times)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return new(cost.Idle * times, cost.Minimum * times, cost.Maximum * times);
    }

    /// <summary>The sum of any number of costs over the same time.</summary>
    /// <param name="costs">The costs.</param>
    public static LoadCost Sum(IEnumerable<LoadCost> costs)
    {
        var all = costs.ToList();
        return new(
            PurchaseCost.Sum(all.Select(each => each.Idle)),
            PurchaseCost.Sum(all.Select(each => each.Minimum)),
            PurchaseCost.Sum(all.Select(each => each.Maximum)));
    }
}
