using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>The keys of a service's traffic: shares per revision, or a canary in steps.</summary>
internal static class TrafficSettings
{
    private const string Latest = "latest";
    private const string This = "this";

    private static readonly Key<string> s_revision = new(
        "revision", Types.Text, "Name of a revision; 'latest' for the latest ready one; 'this' for the one that this configuration makes, under a name derived from its content.")
    {
        Required = true,
    };

    private static readonly Key<int> s_percent = new("percent", Types.AnyInteger, "Share of the requests, 0 to 100; all shares add up to 100. Default: none, only its tag leads there.");

    private static readonly Key<string> s_tag = new("tag", Types.Text, "Tag that gets a URL of its own. Default: none.");

    private static readonly Key<string> s_stable = new("stable", Types.Text, "Name of the revision that serves now.") { Required = true };

    private static readonly Key<ValueList<At<int>>> s_steps = new("steps", new ListType<int>(Types.Integer(0, 100), min: 1), "Percentages that the new revision gets, step by step.") { Required = true };

    private static readonly Key<int> s_step = new("step", Types.AnyInteger, "Which of the steps is on, from 1; 0 sends the new revision nothing yet, only its tag reaches it.") { Required = true };

    private static readonly SectionType<TrafficTarget> s_target = new(
        values => (values.Require(s_revision) switch
        {
            Latest => (TrafficTarget)new TrafficTarget.Latest(),
            This => new TrafficTarget.ThisTemplate(),
            var name => new TrafficTarget.Revision(name),
        }) with
        {
            Percent = values.Given(s_percent),
            Tag = values.Get(s_tag),
        },
        s_revision, s_percent, s_tag);

    private static readonly Key<ValueList<At<TrafficTarget>>> s_split = new("split", new ListType<TrafficTarget>(s_target, min: 1), "Shares per revision.");

    private static readonly Key<Traffic> s_canary = new(
        "canary",
        new SectionType<Traffic>(
            values => new Traffic.Canary(values.Require(s_stable), values.Require(s_steps).Select(s => s.Value).ToValueList(), values.Require(s_step)),
            s_stable, s_steps, s_step),
        "A new revision that gets more requests step by step.");

    public static SettingType<Traffic> Section { get; } = new OneOfKeysType<Traffic>(
        new SectionType<Traffic>(
            values => values.Get(s_canary) ?? (values.Get(s_split) is { } split ? new Traffic.Split(split.Select(t => t.Value).ToValueList()) : new Traffic.LatestOnly()),
            s_split, s_canary));
}
