using AckKnativeSpot.Drain;
using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>The keys of a Knative Service.</summary>
internal static class ServiceSettings
{
    private static readonly Key<string> s_name = new("name", Types.Text, "Name of the Knative Service.") { Required = true };

    private static readonly Key<ReserveOptions> s_reserve = new(
        "reserve", ReserveSettings.OfService, "Low-cost reserved instance that answers the first request after a scale to zero; billed without traffic. Needs ACK's own Knative. Default: none.");

    private static readonly Key<int> s_grace = new(
        "grace", Types.Seconds(1, 86400), "How long an evicted pod may take to finish its requests; becomes timeoutSeconds. Must fit in the 180 s notice of a reclaim.")
    {
        Default = GracePeriod.Default.Seconds,
        DefaultText = "60s",
    };

    private static readonly Key<DisruptionBudget> s_budget = new(
        "budget", BudgetSettings.Section, "Disruption budget. Default: the smallest maxUnavailable percentage whose drain forecast fits the notice.");

    private static readonly Key<int> s_startup = new("startup", Types.Seconds(1, 3600), "Time until a replacement pod is Ready; an input of the drain forecast.")
    {
        Default = 30,
        DefaultText = "30s",
    };

    private static readonly Key<int> s_concurrency = new("concurrency", Types.AnyInteger, "Requests a pod takes at once; 0 is no limit.")
    {
        Default = 0,
        DefaultText = "0",
    };

    private static readonly Key<Autoscaling> s_scale = new("scale", ScaleSettings.Section, "Scale bounds and what drives the scale between them.") { Default = new Autoscaling() };

    private static readonly Key<ValueList<At<ContainerSetting<ContainerSpec>>>> s_containers = new(
        "containers", new ListType<ContainerSetting<ContainerSpec>>(ContainerSettings.Section, min: 1), "Containers of the pod, in place of the keys of a single one.");

    private static readonly Key<int> s_responseStart = new(
        "responseStartTimeout", Types.AnySeconds, "Time until the first byte of a response. Default: the cluster's, which caps it at 300s when the grace period is longer.");

    private static readonly Key<int> s_idle = new("idleTimeout", Types.AnySeconds, "Time a connection may be silent. Default: the cluster's, which is no limit.");

    private static readonly Key<Traffic> s_traffic = new("traffic", TrafficSettings.Section, "Which revisions get the requests. Default: the latest.")
    {
        Default = new Traffic.LatestOnly(),
    };

    private static readonly Key<ValueMap<string>> s_labels = WorkloadSettings.Texts("labels", "Labels of the Service itself, which do not reach its pods. Default: none.");

    private static readonly Key<ValueMap<string>> s_annotations = WorkloadSettings.Texts("annotations", "Annotations of the Service itself, which do not reach its pods. Default: none.");

    /// <summary>One item of <c>services</c>.</summary>
    public static SettingType<ServiceSetting> Section { get; } = new CheckedType<ServiceSetting>(
        new SectionType<ServiceSetting>(
            Build,
            [s_name, WorkloadSettings.Namespace, .. ContainerSettings.Keys, s_containers, WorkloadSettings.Spot, WorkloadSettings.Capacity, s_reserve, s_grace,
                s_budget, s_startup, s_concurrency, s_scale, s_responseStart, s_idle, s_traffic, WorkloadSettings.Volumes, WorkloadSettings.ServiceAccount,
                WorkloadSettings.PullSecrets, s_labels, s_annotations, WorkloadSettings.PodLabels, WorkloadSettings.PodAnnotations]),
        (section, context) => WorkloadSettings.CheckContainers(section, context, ContainerSettings.Keys, s_containers),
        keep: true,
        oneOf: [ContainerSettings.Image, s_containers]);

    private static ServiceSetting Build(SectionValues values)
    {
        var containers = values.Get(s_containers)?.Select(c => c.Value).ToArray() ?? [ContainerSettings.Build(values)];
        return new(values.Get(WorkloadSettings.Spot)!, WithContainers(BuildSpec(values), containers), HasContainerInline: values.Get(s_containers) is null);
    }

    private static KnativeServiceSpec BuildSpec(SectionValues values) => new()
    {
        Name = values.Require(s_name),
        Namespace = values.Get(WorkloadSettings.Namespace)!,
        Capacity = values.Get(WorkloadSettings.Capacity)!,
        Reserve = values.Get(s_reserve),
        Grace = new GracePeriod(values.Get(s_grace)),
        Budget = values.Get(s_budget),
        StartupSeconds = values.Get(s_startup),
        ContainerConcurrency = values.Get(s_concurrency),
        Autoscaling = values.Get(s_scale)!,
        ResponseStartTimeoutSeconds = values.Given(s_responseStart),
        IdleTimeoutSeconds = values.Given(s_idle),
        Traffic = values.Get(s_traffic)!,
        Containers = [],
        Volumes = values.Get(WorkloadSettings.Volumes)!,
        ServiceAccount = values.Get(WorkloadSettings.ServiceAccount),
        ImagePullSecrets = values.Items(WorkloadSettings.PullSecrets),
        Labels = values.Get(s_labels)!,
        Annotations = values.Get(s_annotations)!,
        PodLabels = values.Get(WorkloadSettings.PodLabels)!,
        PodAnnotations = values.Get(WorkloadSettings.PodAnnotations)!,
    };

    private static KnativeServiceSpec WithContainers(KnativeServiceSpec spec, ContainerSetting<ContainerSpec>[] containers) => spec with
    {
        Containers = containers.Select((c, i) => c.Container with { Environment = EnvironmentSettings.ValuesOf(c.Environment, i, spec.EnvironmentSecret) }).ToValueList(),
        SecretEnvironment = EnvironmentSettings.SecretsOf(containers.Select(c => c.Environment)),
    };
}
