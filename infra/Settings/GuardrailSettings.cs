using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>The keys of what an organisation allows.</summary>
internal static class GuardrailSettings
{
    private static readonly Key<HourlyPrice> s_maxPrice = new("maxPrice", Types.Price, "Highest price per hour that may be bid for any instance. Default: no ceiling.");

    private static readonly Key<ValueMap<HourlyPrice>> s_maxPrices = new(
        "maxPrices", new MapType<HourlyPrice>(Types.Price, "instance types and sizes", Types.CapacityName), "Highest price per hour that may be bid, by instance type or size. Default: none.")
    {
        Default = ValueMap<HourlyPrice>.Empty,
    };

    private static readonly Key<bool> s_fallback = Required("requireFallback", "Whether everything preemptible must fall back to pay-as-you-go.");

    private static readonly Key<bool> s_eviction = Required("requireEviction", "Whether every preemptible pod must be evicted gracefully on a reclaim.");

    private static readonly Key<bool> s_protection = Required("requireProtection", "Whether every preemptible pod must have the hour of protection.");

    private static readonly Key<ValueList<At<CapacityChoice>>> s_types = new(
        "allowedTypes", new ListType<CapacityChoice>(CapacitySettings.Choice, min: 1), "Instance types and sizes that may be used. Default: all.");

    private static readonly Key<ValueList<At<string>>> s_families = new(
        "allowedFamilies", new ListType<string>(Types.Family, min: 1), "Instance families that may be used. Default: all.");

    private static readonly Key<int> s_maxScale = new("maxScale", Types.Integer(1, int.MaxValue), "Most pods that a service may scale to. Default: no limit.");

    private static readonly Key<bool> s_public = Required(
        "forbidPublicEndpoints", "Whether API server, load balancer of the gateway and pods may have no public address.");

    /// <summary>The section.</summary>
    public static SectionType<Guardrails> Section { get; } = new(
        values => new Guardrails
        {
            MaxPrice = values.Given(s_maxPrice),
            MaxPrices = values.Get(s_maxPrices)!,
            RequireFallback = values.Get(s_fallback),
            RequireEviction = values.Get(s_eviction),
            RequireProtection = values.Get(s_protection),
            AllowedTypes = values.Items(s_types),
            AllowedFamilies = values.Items(s_families),
            MaxScale = values.Given(s_maxScale),
            ForbidPublicEndpoints = values.Get(s_public),
        },
        s_maxPrice, s_maxPrices, s_fallback, s_eviction, s_protection, s_types, s_families, s_maxScale, s_public);

    private static Key<bool> Required(string name, string description) => new(name, Types.Boolean, description) { Default = false, DefaultText = "false" };
}
