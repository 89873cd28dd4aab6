using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cost;

/// <summary>
/// An exact amount of money, or one that is not known in full: then the known part is the least that it can be, and what has no price is listed. Nothing
/// unpriced ever counts as zero.
/// </summary>
/// <param name="Known">What is known of it, in the currency of the prices.</param>
/// <param name="Unpriced">What has no price, each thing once.</param>
internal sealed record CostSum(decimal Known, ValueList<UnpricedItem> Unpriced)
{
    /// <summary>Nothing costs nothing.</summary>
    public static CostSum Zero { get; } = new(0, []);

    /// <summary>Whether all of it is known.</summary>
    public bool IsComplete => Unpriced.Count == 0;

    /// <summary>A known amount.</summary>
    /// <param name="amount">The amount.</param>
    public static CostSum Of(decimal amount) => new(amount, []);

    /// <summary>An amount of which nothing is known.</summary>
    /// <param name="what">What has no price.</param>
    /// <param name="because">Why it has none.</param>
    public static CostSum None(string what, string because) => new(0, [new UnpricedItem(what, because)]);

    /// <summary>A known amount, or one of which nothing is known.</summary>
    /// <param name="amount">The amount; <see langword="null"/> when it is not known.</param>
    /// <param name="what">What has no price then.</param>
    /// <param name="because">Why it has none then.</param>
    public static CostSum OfNullable(decimal? amount, string what, string because) => amount is { } known ? Of(known) : None(what, because);

    /// <summary>The sum of two amounts: what one of them lacks, the sum lacks.</summary>
    public static CostSum operator +(CostSum left, CostSum right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Known + right.Known, left.Unpriced.Concat(right.Unpriced).Distinct().ToValueList());
    }

    /// <summary>The amount so many times. None of something costs nothing, whatever its price.</summary>
    public static CostSum operator *(CostSum amount, decimal times)
    {
        ArgumentNullException.ThrowIfNull(amount);
        return times == 0 ? Zero : amount with { Known = amount.Known * times };
    }

    /// <summary>The sum of any number of amounts.</summary>
    /// <param name="amounts">The amounts.</param>
    public static CostSum Sum(IEnumerable<CostSum> amounts)
    {
        // At once: one after the other, each sum would copy what all before it lack.
        var all = amounts.ToList();
        return new(all.Sum(each => each.Known), all.SelectMany(each => each.Unpriced).Distinct().ToValueList());
    }

    /// <summary>The amount for people, as <see cref="CostText"/> writes it; <see cref="Known"/> has all digits.</summary>
    /// <param name="currency">Currency; <see langword="null"/> when there are no prices at all.</param>
    public string ToText(string? currency) => CostText.Of(Known, Unpriced.Count, currency);
}
