using AckKnativeSpot.Drain;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The spot policy of a whole stack.</summary>
internal sealed record SpotPolicy
{
    private const string DefaultsPath = "spot.defaults";

    public SpotOverride Defaults { get; init; } = new();

    public ValueMap<SpotOverride> Profiles { get; init; } = ValueMap<SpotOverride>.Empty;

    public Duration EvictionRetry { get; init; } = PlatformFacts.DefaultEvictionRetry;

    public Duration ReclaimMargin { get; init; } = PlatformFacts.DefaultReclaimMargin;

    /// <summary>What a service promises that does not say so itself: what its profile does, and otherwise what the defaults do.</summary>
    /// <param name="own">What the service says of spot instances itself.</param>
    public AvailabilityPromise? AvailabilityOf(SpotOverride own) =>
        (own.Profile is { } name ? Profiles.GetValueOrDefault(name)?.Availability : null) ?? Defaults.Availability;

    /// <summary>What a workload buys, given what it says itself, and where that was written; an unknown profile is reported.</summary>
    /// <param name="own">What it says itself.</param>
    /// <param name="path">Path at which it says so.</param>
    /// <param name="context">Where mistakes are reported.</param>
    public ResolvedPurchase Resolve(SpotOverride own, string path, ReadContext context)
    {
        var resolved = ResolvedPurchase.OfPlatform.With(Defaults, DefaultsPath);
        if (own.Profile is { } name && ProfileOf(name, path, context) is { } profile)
        {
            if (profile.PayAsYouGo && own.ChangesSpot)
            {
                context.Findings.Add(ConfigurationRules.BadValue.At(
                    path,
                    $"Spot options are changed on top of the profile '{name}', which buys pay-as-you-go.",
                    "Take another profile, or leave the other keys out.",
                    null));
            }

            resolved = resolved.With(profile, PathOf(name));
        }

        return resolved.With(own, null);
    }

    /// <summary>Paths of the policies that a workload builds on.</summary>
    /// <param name="own">What it says itself.</param>
    public static IEnumerable<string> Below(SpotOverride own) => own.Profile is { } name ? [DefaultsPath, PathOf(name)] : [DefaultsPath];

    private static string PathOf(string profile) => ConfigPath.Key("spot.profiles", profile);

    private SpotOverride? ProfileOf(string name, string path, ReadContext context)
    {
        // One that is there and could not be read is reported already.
        if (!Profiles.TryGetValue(name, out var profile) && !context.IsUnread(PathOf(name)))
        {
            var known = Profiles.Count == 0 ? "spot.profiles defines none" : $"known are {string.Join(", ", Profiles.Keys)}";
            var hint = NearestText.Of(name, Profiles.Keys) is { } nearest
                ? $"Did you mean '{nearest}'?"
                : "Name one of spot.profiles, or 'none' for pay-as-you-go.";
            context.Findings.Add(ConfigurationRules.BadValue.At(path, $"There is no spot profile '{name}'; {known}.", hint, null));
        }

        return profile;
    }
}
