namespace AckKnativeSpot.Cost;

/// <summary>Something that costs money and has no price.</summary>
/// <param name="What">What it is, for example <c>shop/checkout</c>.</param>
/// <param name="Because">Why it has none, as it completes "unpriced, because …": <c>no spot price of ecs.c7.large is known</c>.</param>
internal sealed record UnpricedItem(string What, string Because)
{
    /// <inheritdoc/>
    public override string ToString() => $"{What}: {Because}";
}
