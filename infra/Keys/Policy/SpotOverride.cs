using AckKnativeSpot.Drain;
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

    /// <summary>What services with this policy promise; jobs promise nothing.</summary>
    public AvailabilityPromise? Availability { get; init; }

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

/// <summary>The spot policy of a whole stack.</summary>
internal sealed record SpotPolicy
{
    public SpotOverride Defaults { get; init; } = new();

    public ValueMap<SpotOverride> Profiles { get; init; } = ValueMap<SpotOverride>.Empty;

    public Duration EvictionRetry { get; init; } = Duration.FromSeconds(10);

    public Duration ReclaimMargin { get; init; } = Duration.FromSeconds(15);

    /// <summary>What a service promises that does not say so itself: what its profile does, and otherwise what the defaults do.</summary>
    public AvailabilityPromise? AvailabilityOf(SpotOverride own) =>
        (own.Profile is { } name ? Profiles.GetValueOrDefault(name)?.Availability : null) ?? Defaults.Availability;

    /// <summary>What a workload buys, given what it says itself; an unknown profile is reported.</summary>
    public SpotOptions? Resolve(SpotOverride own, string path, ICollection<Finding> findings)
    {
        var basis = Defaults.Over(new SpotOptions());
        if (own.Profile is not { } name)
        {
            return own.Over(basis);
        }

        if (!Profiles.TryGetValue(name, out var profile))
        {
            var known = Profiles.Count == 0 ? "spot.profiles defines none" : $"known are {string.Join(", ", Profiles.Keys)}";
            var hint = NearestText.Of(name, Profiles.Keys) is { } nearest ? $"Did you mean '{nearest}'?" : "Name one of spot.profiles, or 'none' for pay-as-you-go.";
            findings.Add(ConfigurationRules.BadValue.At(path, $"There is no spot profile '{name}'; {known}.", hint, null));
            return own.Over(basis);
        }

        if (profile.PayAsYouGo && own.ChangesSpot)
        {
            findings.Add(ConfigurationRules.BadValue.At(
                path, $"Spot options are changed on top of the profile '{name}', which buys pay-as-you-go.", "Take another profile, or leave the other keys out.", null));
        }

        return own.Over(profile.Over(basis));
    }
}
