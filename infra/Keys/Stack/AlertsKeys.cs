using AckKnativeSpot.Alerts;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of alerts on preemptible instances.</summary>
internal static class AlertsKeys
{
    private static readonly AlertSpec s_default = new() { ActionPolicy = "" };

    private static readonly SettingKey<string> s_action = new(
        "actionPolicy", Scalars.Text, "ID of the SLS action policy that names the receivers.")
    {
        Required = true,
        Example = "platform-on-call",
    };

    private static readonly SettingKey<string> s_policy = new("alertPolicy", Scalars.Text, "ID of the SLS alert policy.")
    {
        Default = s_default.AlertPolicy,
        Example = "shop-alerts",
    };

    private static readonly SettingKey<Duration> s_repeat = new(
        "repeat", Scalars.Minutes(AlertSpec.RepeatSeconds), "Time after which an alert that still holds is sent again.")
    {
        Default = s_default.Repeat,
        Example = "30m",
    };

    private static readonly SettingKey<Duration> s_check = new(
        "checkEvery", Scalars.Duration(AlertSpec.CheckEverySeconds), "Time between checks.")
    {
        Default = s_default.CheckEvery,
        Example = "5m",
    };

    private static readonly SettingKey<ValueList<Located<SpotEvent>>> s_events = new(
        "events",
        new ListType<SpotEvent>(Scalars.Choice(Enum.GetValues<SpotEvent>().Select(e => (e.ToString(), e)).ToArray()), 1, 2)
        {
            Repeated = RepeatedItem.IsRefused,
        },
        "Events to alert on. Default: both.")
    {
        Example = "[SpotToBeReleased]",
    };

    private static readonly SettingKey<string> s_project = new(
        "project", ClusterScalars.LogProject,
        "SLS project of an event centre that exists. Default: that of the cluster's logs; for an adopted cluster the stack creates one.")
    {
        Example = "k8s-log-c0123456789abcdef0123456789abcdef",
    };

    private static readonly SettingKey<string> s_logstore = new(
        "logstore", ClusterScalars.Logstore, "Logstore of the event centre.")
    {
        Default = s_default.Logstore,
        Example = "k8s-event-spot",
    };

    /// <summary>The section.</summary>
    public static SectionType<AlertSpec> Section { get; } = new(
        values => new AlertSpec
        {
            ActionPolicy = values.Require(s_action),
            AlertPolicy = values.Get(s_policy)!,
            Repeat = values.Get(s_repeat),
            CheckEvery = values.Get(s_check),
            Events = values.Items(s_events) is { Count: > 0 } events ? events : s_default.Events,
            Project = values.Get(s_project),
            Logstore = values.Get(s_logstore)!,
        },
        s_action, s_policy, s_repeat, s_check, s_events, s_project, s_logstore);
}
