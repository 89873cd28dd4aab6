using AckKnativeSpot.Containers;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a Knative Service.</summary>
internal static class ServiceKeys
{
    private static readonly SettingKey<string> s_name = new("name", Scalars.Text, "Name of the Knative Service.") { Required = true, Example = "web" };

    private static readonly SettingKey<ReserveOptions> s_reserve = new(
        "reserve", ReserveKeys.OfService,
        "Low-cost reserved instance that answers the first request after a scale to zero; billed without traffic. Needs ACK's own Knative. Default: none.")
    {
        Example = "{ choices: [ecs.t6-c1m1.large] }",
    };

    private static readonly SettingKey<GracePeriod> s_grace = new(
        "grace", WorkloadKeys.GracePeriod,
        "How long an evicted pod may take to finish its requests; becomes timeoutSeconds. Must fit in the 180 s notice of a reclaim.")
    {
        Default = GracePeriod.Default,
        Example = "90s",
    };

    private static readonly SettingKey<DisruptionBudget> s_budget = new(
        "budget",
        BudgetKeys.Section,
        "Disruption budget. Default: of the maxUnavailable percentages with which all pods leave in time, the one that keeps most Ready.");

    private static readonly SettingKey<AvailabilityPromise> s_availability = AvailabilityKeys.Of(
        "What must stay Ready when all its instances are reclaimed at once; proven or refused. Default: what its spot profile says.");

    private static readonly SettingKey<Duration> s_startup = new(
        "startup", Scalars.Duration(1, 3600), "Time until a replacement pod is Ready; an input of the drain forecast and of the deadline of a revision.")
    {
        Default = KnativeServiceSpec.DefaultStartup,
        Example = "20s",
    };

    private static readonly SettingKey<RolloutOptions> s_rollout = new("rollout", RolloutKeys.Section, "How long a new revision may take to become ready.")
    {
        Default = new RolloutOptions(),
        Example = "{ instance: 2m }",
    };

    private static readonly SettingKey<int> s_concurrency = new("concurrency", Scalars.AnyInteger, "Requests a pod takes at once; 0 is no limit.")
    {
        Default = 0,
        Example = "80",
    };

    private static readonly SettingKey<ScaleOptions> s_scale = new(
        "scale", ScaleKeys.Section, "Scale bounds and what drives the scale between them.")
    { Default = new ScaleOptions(), Example = "{ min: 2, max: 20, target: 40 }" };

    private static readonly SettingKey<ValueList<Located<ParsedContainer<ContainerSpec>>>> s_containers = new(
        "containers", new ListType<ParsedContainer<ContainerSpec>>(ContainerKeys.Section, min: 1),
        "Containers of the pod, in place of the keys of a single one.")
    {
        Example = "[{ image: registry.example.com/shop/web:1.4.2, port: 8080 }, { name: cache, image: registry.example.com/shop/cache:1.0.0 }]",
    };

    private static readonly SettingKey<Duration> s_responseStart = new(
        "responseStartTimeout", Scalars.AnyDuration,
        "Time until the first byte of a response. Default: the cluster's, which caps it at 300s when the grace period is longer.")
    {
        Example = "30s",
    };

    private static readonly SettingKey<Duration> s_idle = new(
        "idleTimeout", Scalars.AnyDuration, "Time a connection may be silent. Default: the cluster's, which is no limit.")
    {
        Example = "45s",
    };

    private static readonly SettingKey<Visibility> s_visibility = new(
        "visibility", Scalars.Choice(("public", Visibility.Public), ("cluster", Visibility.Cluster)),
        "From where it can be reached: wherever its gateway can be, or inside the cluster only.")
    {
        Default = Visibility.Public,
    };

    private static readonly SettingKey<Traffic> s_traffic = new("traffic", TrafficKeys.Section, "Which revisions get the requests. Default: the latest.")
    {
        Default = new Traffic.LatestOnly(),
        Example = "{ split: [{ revision: latest, percent: 100 }] }",
    };

    private static readonly SettingKey<RevisionNaming> s_revision = new(
        "revision",
        new ScalarType<RevisionNaming>(
            text => text.Length == 0 ? null : new(text == "content" ? new RevisionNaming.ByContent() : new RevisionNaming.Named(text)),
            "'content', or a name that begins with the service's",
            schema: SchemaOf.AnyText),
        "Name of the newest revision: one's own, such as web-v2, which every change of the pods has to change; or 'content', which changes by itself. Default: "
            + "Knative numbers it.")
    {
        Default = new RevisionNaming.Numbered(),
        Example = "content",
    };

    private static readonly SettingKey<ValueMap<string>> s_labels = WorkloadKeys.Texts(
        "labels", "Labels of the Service itself, which do not reach its pods. Default: none.", "{ team: shop }");

    private static readonly SettingKey<ValueMap<string>> s_annotations = WorkloadKeys.Texts(
        "annotations", "Annotations of the Service itself, which do not reach its pods. Default: none.", "{ example.com/owner: shop@example.com }");

    /// <summary>One item of <c>services</c>.</summary>
    public static SettingReader<ParsedService> Section { get; } = new ConstrainedSectionType<ParsedService>(
        new SectionType<ParsedService>(
            Build,
            [s_name, WorkloadKeys.Namespace, WorkloadKeys.Adopt,
                .. ContainerKeys.Keys, s_containers, InitContainerKeys.Key, WorkloadKeys.Spot, WorkloadKeys.Capacity, s_reserve,
                s_grace,
                s_budget, s_availability, s_startup, s_rollout, s_concurrency, s_scale, s_responseStart, s_idle, s_visibility, DomainKeys.Key, s_revision,
                s_traffic,
                WorkloadKeys.Volumes, PlacementKeys.Key, WorkloadKeys.ServiceAccount,
                WorkloadKeys.PullSecrets, s_labels, s_annotations, WorkloadKeys.PodLabels, WorkloadKeys.PodAnnotations])
        {
            KeysOfAnother = new("jobs", "services", () => JobKeys.Section),
        },
        (section, context) => WorkloadKeys.CheckContainers(section, context, ContainerKeys.Keys, s_containers),
        keep: true,
        oneOf: [ContainerKeys.Image, s_containers]);

    private static ParsedService Build(SectionValues values)
    {
        var containers = values.Get(s_containers)?.Select(c => c.Value).ToArray() ?? [ContainerKeys.Build(values)];
        return new(values.Get(WorkloadKeys.Spot)!, WithContainers(
            BuildSpec(values), containers, values.Items(InitContainerKeys.Key)), HasContainerInline: values.Get(s_containers) is null);
    }

    private static KnativeServiceSpec BuildSpec(SectionValues values) => new()
    {
        Name = values.Require(s_name),
        Namespace = values.Get(WorkloadKeys.Namespace)!,
        Adopt = values.Get(WorkloadKeys.Adopt),
        Capacity = values.Get(WorkloadKeys.Capacity)!,
        Reserve = values.Get(s_reserve),
        Grace = values.Get(s_grace),
        Budget = values.Get(s_budget),
        Availability = values.Get(s_availability),
        Startup = values.Get(s_startup),
        Rollout = values.Get(s_rollout)!,
        Concurrency = values.Get(s_concurrency),
        Scale = values.Get(s_scale)!,
        ResponseStartTimeout = values.Given(s_responseStart),
        IdleTimeout = values.Given(s_idle),
        Visibility = values.Get(s_visibility),
        Domains = values.Items(DomainKeys.Key),
        Revision = values.Get(s_revision)!,
        Traffic = values.Get(s_traffic)!,
        Containers = [],
        Volumes = values.Get(WorkloadKeys.Volumes)!,
        Placement = values.Get(PlacementKeys.Key)!,
        ServiceAccount = values.Get(WorkloadKeys.ServiceAccount),
        ImagePullSecrets = values.Items(WorkloadKeys.PullSecrets),
        Labels = values.Get(s_labels)!,
        Annotations = values.Get(s_annotations)!,
        PodLabels = values.Get(WorkloadKeys.PodLabels)!,
        PodAnnotations = values.Get(WorkloadKeys.PodAnnotations)!,
    };

    private static KnativeServiceSpec WithContainers(
        KnativeServiceSpec spec, ParsedContainer<ContainerSpec>[] containers, ValueList<ParsedContainer<InitContainer>> before) => spec with
        {
            Containers = EnvironmentKeys.WithVariables(containers, spec.EnvSecret),
            InitContainers = EnvironmentKeys.WithVariables(before, spec.EnvSecret, before: true),
            SecretEnv = EnvironmentKeys.SecretsOf(containers.Select(c => c.Environment), before.Select(c => c.Environment)),
        };
}
