using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a new cluster that say how it is operated: version and upgrades, API server, logs.</summary>
internal static class ClusterOperationKeys
{
    private static readonly MaintenanceWindow s_defaultWindow = new();

    private static readonly SettingKey<KubernetesVersion> s_version = new(
        "kubernetesVersion", ClusterScalars.KubernetesVersion,
        "Kubernetes version to pin, 1.28 or later; not together with an upgrade channel. Default: the newest at creation.")
    {
        Example = "1.34.3-aliyun.1",
    };

    private static readonly SettingKey<UpgradeChannel> s_channel = new(
        "upgradeChannel",
        Scalars.Choice(("none", UpgradeChannel.None), ("patch", UpgradeChannel.Patch), ("stable", UpgradeChannel.Stable), ("rapid", UpgradeChannel.Rapid)),
        "Which versions ACK upgrades to by itself in the maintenance window. Default: patch; none when a version is pinned or there is no window.")
    {
        Example = "stable",
    };

    private static readonly SettingKey<bool> s_windowEnabled = new(
        "enabled", Scalars.Boolean, "Whether there is one.")
    {
        Default = true,
    };

    private static readonly SettingKey<ValueList<Located<DayOfWeek>>> s_days = new(
        "days",
        new ListType<DayOfWeek>(Scalars.Choice(Enum.GetValues<DayOfWeek>().Select(d => (d.ToString(), d)).ToArray()), ClusterBounds.WindowDays)
        {
            Repeated = RepeatedItem.IsRefused,
        },
        "Days on which it opens. Default: Tuesday and Thursday.")
    {
        Example = "[Saturday]",
    };

    private static readonly SettingKey<TimeOfDay> s_start = new(
        "start", ClusterScalars.Time, "When it opens.")
    {
        Default = s_defaultWindow.Start,
        Example = "03:30+08:00",
    };

    private static readonly SettingKey<int> s_hours = new(
        "hours", Scalars.Integer(ClusterBounds.WindowHours), "Hours it stays open.")
    {
        Default = s_defaultWindow.Hours,
        Example = "4",
    };

    private static readonly SettingKey<MaintenanceWindow?> s_window = new(
        "maintenanceWindow",
        new SectionType<MaintenanceWindow?>(
            values => !values.Get(s_windowEnabled) ? null : new MaintenanceWindow
            {
                Days = values.Items(s_days) is { Count: > 0 } days ? days : s_defaultWindow.Days,
                Start = values.Get(s_start),
                Hours = values.Get(s_hours),
            },
            s_windowEnabled, s_days, s_start, s_hours),
        "When ACK may upgrade and repair. Default: on, with the defaults of its keys.")
    {
        Default = s_defaultWindow,
        Example = "{ days: [Saturday], start: 03:30+08:00 }",
    };

    private static readonly SettingKey<bool> s_public = new(
        "public", Scalars.Boolean, "Whether it has a public address; set at creation only.")
    {
        Default = false,
    };

    private static readonly SettingKey<bool> s_inside = new(
        "runnerInside", Scalars.Boolean, "Whether the program runs where the private address is reachable; then that is used.")
    {
        Default = false,
    };

    private static readonly SettingKey<int> s_credential = new(
        "credentialMinutes", Scalars.Integer(ClusterBounds.CredentialMinutes), "Minutes a looked-up credential is valid.")
    {
        Default = 120,
        Example = "240",
    };

    private static readonly SettingKey<ApiServerAccess> s_apiServer = new(
        "apiServer",
        new SectionType<ApiServerAccess>(
            values => new ApiServerAccess
            {
                Public = values.Get(s_public),
                RunnerInside = values.Get(s_inside),
                Kubeconfig = values.Get(KubeconfigKeys.Key),
                CredentialLifetime = Duration.FromSeconds(60 * values.Get(s_credential)),
            },
            s_public, s_inside, KubeconfigKeys.Key, s_credential),
        "Where the API server can be reached.")
    {
        Default = new ApiServerAccess(),
        Example = "{ runnerInside: true }",
    };

    private static readonly SettingKey<bool> s_controlPlane = new(
        "controlPlane", Scalars.Boolean, "Whether the control plane's logs are collected.")
    {
        Default = true,
    };

    private static readonly SettingKey<bool> s_audit = new(
        "audit", Scalars.Boolean, "Whether calls to the API server are recorded.")
    {
        Default = true,
    };

    private static readonly SettingKey<bool> s_events = new(
        "events", Scalars.Boolean, "Whether Kubernetes events are collected, which alerts need; set at creation only.")
    {
        Default = true,
    };

    private static readonly SettingKey<int> s_retention = new(
        "retentionDays", Scalars.Integer(ClusterBounds.LogRetentionDays), "Days the control plane's logs are kept.")
    {
        Default = 30,
        Example = "180",
    };

    private static readonly SettingKey<bool> s_keep = new(
        "keepOnDestroy", Scalars.Boolean, "Whether logs outlive the cluster.")
    {
        Default = true,
    };

    private static readonly SettingKey<ClusterLogs> s_logs = new(
        "logs",
        new SectionType<ClusterLogs>(
            values => new ClusterLogs
            {
                ControlPlane = values.Get(s_controlPlane),
                Audit = values.Get(s_audit),
                Events = values.Get(s_events),
                RetentionDays = values.Get(s_retention),
                KeepOnDestroy = values.Get(s_keep),
            },
            s_controlPlane, s_audit, s_events, s_retention, s_keep),
        "Logs in Simple Log Service.")
    {
        Default = new ClusterLogs(),
        Example = "{ retentionDays: 180 }",
    };

    /// <summary>The keys, in the order in which they are documented.</summary>
    public static SettingKey[] Keys { get; } = [s_version, s_channel, s_window, s_apiServer, s_logs];

    /// <summary>The specification with what these keys say.</summary>
    public static CreateClusterSpec Apply(SectionValues values, CreateClusterSpec spec) => spec with
    {
        Version = values.Get(s_version),
        Channel = values.Given(s_channel),
        Window = values.Get(s_window),
        ApiServer = values.Get(s_apiServer)!,
        Logs = values.Get(s_logs)!,
    };
}
