using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>The keys of an organisation's guardrails.</summary>
internal static class GuardrailSettings
{
    private static readonly ScalarType<HourlyPrice> s_price = new(
        text => HourlyPrice.TryParse(text, out var price) ? new(price) : null,
        "a price per hour above 0 with at most three decimals, such as 0.250",
        schema: () => SchemaOf.Pattern(@"^\d+(\.\d{1,3})?$"));

    private static readonly Key<HourlyPrice> s_ceiling = new("priceCeiling", s_price, "Highest price limit of any bid, per hour of one instance; a bid must then have a limit. Default: none.");

    private static readonly Key<ValueMap<HourlyPrice>> s_ceilings = new(
        "priceCeilings", new MapType<HourlyPrice>(s_price, "instance types and vCPU-memory pairs"), "Highest price limit by instance type or pair, in place of priceCeiling. Default: none.")
    {
        Default = ValueMap<HourlyPrice>.Empty,
    };

    private static readonly Key<bool> s_fallback = Required("requireFallback", "Whether preemptible workloads must fall back to pay-as-you-go.");

    private static readonly Key<bool> s_eviction = Required("requireEviction", "Whether preemptible workloads must be evicted gracefully on a reclaim.");

    private static readonly Key<bool> s_protection = Required("requireProtection", "Whether preemptible instances must have the protection period of one hour.");

    private static readonly Key<ValueList<At<string>>> s_types = new("allowedTypes", new ListType<string>(Types.Text), "Instance types that may be named. Default: all.") { Default = [] };

    private static readonly Key<ValueList<At<string>>> s_families = new(
        "allowedFamilies", new ListType<string>(Types.Text), "Instance families that may be named, such as ecs.c6; vCPU-memory pairs then may not. Default: all.")
    {
        Default = [],
    };

    private static readonly Key<int> s_scale = new("largestScale", Types.Integer(1, int.MaxValue), "Largest scale of a service and parallelism of a job, in pods. Default: no bound.");

    private static readonly Key<bool> s_public = Required("forbidPublicEndpoints", "Whether the API server and the gateway must have no public address.");

    public static SectionType<Guardrails> Section { get; } = new(
        values => new Guardrails
        {
            PriceCeiling = values.Given(s_ceiling),
            PriceCeilings = values.Get(s_ceilings)!,
            RequireFallback = values.Get(s_fallback),
            RequireEviction = values.Get(s_eviction),
            RequireProtection = values.Get(s_protection),
            AllowedTypes = values.Items(s_types),
            AllowedFamilies = values.Items(s_families),
            LargestScale = values.Given(s_scale),
            ForbidPublicEndpoints = values.Get(s_public),
        },
        s_ceiling, s_ceilings, s_fallback, s_eviction, s_protection, s_types, s_families, s_scale, s_public);

    private static Key<bool> Required(string name, string description) => new(name, Types.Boolean, description) { DefaultText = "false" };
}
