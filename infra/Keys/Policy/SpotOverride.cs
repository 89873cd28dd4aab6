using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>Spot policy as one place of the stack configuration states it: what it leaves out comes from the place below it.</summary>
internal sealed record SpotOverride
{
    public string? Profile { get; init; }

    public bool PayAsYouGo { get; init; }

    public PriceBound? PriceBound { get; init; }

    public ProtectionPeriod? Protection { get; init; }

    public bool? Fallback { get; init; }

    public Reclaim? Reclaim { get; init; }

    public bool ChangesSpot => PriceBound is not null || Protection is not null || Fallback is not null || Reclaim is not null;

    /// <summary>This policy on top of another.</summary>
    /// <param name="basis">What holds where this policy says nothing.</param>
    /// <returns>The options; <see langword="null"/> for pay-as-you-go.</returns>
    public SpotOptions? Over(SpotOptions? basis) => (this, basis) switch
    {
        ({ PayAsYouGo: true }, _) => null,
        ({ ChangesSpot: false }, _) => basis,
        (_, { } spot) => spot with
        {
            PriceLimit = PriceBound is { } bound ? bound.Limit : spot.PriceLimit,
            Protection = Protection ?? spot.Protection,
            Fallback = Fallback ?? spot.Fallback,
            Reclaim = Reclaim ?? spot.Reclaim,
        },
        _ => Over(new SpotOptions()),
    };
}

/// <summary>What a place says about the price of spot instances.</summary>
/// <param name="Limit">The limit; <see langword="null"/> to follow the market.</param>
internal sealed record PriceBound(HourlyPrice? Limit);
