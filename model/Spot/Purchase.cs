namespace AckKnativeSpot.Spot;

/// <summary>How instances are bought: one or the other, never a missing value.</summary>
internal abstract record Purchase
{
    private Purchase()
    {
    }

    /// <summary>The purchase that spot options make.</summary>
    /// <param name="spot">The options; <see langword="null"/> for pay-as-you-go.</param>
    public static Purchase Of(SpotOptions? spot) => spot is null ? new PayAsYouGo() : new Spot(spot);

    /// <summary>Whether a reclaim makes the virtual node evict pods, so that grace period and disruption budget count.</summary>
    public bool EvictsOnReclaim => this is Spot { Options.Reclaim: Reclaim.Evict };

    /// <summary>Pay-as-you-go: never reclaimed.</summary>
    public sealed record PayAsYouGo : Purchase;

    /// <summary>Preemptible.</summary>
    /// <param name="Options">The bid and what happens around a reclaim.</param>
    public sealed record Spot(SpotOptions Options) : Purchase;
}
