using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

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

/// <summary>The spot policy of a whole stack.</summary>
internal sealed record SpotPolicy
{
    public SpotOverride Defaults { get; init; } = new();

    public ValueMap<SpotOverride> Profiles { get; init; } = ValueMap<SpotOverride>.Empty;

    public Duration EvictionRetry { get; init; } = Duration.FromSeconds(10);

    /// <summary>What a workload buys, given what it says itself; an unknown profile is reported.</summary>
    public SpotOptions? Resolve(SpotOverride own, string path, Func<decimal, HourlyPrice?> limitOf, ICollection<Finding> findings) =>
        Merge(own, path, findings).ToOptions(limitOf);

    private SpotOverride Merge(SpotOverride own, string path, ICollection<Finding> findings)
    {
        if (own.Profile is not { } name)
        {
            return own.Over(Defaults);
        }

        if (!Profiles.TryGetValue(name, out var profile))
        {
            var known = Profiles.Count == 0 ? "spot.profiles defines none" : $"known are {string.Join(", ", Profiles.Keys)}";
            var hint = NearestText.Of(name, Profiles.Keys) is { } nearest ? $"Did you mean '{nearest}'?" : "Name one of spot.profiles, or 'none' for pay-as-you-go.";
            findings.Add(ConfigurationRules.BadValue.At(path, $"There is no spot profile '{name}'; {known}.", hint, null));
            return own.Over(Defaults);
        }

        if (profile.PayAsYouGo && own.ChangesSpot)
        {
            findings.Add(ConfigurationRules.BadValue.At(
                path, $"Spot options are changed on top of the profile '{name}', which buys pay-as-you-go.", "Take another profile, or leave the other keys out.", null));
        }

        return own.Over(profile.Over(Defaults));
    }
}
