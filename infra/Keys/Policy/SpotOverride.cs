using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>Spot policy as one place of the stack configuration states it: what it leaves out comes from the place below it.</summary>
internal sealed record SpotOverride
{
    public string? Profile { get; init; }

    public bool PayAsYouGo { get; init; }

    public Bid? Bid { get; init; }

    public ProtectionPeriod? Protection { get; init; }

    public bool? Fallback { get; init; }

    public Reclaim? Reclaim { get; init; }

    public bool ChangesSpot => Bid is not null || Protection is not null || Fallback is not null || Reclaim is not null;

    /// <summary>This policy on top of another.</summary>
    /// <param name="basis">What holds where this policy says nothing.</param>
    public Purchase Over(Purchase basis) => (this, basis) switch
    {
        ({ PayAsYouGo: true }, _) => new Purchase.PayAsYouGo(),
        ({ ChangesSpot: false }, _) => basis,
        (_, Purchase.Spot spot) => new Purchase.Spot(spot.Options with
        {
            Bid = Bid ?? spot.Options.Bid,
            Protection = Protection ?? spot.Options.Protection,
            Fallback = Fallback ?? spot.Options.Fallback,
            Reclaim = Reclaim ?? spot.Options.Reclaim,
        }),
        _ => Over(new Purchase.Spot(new SpotOptions())),
    };
}
