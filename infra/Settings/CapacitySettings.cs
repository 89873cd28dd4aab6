using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>The keys of a workload's capacity.</summary>
internal static class CapacitySettings
{
    private static readonly Key<ValueList<At<CapacityChoice>>> s_choices = new(
        "choices",
        new ListType<CapacityChoice>(Choice),
        "Up to five ECS instance types or vCPU-memory pairs, in order of preference. Default: the platform sizes the pod from its containers' limits.")
    {
        Default = [],
    };

    private static readonly Key<ValueList<At<string>>> s_vswitches = new(
        "vswitches", new ListType<string>(Types.Text, max: 10), "vSwitches to place pods in, at most ten. Default: the virtual node's own.") { Default = [] };

    /// <summary>One choice of instances.</summary>
    public static SettingType<CapacityChoice> Choice => new ScalarType<CapacityChoice>(
        text => CapacityChoice.TryParse(text, out var choice) ? new(choice) : null,
        "an ECS instance type such as ecs.c6.large or a vCPU-memory pair such as 2-4Gi",
        RuleTable.Find("SPOT006"));

    public static SectionType<CapacityOptions> Section { get; } = new(
        values => new CapacityOptions
        {
            Choices = values.Get(s_choices)!.Select(c => c.Value).ToValueList(),
            VswitchIds = values.Get(s_vswitches)!.Select(c => c.Value).ToValueList(),
        },
        s_choices, s_vswitches);
}
