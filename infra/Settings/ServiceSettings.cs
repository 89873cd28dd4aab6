using AckKnativeSpot.Drain;
using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>The keys of a Knative Service.</summary>
internal static class ServiceSettings
{
    private static readonly Key<string> s_name = new("name", Types.Text, "Name of the Knative Service.") { Required = true };

    private static readonly Key<string> s_namespace = new("namespace", Types.Text, "Namespace of the Knative Service.") { Default = "default", DefaultText = "default" };

    private static readonly Key<SpotSetting> s_spot = new("spot", SpotSettings.OfWorkload, "Spot policy: what differs from spot.defaults.") { Default = new SpotSetting() };

    private static readonly Key<CapacityOptions> s_capacity = new("capacity", CapacitySettings.Section, "Instances that pods may run on.") { Default = new CapacityOptions() };

    private static readonly Key<ReserveOptions> s_reserve = new(
        "reserve", ReserveSettings.OfService, "Low-cost reserved instance that answers the first request after a scale to zero; billed without traffic. Needs ACK's own Knative.");

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

    private static readonly Key<ValueList<At<ContainerSetting>>> s_containers = new(
        "containers", new ListType<ContainerSetting>(ContainerSettings.Section, min: 1), "Containers of the pod, in place of the keys of a single one.");

    private static readonly Key<int> s_responseStart = new(
        "responseStartTimeout", Types.AnySeconds, "Time until the first byte of a response. Default: the cluster's, which caps it at 300s when the grace period is longer.");

    private static readonly Key<int> s_idle = new("idleTimeout", Types.AnySeconds, "Time a connection may be silent. Default: the cluster's, which is no limit.");

    private static readonly Key<Traffic> s_traffic = new("traffic", TrafficSettings.Section, "Which revisions get the requests. Default: the latest.")
    {
        Default = new Traffic.LatestOnly(),
    };

    private static readonly Key<ValueMap<VolumeSource>> s_volumes = new("volumes", new MapType<VolumeSource>(VolumeSettings.Section, "volume names"), "Volumes of the pod. Default: none.")
    {
        Default = ValueMap<VolumeSource>.Empty,
    };

    private static readonly Key<string> s_serviceAccount = new("serviceAccount", Types.Text, "Service account of the pod. Default: the namespace's.");

    private static readonly Key<ValueList<At<string>>> s_pullSecrets = new("imagePullSecrets", new ListType<string>(Types.Text), "Secrets to pull images with. Default: none.")
    {
        Default = [],
    };

    private static readonly Key<ValueMap<string>> s_labels = Texts("labels", "Labels of the Service itself, which do not reach its pods. Default: none.");

    private static readonly Key<ValueMap<string>> s_annotations = Texts("annotations", "Annotations of the Service itself, which do not reach its pods. Default: none.");

    private static readonly Key<ValueMap<string>> s_podLabels = Texts("podLabels", "Further labels of the pods. Default: none.");

    private static readonly Key<ValueMap<string>> s_podAnnotations = Texts("podAnnotations", "Further annotations of the pods. Default: none.");

    /// <summary>One item of <c>services</c>.</summary>
    public static SettingType<ServiceSetting> Section { get; } = new CheckedType<ServiceSetting>(
        new SectionType<ServiceSetting>(
            Build,
            [s_name, s_namespace, .. ContainerSettings.Keys, s_containers, s_spot, s_capacity, s_reserve, s_grace, s_budget, s_startup, s_concurrency, s_scale,
                s_responseStart, s_idle, s_traffic, s_volumes, s_serviceAccount, s_pullSecrets, s_labels, s_annotations, s_podLabels, s_podAnnotations]),
        Check,
        keep: true,
        describe: ExactlyOne.Describe(ContainerSettings.Image, s_containers));

    private static ServiceSetting Build(SectionValues values)
    {
        var listed = values.Get(s_containers);
        var containers = listed?.Select(c => c.Value).ToArray() ?? [ContainerSettings.Build(values)];
        return new(values.Get(s_spot)!, WithContainers(BuildSpec(values), containers), listed?.Select(c => c.Path).ToValueList() ?? []);
    }

    private static KnativeServiceSpec BuildSpec(SectionValues values) => new()
    {
        Name = values.Require(s_name),
        Namespace = values.Get(s_namespace)!,
        Capacity = values.Get(s_capacity)!,
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
        Volumes = values.Get(s_volumes)!,
        ServiceAccount = values.Get(s_serviceAccount),
        ImagePullSecrets = values.Items(s_pullSecrets),
        Labels = values.Get(s_labels)!,
        Annotations = values.Get(s_annotations)!,
        PodLabels = values.Get(s_podLabels)!,
        PodAnnotations = values.Get(s_podAnnotations)!,
    };

    /// <summary>Encrypted variables become keys of the service's Secret, with the container's number before the name from the second container on.</summary>
    private static KnativeServiceSpec WithContainers(KnativeServiceSpec spec, ContainerSetting[] containers) => spec with
    {
        Containers = containers.Select((c, i) => c.ReadingFrom(spec.EnvironmentSecret, name => KeyOf(name, i))).ToValueList(),
        SecretEnvironment = new ValueMap<SecretText>(
            containers.SelectMany((c, i) => c.Secrets.Select(s => KeyValuePair.Create(KeyOf(s.Key, i), s.Value)))),
    };

    private static string KeyOf(string variable, int container) =>
        container == 0 ? variable : FormattableString.Invariant($"{container}.{variable}");

    /// <summary>The keys of a single container and a list of containers exclude each other.</summary>
    private static void Check(ConfigMapping section, ReadContext context)
    {
        ExactlyOne.Check(section, context, ContainerSettings.Image, s_containers);
        if (section.Entries.All(e => e.Key != s_containers.Name))
        {
            return;
        }

        foreach (var entry in section.Entries.Where(e => e.Key != ContainerSettings.Image.Name && ContainerSettings.Keys.Any(k => k.Name == e.Key)))
        {
            context.Key(entry.Key).Report(ConfigurationRules.BadValue, entry.Value, "stands beside 'containers'", "Move it to the container it belongs to.");
        }
    }

    private static Key<ValueMap<string>> Texts(string name, string description) =>
        new(name, new MapType<string>(Types.AnyText, name), description) { Default = ValueMap<string>.Empty };
}
