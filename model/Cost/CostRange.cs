namespace AckKnativeSpot.Cost;

/// <summary>What something costs that may run on one of several instance types, in several zones.</summary>
/// <param name="First">On the first choice, in the dearest of its zones.</param>
/// <param name="Cheapest">On the cheapest choice, in the cheapest of its zones.</param>
/// <param name="Dearest">On the dearest choice, in the dearest of its zones.</param>
internal sealed record CostRange(CostSum First, CostSum Cheapest, CostSum Dearest)
{
    /// <summary>Nothing costs nothing.</summary>
    public static CostRange Zero { get; } = Of(CostSum.Zero);

    /// <summary>An amount without a choice.</summary>
    /// <param name="amount">The amount.</param>
    public static CostRange Of(CostSum amount) => new(amount, amount, amount);

    /// <summary>
    /// The range over choices. While one of them has no price, the cheapest is not known at all, and the dearest is at least the dearest that is known.
    /// </summary>
    /// <param name="choices">Lowest and highest price of each choice, in order of preference; at least one.</param>
    public static CostRange Over(IReadOnlyList<(CostSum Low, CostSum High)> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var unpriced = CostSum.Sum(choices.Select(choice => choice.Low + choice.High)).Unpriced;
        return new(
            choices[0].High,
            new(unpriced.Count == 0 ? choices.Min(choice => choice.Low.Known) : 0, unpriced),
            new(choices.Max(choice => choice.High.Known), unpriced));
    }

    /// <summary>The sum of two ranges, each end for itself.</summary>
    public static CostRange operator +(CostRange left, CostRange right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.First + right.First, left.Cheapest + right.Cheapest, left.Dearest + right.Dearest);
    }

    /// <summary>The sum of any number of ranges, each end for itself.</summary>
    /// <param name="ranges">The ranges.</param>
    public static CostRange Sum(IEnumerable<CostRange> ranges)
    {
        var all = ranges.ToList();
        return new(
            CostSum.Sum(all.Select(each => each.First)), CostSum.Sum(all.Select(each => each.Cheapest)), CostSum.Sum(all.Select(each => each.Dearest)));
    }

    /// <summary>The range so many times.</summary>
    public static CostRange operator *(CostRange range, decimal times)
    {
        ArgumentNullException.ThrowIfNull(range);
        return new(range.First * times, range.Cheapest * times, range.Dearest * times);
    }
}
