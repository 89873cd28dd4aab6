using System.Globalization;
using System.Text.RegularExpressions;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of what an organisation allows.</summary>
internal static partial class GuardrailKeys
{
    private static readonly SettingKey<HourlyPrice> s_maxPrice = new(
        "maxPrice", Scalars.Price, "Highest price per hour that may be bid for any instance. Default: no ceiling.")
    {
        Example = "0.500",
    };

    private static readonly SettingKey<ValueMap<HourlyPrice>> s_maxPrices = new(
        "maxPrices", new MapType<HourlyPrice>(Scalars.Price, "instance types and sizes", Scalars.CapacityName),
        "Highest price per hour that may be bid, by instance type or size. Default: none.")
    {
        Default = ValueMap<HourlyPrice>.Empty,
        Example = "{ ecs.c7.large: 0.300, 2-4Gi: 0.250 }",
    };

    private static readonly SettingKey<bool> s_fallback = Required("requireFallback", "Whether everything preemptible must fall back to pay-as-you-go.");

    private static readonly SettingKey<bool> s_eviction = Required("requireEviction", "Whether every preemptible pod must be evicted gracefully on a reclaim.");

    private static readonly SettingKey<bool> s_protection = Required("requireProtection", "Whether every preemptible pod must have the hour of protection.");

    private static readonly SettingKey<ValueList<Located<CapacityChoice>>> s_types = new(
        "allowedTypes", new ListType<CapacityChoice>(CapacityKeys.Choice(ConfigurationRules.BadValue), min: 1) { Repeated = RepeatedItem.DoesNothing },
        "Instance types and sizes that may be used. Default: all.")
    {
        Example = "[ecs.c6.large, ecs.c7.large, 2-4Gi]",
    };

    private static readonly SettingKey<ValueList<Located<string>>> s_families = new(
        "allowedFamilies", new ListType<string>(Scalars.Family, min: 1) { Repeated = RepeatedItem.DoesNothing },
        "Instance families that may be used. Default: all.")
    {
        Example = "[ecs.c6, ecs.c7]",
    };

    private static readonly SettingKey<int> s_maxScale = new(
        "maxScale", Scalars.Integer(1, int.MaxValue), "Most pods that a service may scale to. Default: no limit.")
    {
        Example = "40",
    };

    private static readonly ScalarType<decimal> s_amount = new(
        text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && amount is > 0 and < 1_000_000_000 ? new(amount) : null,
        "an amount of money above 0, such as 5000",
        schema: () => SchemaOf.Number(SchemaOf.NumberPattern, 0, 1_000_000_000),
        unit: "per month");

    private static readonly SettingKey<decimal> s_maxMonthly = new(
        "maxMonthly", s_amount,
        "Most that a month of 730 hours may cost in the worst case at the maximum, in the currency of the prices: of the whole stack, or of a namespace's "
            + "services and jobs. Default: no limit.")
    {
        Example = "5000",
    };

    private static readonly SettingKey<AvailabilityPromise> s_availability = AvailabilityKeys.Of(
        "What must stay Ready of every service when all its instances are reclaimed at once. Default: nothing.");

    private static readonly SettingKey<bool> s_public = Required(
        "forbidPublicEndpoints", "Whether API server, load balancer of the gateway and pods may have no public address.");

    private static readonly SettingKey[] s_ofNamespaces =
        [s_maxPrice, s_maxPrices, s_fallback, s_eviction, s_protection, s_types, s_families, s_maxScale, s_availability, s_maxMonthly, s_public];

    private static readonly SettingKey<ValueMap<Guardrails>> s_namespaces = new(
        "namespaces",
        new MapType<Guardrails>(
            new SectionType<Guardrails>(OfNamespace, s_ofNamespaces), "namespaces",
            Scalars.Matching(NamespacePattern(), "the name of a namespace: a DNS label")),
        "Guardrails that services and jobs of a namespace have on top, by its name; of each, the stricter one holds. Default: none.")
    {
        Default = ValueMap<Guardrails>.Empty,
        Example = "{ shop: { maxScale: 20 } }",
    };

    /// <summary>The section.</summary>
    public static SectionType<Guardrails> Section { get; } = new(
        values => OfNamespace(values) with { Namespaces = values.Get(s_namespaces)! },
        [.. s_ofNamespaces, s_namespaces]);

    private static Guardrails OfNamespace(SectionValues values) =>
        new()
        {
            MaxPrice = values.Given(s_maxPrice),
            MaxPrices = values.Get(s_maxPrices)!,
            RequireFallback = values.Get(s_fallback),
            RequireEviction = values.Get(s_eviction),
            RequireProtection = values.Get(s_protection),
            AllowedTypes = values.Items(s_types),
            AllowedFamilies = values.Items(s_families),
            MaxScale = values.Given(s_maxScale),
            Availability = values.Get(s_availability),
            MaxMonthly = values.Given(s_maxMonthly),
            ForbidPublicEndpoints = values.Get(s_public),
        };

    private static SettingKey<bool> Required(string name, string description) => new(name, Scalars.Boolean, description) { Default = false };

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex NamespacePattern();
}
