using AckKnativeSpot.Cluster;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Serving;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of Knative Serving.</summary>
internal static class KnativeKeys
{
    private static readonly ServingSpec s_default = new();
    private static readonly ServingInstall.ManagedAddon s_defaultAddon = new();
    private static readonly ServingInstall.HelmCharts s_defaultCharts = new();

    private static readonly SettingKey<string> s_addonName = new(
        "name", ClusterScalars.AddonName, "Name of the add-on.")
    {
        Default = s_defaultAddon.Name,
        Example = "knative",
    };

    private static readonly SettingKey<AddonVersion> s_addonVersion = new(
        "version", Scalars.AddonVersion, "Version. Default: the newest at installation.")
    {
        Example = "v1.18.3",
    };

    private static readonly SettingKey<string> s_addonConfig = new(
        "config", AddonKeys.Json, "Configuration of the add-on as a JSON object. Default: none.")
    {
        Example = "'{\"replicas\": 2}'",
    };

    private static readonly SettingKey<ServingInstall> s_addon = new(
        "addon",
        new SectionType<ServingInstall>(
            values => new ServingInstall.ManagedAddon
            {
                Name = values.Get(s_addonName)!,
                Version = values.Get(s_addonVersion),
                Config = values.Get(s_addonConfig),
            },
            s_addonName, s_addonVersion, s_addonConfig),
        "ACK's managed add-on.")
    {
        Example = "{}",
    };

    private static readonly SettingKey<string> s_chart = new(
        "chart", Scalars.Text, "Address of the Serving chart.")
    {
        Default = s_defaultCharts.Chart,
        Example = "https://charts.example.com/ack-knative-serving-v1.10.9-aliyun.1.tgz",
    };

    private static readonly SettingKey<string> s_chartVersion = new("version", Scalars.Text, "Value 'version' of the Serving chart.")
    {
        Default = s_defaultCharts.Version,
        Example = "v1.10.9-aliyun.1",
    };

    private static readonly SettingKey<string> s_kourierChart = new("kourierChart", Scalars.Text, "Address of the Kourier chart.")
    {
        Default = s_defaultCharts.KourierChart,
        Example = "https://charts.example.com/ack-knative-kourier-1.4.0.tgz",
    };

    private static readonly SettingKey<string> s_kourierVersion = new("kourierVersion", Scalars.Text, "Value 'version' of the Kourier chart.")
    {
        Default = s_defaultCharts.KourierVersion,
        Example = "v1.4.0",
    };

    private static readonly SettingKey<ServingInstall> s_helm = new(
        "helm",
        new SectionType<ServingInstall>(
            values => new ServingInstall.HelmCharts
            {
                Chart = values.Get(s_chart)!,
                Version = values.Get(s_chartVersion)!,
                KourierChart = values.Get(s_kourierChart)!,
                KourierVersion = values.Get(s_kourierVersion)!,
            },
            s_chart, s_chartVersion, s_kourierChart, s_kourierVersion),
        "Alibaba Cloud's Helm charts.")
    {
        Example = "{}",
    };

    private static readonly SettingKey<ServingInstall> s_upstream = new(
        "upstream", UpstreamKeys.Section, "The upstream release with Kourier, by the Knative Operator.")
    {
        Example = "{ version: 1.22.1 }",
    };

    private static readonly SettingKey<KnativeFlavour> s_existing = new(
        "existing", Scalars.Choice(("ack", KnativeFlavour.Ack), ("upstream", KnativeFlavour.Upstream)),
        "It is there already, ACK's or the upstream one; it is left alone but for the gateway and the config that the stack names.")
    {
        Example = "ack",
    };

    private static readonly SettingKey<ServingInstall> s_install = new(
        "install",
        new OneOfKeysType<ServingInstall>(new SectionType<ServingInstall>(
            values => values.Get(s_addon) ?? values.Get(s_helm) ?? values.Get(s_upstream) ?? new ServingInstall.Existing(values.Get(s_existing)),
            s_addon, s_helm, s_upstream, s_existing)),
        "How it is installed. Default: addon.")
    {
        Default = s_default.Install,
        Example = "{ upstream: {} }",
    };

    private static readonly SettingKey<Gateway> s_gateway = new(
        "gateway",
        GatewayKeys.Section,
        "What brings requests to services. Default: alb with the add-on, kourier with helm and upstream, and as it is with existing.")
    {
        Example = "{ alb: { internet: true } }",
    };

    private static readonly SettingKey<KnativeConfig> s_config = new(
        "config", KnativeConfigKeys.Section, "Knative's config maps; what is not given stays as installed.")
    {
        Default = s_default.Config,
        Example = "{ autoscaler: { scaleToZeroRetention: 5m } }",
    };

    private static readonly SettingKey<bool> s_protect = new(
        "protect", Scalars.Boolean, "Whether Pulumi refuses to delete the installation, without which no Knative Service works.")
    {
        Default = true,
    };

    /// <summary>The section.</summary>
    public static SectionType<ServingSpec> Section { get; } = new(
        values => new ServingSpec
        {
            Install = values.Get(s_install)!,
            Gateway = values.Get(s_gateway),
            Config = values.Get(s_config)!,
            Protect = values.Get(s_protect),
        },
        s_install, s_gateway, s_config, s_protect);
}
