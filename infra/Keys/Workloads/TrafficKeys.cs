using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a service's traffic: shares per revision, or a canary in steps.</summary>
internal static class TrafficKeys
{
    private const string Latest = "latest";
    private const string This = "this";

    private static readonly SettingKey<string> s_revision = new(
        "revision",
        Scalars.Text,
        "Name of a revision; 'latest' for the latest ready one; 'this' for the one that this configuration makes, under a name derived from its content.")
    {
        Required = true,
        Example = "latest",
    };

    private static readonly SettingKey<int> s_percent = new(
        "percent", Scalars.AnyInteger, "Share of the requests, 0 to 100; all shares add up to 100. Default: none, only its tag leads there.")
    {
        Example = "90",
    };

    private static readonly SettingKey<string> s_tag = new("tag", Scalars.Text, "Tag that gets a URL of its own. Default: none.") { Example = "candidate" };

    private static readonly SettingKey<string> s_stable = new("stable", Scalars.Text, "Name of the revision that serves now.")
    {
        Required = true,
        Example = "web-v1",
    };

    private static readonly SettingKey<ValueList<Located<int>>> s_steps = new(
        "steps", new ListType<int>(Scalars.Integer(0, 100), min: 1), "Percentages that the new revision gets, step by step.")
    { Required = true, Example = "[10, 50, 100]" };

    private static readonly SettingKey<int> s_step = new(
        "step", Scalars.AnyInteger, "Which of the steps is on, from 1; 0 sends the new revision nothing yet, only its tag reaches it.")
    { Required = true, Example = "1" };

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

    private static readonly SettingKey<ValueList<Located<TrafficTarget>>> s_split = new(
        "split", new ListType<TrafficTarget>(s_target, min: 1), "Shares per revision.")
    {
        Example = "[{ revision: web-v1, percent: 90 }, { revision: latest, percent: 10 }]",
    };

    private static readonly SettingKey<Traffic> s_canary = new(
        "canary",
        new SectionType<Traffic>(
            values => new Traffic.Canary(values.Require(s_stable), values.Require(s_steps).Select(s => s.Value).ToValueList(), values.Require(s_step)),
            s_stable, s_steps, s_step),
        "A new revision that gets more requests step by step.");

    public static SettingReader<Traffic> Section { get; } = new OneOfKeysType<Traffic>(
        new SectionType<Traffic>(
            values => values.Get(s_canary)
                ?? (values.Get(s_split) is { } split ? new Traffic.Split(split.Select(t => t.Value).ToValueList()) : new Traffic.LatestOnly()),
            s_split, s_canary));
}
