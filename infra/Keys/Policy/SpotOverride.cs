using AckKnativeSpot.Drain;
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

    /// <summary>What services with this policy promise; jobs promise nothing.</summary>
    public AvailabilityPromise? Availability { get; init; }

    public bool ChangesSpot => PriceBound is not null || Protection is not null || Fallback is not null || Reclaim is not null;

    /// <summary>This policy on top of another.</summary>
    /// <param name="basis">What holds where this policy says nothing.</param>
    public SpotOverride Over(SpotOverride basis) => (this, basis) switch
    {
        ({ PayAsYouGo: true }, _) => this,
        ({ ChangesSpot: false }, _) => basis,
        (_, { PayAsYouGo: true }) => this,
        _ => this with
        {
            PriceBound = PriceBound ?? basis.PriceBound,
            Protection = Protection ?? basis.Protection,
            Fallback = Fallback ?? basis.Fallback,
            Reclaim = Reclaim ?? basis.Reclaim,
        },
    };

    /// <summary>What is bought under this policy; what it does not say is the best practice.</summary>
    /// <param name="limitOf">Makes a limit of a share of the pay-as-you-go price, in percent.</param>
    /// <returns>The options; <see langword="null"/> for pay-as-you-go.</returns>
    public SpotOptions? ToOptions(Func<decimal, HourlyPrice?> limitOf)
    {
        var unsaid = new SpotOptions();
        return PayAsYouGo ? null : new SpotOptions
        {
            PriceLimit = PriceBound switch
            {
                PriceBound.Limit limit => limit.Price,
                PriceBound.Share share => limitOf(share.Percent),
                _ => null,
            },
            Protection = Protection ?? unsaid.Protection,
            Fallback = Fallback ?? unsaid.Fallback,
            Reclaim = Reclaim ?? unsaid.Reclaim,
        };
    }
}
