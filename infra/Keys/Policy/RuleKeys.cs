using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys with which a stack changes what rules say.</summary>
internal static class RuleKeys
{
    private static readonly SettingKey<ValueMap<Severity>> s_severity = new(
        "severity",
        new MapType<Severity>(Scalars.Choice(("error", Severity.Error), ("warning", Severity.Warning), ("info", Severity.Info)), "rule IDs"),
        "Severity of a rule in this stack. Default: the rule's own.")
    {
        Default = ValueMap<Severity>.Empty,
        Example = "{ SPOT008: error }",
    };

    private static readonly SettingKey<string> s_rule = new("rule", Scalars.Text, "ID of the rule.") { Required = true, Example = "RSV002" };

    private static readonly SettingKey<string> s_path = new(
        "path", Scalars.Text, "Property path of the finding, or of a section that holds it.")
    { Required = true, Example = "services[1].reserve" };

    private static readonly SettingKey<string> s_reason = new("reason", Scalars.Text, "Why it is right here; shown with the finding.")
    {
        Required = true,
        Example = "the first request may not wait",
    };

    private static readonly SectionType<Waiver> s_waiver = new(
        values => new Waiver(values.Require(s_rule), values.Require(s_path), OnOneLine(values.Require(s_reason))), s_rule, s_path, s_reason);

    private static readonly SettingKey<ValueList<Located<Waiver>>> s_waivers = new(
        "waivers", new ListType<Waiver>(s_waiver) { Repeated = RepeatedItem.DoesNothing }, "Findings that are accepted, each with a reason. Default: none.")
    {
        Default = [],
    };

    /// <summary>A reason may be written over several lines, and is shown as one sentence.</summary>
    private static string OnOneLine(string reason) => string.Join(' ', reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static SectionType<RulePolicy> Section { get; } = new(
        values => new RulePolicy
        {
            Severities = values.Get(s_severity)!,
            Waivers = values.Get(s_waivers)!.Select(w => w.Value).ToValueList(),
        },
        s_severity, s_waivers);
}
