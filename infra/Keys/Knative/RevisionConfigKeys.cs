using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>
/// The keys of <c>config-defaults</c>, <c>config-deployment</c> and <c>config-gc</c>, with the bounds of Knative's webhook.
/// </summary>
internal static class RevisionConfigKeys
{
    private const int Day = 86400;

    private static readonly SettingKey<Duration> s_timeout = new(
        "revisionTimeout", Scalars.Duration(1, Day), "Time a request may take, which is also a pod's grace period. Knative's default: 300s.")
    {
        Example = "60s",
    };

    private static readonly SettingKey<Duration> s_maxTimeout = new(
        "maxRevisionTimeout", Scalars.Duration(1, Day), "Longest time a service may ask for. Knative's default: 600s.")
    {
        Example = "20m",
    };

    private static readonly SettingKey<Duration> s_responseStart = new(
        "responseStartTimeout", Scalars.Duration(0, Day), "Time until the first byte of an answer. Default: the revision's timeout.")
    {
        Example = "30s",
    };

    private static readonly SettingKey<Duration> s_idle = new(
        "idleTimeout", Scalars.Duration(0, Day), "Time without a byte; 0s for no limit. Knative's default: 0s.")
    {
        Example = "90s",
    };

    private static readonly SettingKey<int> s_concurrency = new(
        "containerConcurrency", Scalars.Integer(0, int.MaxValue), "Requests a pod takes at once; 0 for no limit. Knative's default: 0.")
    {
        Example = "80",
    };

    private static readonly SettingKey<int> s_concurrencyLimit = new(
        "containerConcurrencyMaxLimit", Scalars.Integer(1, int.MaxValue),
        "The highest number of requests at once a service may ask for. Knative's default: 1000.")
    {
        Example = "200",
    };

    private static readonly SettingKey<CpuQuantity> s_cpuRequest = new(
        "cpuRequest", ResourceKeys.Cpu, "CPU request of a container. Default: none.")
    {
        Example = "250m",
    };

    private static readonly SettingKey<CpuQuantity> s_cpuLimit = new("cpuLimit", ResourceKeys.Cpu, "CPU limit of a container. Default: none.")
    {
        Example = "1",
    };

    private static readonly SettingKey<MemoryQuantity> s_memoryRequest = new(
        "memoryRequest", ResourceKeys.Memory, "Memory request of a container. Default: none.")
    {
        Example = "256Mi",
    };

    private static readonly SettingKey<MemoryQuantity> s_memoryLimit = new(
        "memoryLimit", ResourceKeys.Memory, "Memory limit of a container. Default: none.")
    {
        Example = "512Mi",
    };

    private static readonly SettingKey<bool> s_links = new(
        "enableServiceLinks", Scalars.Boolean, "Whether containers get a variable per Kubernetes service. Knative's default: false.");

    private static readonly SettingKey<Duration> s_progress = new(
        "progressDeadline", Scalars.Duration(1, Day),
        "Time a revision may make no progress before Knative gives it up; for services that write none (rollout.deadline). Default: each service derives "
            + "its own.")
    {
        Example = "15m",
    };

    private static readonly SettingKey<Duration> s_digest = new(
        "digestResolutionTimeout", Scalars.Duration(1, Day), "Time to resolve an image tag. Knative's default: 10s.")
    {
        Example = "30s",
    };

    private static readonly SettingKey<ValueList<Located<string>>> s_registries = new(
        "registriesSkippingTagResolving", new ListType<string>(Scalars.Text) { Repeated = RepeatedItem.DoesNothing },
        "Registries whose tags are left alone. Knative's default: kind.local, ko.local, dev.local.")
    {
        Example = "[kind.local, registry.example.com]",
    };

    private static readonly SettingKey<CpuQuantity> s_queueCpuRequest = new(
        "queueCpuRequest", ResourceKeys.Cpu, "CPU request of queue-proxy. Knative's default: 25m.")
    {
        Example = "50m",
    };

    private static readonly SettingKey<CpuQuantity> s_queueCpuLimit = new(
        "queueCpuLimit", ResourceKeys.Cpu, "CPU limit of queue-proxy; counts towards the instance's size. Default: none.")
    {
        Example = "200m",
    };

    private static readonly SettingKey<MemoryQuantity> s_queueMemoryRequest = new(
        "queueMemoryRequest", ResourceKeys.Memory, "Memory request of queue-proxy. Default: none.")
    {
        Example = "50Mi",
    };

    private static readonly SettingKey<MemoryQuantity> s_queueMemoryLimit = new(
        "queueMemoryLimit", ResourceKeys.Memory, "Memory limit of queue-proxy; counts towards the instance's size. Default: none.")
    {
        Example = "200Mi",
    };

    private static readonly SettingKey<Duration> s_sinceCreate = new(
        "retainSinceCreate", Scalars.Duration(0, 365 * Day), "Time since creation before a revision may go. Knative's default: 48h.")
    {
        Example = "72h",
    };

    private static readonly SettingKey<Duration> s_sinceActive = new(
        "retainSinceLastActive", Scalars.Duration(0, 365 * Day), "Time since its last request. Knative's default: 15h.")
    {
        Example = "24h",
    };

    private static readonly SettingKey<int> s_minRevisions = new(
        "minNonActiveRevisions", Scalars.Integer(0, int.MaxValue), "Fewest revisions kept. Knative's default: 20.")
    {
        Example = "5",
    };

    private static readonly SettingKey<int> s_maxRevisions = new(
        "maxNonActiveRevisions", Scalars.Integer(0, int.MaxValue), "Most revisions kept. Knative's default: 1000.")
    {
        Example = "50",
    };

    /// <summary><c>config-defaults</c>.</summary>
    public static SectionType<DefaultsConfig> Defaults { get; } = new(
        values => new DefaultsConfig
        {
            RevisionTimeout = values.Given(s_timeout),
            MaxRevisionTimeout = values.Given(s_maxTimeout),
            ResponseStartTimeout = values.Given(s_responseStart),
            IdleTimeout = values.Given(s_idle),
            ContainerConcurrency = values.Given(s_concurrency),
            ContainerConcurrencyMaxLimit = values.Given(s_concurrencyLimit),
            CpuRequest = values.Given(s_cpuRequest),
            CpuLimit = values.Given(s_cpuLimit),
            MemoryRequest = values.Given(s_memoryRequest),
            MemoryLimit = values.Given(s_memoryLimit),
            EnableServiceLinks = values.Given(s_links),
        },
        s_timeout, s_maxTimeout, s_responseStart, s_idle, s_concurrency, s_concurrencyLimit, s_cpuRequest, s_cpuLimit, s_memoryRequest, s_memoryLimit, s_links);

    /// <summary><c>config-deployment</c>.</summary>
    public static SectionType<DeploymentConfig> Deployment { get; } = new(
        values => new DeploymentConfig
        {
            ProgressDeadline = values.Given(s_progress),
            DigestResolutionTimeout = values.Given(s_digest),
            RegistriesSkippingTagResolving = values.Items(s_registries),
            QueueCpuRequest = values.Given(s_queueCpuRequest),
            QueueCpuLimit = values.Given(s_queueCpuLimit),
            QueueMemoryRequest = values.Given(s_queueMemoryRequest),
            QueueMemoryLimit = values.Given(s_queueMemoryLimit),
        },
        s_progress, s_digest, s_registries, s_queueCpuRequest, s_queueCpuLimit, s_queueMemoryRequest, s_queueMemoryLimit);

    /// <summary><c>config-gc</c>.</summary>
    public static SectionType<GcConfig> Gc { get; } = new(
        values => new GcConfig
        {
            RetainSinceCreate = values.Given(s_sinceCreate),
            RetainSinceLastActive = values.Given(s_sinceActive),
            MinNonActiveRevisions = values.Given(s_minRevisions),
            MaxNonActiveRevisions = values.Given(s_maxRevisions),
        },
        s_sinceCreate, s_sinceActive, s_minRevisions, s_maxRevisions);
}
