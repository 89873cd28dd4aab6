using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a service's reserved instance.</summary>
internal static class ReserveKeys
{
    private static readonly SettingKey<ReserveType> s_type = new(
        "type",
        Scalars.Choice(("eci", ReserveType.Eci), ("ecs", ReserveType.Ecs), ("acs", ReserveType.Acs)),
        "Where the reserved pod runs. Default: the platform's, eci.")
    {
        Example = "ecs",
    };

    private static readonly SettingKey<ValueList<Located<CapacityChoice>>> s_choices = new(
        "choices",
        new ListType<CapacityChoice>(CapacityKeys.Choice(ReserveRules.ReserveUnderstood)) { Repeated = RepeatedItem.IsRefused },
        "Up to five instance types or one vCPU-memory pair, tried in order. Default: the platform's; its documents disagree about which.")
    {
        Default = [],
        Example = "[ecs.t6-c1m1.large]",
    };

    private static readonly SettingKey<int> s_replicas = new("replicas", Scalars.Integer(1, 1000), "Reserved pods. Default: the platform's, one.")
    {
        Example = "2",
    };

    /// <summary>A section, or <c>enable</c> for the platform's defaults.</summary>
    public static SettingReader<ReserveOptions> OfService { get; } = new ShortOrLongType<ReserveOptions>(
        new ScalarType<ReserveOptions>(
            text => text == "enable" ? new(new ReserveOptions()) : null, "'enable' for the platform's defaults", choices: ["enable"]),
        new SectionType<ReserveOptions>(
            values => new ReserveOptions
            {
                Type = values.Given(s_type),
                Choices = values.Get(s_choices)!.Select(c => c.Value).ToValueList(),
                Replicas = values.Given(s_replicas),
            },
            s_type, s_choices, s_replicas));
}
