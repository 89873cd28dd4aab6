using AckKnativeSpot.Drain;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of spot policy, for the whole stack and for one workload.</summary>
internal static class SpotKeys
{
    private static readonly SpotOptions s_default = new();

    private static readonly ScalarType<PriceBound> s_bound = new(
        text => PriceBound.TryParse(text, out var bound) ? new(bound) : null,
        $"{HourlyPrice.Allowed}, a share of the pay-as-you-go price such as 60%, or 'market'",
        SpotRules.PriceLimitForm,
        schema: () => SchemaOf.Number(@"^(market|\d+\.?\d{0,3}0*|\.\d{1,3}0*|(100|\d{1,2}(\.\d+)?)%)$", 0.001m),
        unit: "per hour",
        text: bound => bound.ToString());

    private static readonly SettingKey<PriceBound> s_priceLimit = new(
        "priceLimit", s_bound,
        "Highest price per hour of one instance, in the currency of the region, or its share of the pay-as-you-go price in the stack's prices; 'market' "
            + "follows the market without a limit.")
    {
        Default = s_default.PriceLimit is { } limit ? new PriceBound.Limit(limit) : new PriceBound.Market(),
        Example = "0.250",
    };

    private static readonly SettingKey<ProtectionPeriod> s_protection = new(
        "protection",
        Scalars.Choice(SpotRules.ProtectionForm, ("1h", ProtectionPeriod.OneHour), ("none", ProtectionPeriod.None)),
        "How long a new instance is safe from reclaim.")
    {
        Default = ProtectionPeriod.OneHour,
        Example = "none",
    };

    private static readonly SettingKey<bool> s_fallback = new(
        "fallback", Scalars.Boolean, "Whether a pay-as-you-go instance is created when there is no spot stock within the price limit.")
    {
        Default = s_default.Fallback,
    };

    private static readonly SettingKey<Reclaim> s_reclaim = new(
        "reclaim",
        Scalars.Choice(("evict", Reclaim.Evict), ("leave", Reclaim.Leave)),
        "What happens on the three-minute notice: 'evict' drains the pod through the Eviction API (ack-virtual-node 2.11.0 or later), 'leave' lets it die with "
            + "its instance.")
    {
        Default = s_default.Reclaim,
    };

    private static readonly SettingKey<AvailabilityPromise> s_availability = AvailabilityKeys.Of(
        "What services with this policy promise to keep Ready when all their instances are reclaimed at once; of no meaning to jobs. Default: nothing.");

    private static readonly SettingKey<string> s_profile = new(
        "profile", Scalars.Text, "Name of the profile of spot.profiles that the other keys change. Default: none, they change spot.defaults.")
    {
        Example = "cheap",
    };

    private static readonly SectionType<SpotOverride> s_policy = new(
        values => Build(values) with { Availability = values.Get(s_availability) }, s_priceLimit, s_protection, s_fallback, s_reclaim, s_availability);

    /// <summary>Spot policy of a profile: a section, or <c>none</c> for pay-as-you-go.</summary>
    private static readonly ShortOrLongType<SpotOverride> s_profilePolicy = new(
        new ScalarType<SpotOverride>(
            text => text == "none" ? new(new SpotOverride { PayAsYouGo = true }) : null, "'none' for pay-as-you-go", choices: ["none"]),
        s_policy);

    private static readonly SettingKey<SpotOverride> s_defaults = new("defaults", s_profilePolicy, "Policy of every workload that says nothing else.")
    {
        Default = new SpotOverride(),
        Example = "{ priceLimit: 60% }",
    };

    private static readonly SettingKey<ValueMap<SpotOverride>> s_profiles = new(
        "profiles", new MapType<SpotOverride>(s_profilePolicy, "profile names"), "Named policies that workloads refer to. Default: none.")
    {
        Default = ValueMap<SpotOverride>.Empty,
        Example = "{ cheap: { priceLimit: 0.150 }, on-demand: none }",
    };

    private static readonly SettingKey<Duration> s_evictionRetry = new(
        "evictionRetry", Scalars.Duration(1, 180),
        "Time until the virtual node tries a refused eviction again; undocumented for it, so an input of the drain forecast.")
    {
        Default = PlatformFacts.DefaultEvictionRetry,
        Example = "15s",
    };

    private static readonly SettingKey<Duration> s_reclaimMargin = new(
        "reclaimMargin", Scalars.Duration(0, 180), "Time that the drain of a service should have to spare before the notice ends; less is reported (DRAIN009).")
    {
        Default = PlatformFacts.DefaultReclaimMargin,
        Example = "30s",
    };

    /// <summary>Spot policy of one workload: a section, the name of a profile, or <c>none</c> for pay-as-you-go.</summary>
    public static SettingReader<SpotOverride> OfWorkload { get; } = new ShortOrLongType<SpotOverride>(
        new ScalarType<SpotOverride>(
            text => text.Length == 0 ? null : new(text == "none" ? new SpotOverride { PayAsYouGo = true } : new SpotOverride { Profile = text }),
            "the name of a profile of spot.profiles or 'none' for pay-as-you-go",
            schema: SchemaOf.AnyText),
        new SectionType<SpotOverride>(
            values => Build(values) with { Profile = values.Get(s_profile) },
            s_profile, s_priceLimit, s_protection, s_fallback, s_reclaim));

    /// <summary>The section <c>spot</c> of a stack.</summary>
    public static SectionType<SpotPolicy> Section { get; } = new(
        values => new SpotPolicy
        {
            Defaults = values.Get(s_defaults)!,
            Profiles = values.Get(s_profiles)!,
            EvictionRetry = values.Get(s_evictionRetry),
            ReclaimMargin = values.Get(s_reclaimMargin),
        },
        s_defaults, s_profiles, s_evictionRetry, s_reclaimMargin);

    /// <summary>Names of the keys that a policy gives a value.</summary>
    /// <param name="policy">The policy.</param>
    public static IEnumerable<string> KeysOf(SpotOverride policy)
    {
        (SettingKey Key, bool IsGiven)[] all =
        [
            (s_priceLimit, policy.PriceBound is not null), (s_protection, policy.Protection is not null), (s_fallback, policy.Fallback is not null),
            (s_reclaim, policy.Reclaim is not null),
        ];
        return all.Where(each => each.IsGiven).Select(each => each.Key.Name);
    }

    private static SpotOverride Build(SectionValues values) => new()
    {
        PriceBound = values.IsGiven(s_priceLimit) ? values.Require(s_priceLimit) : null,
        Protection = values.Given(s_protection),
        Fallback = values.Given(s_fallback),
        Reclaim = values.Given(s_reclaim),
    };
}
