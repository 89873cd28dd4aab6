using AckKnativeSpot.Values;

namespace AckKnativeSpot.Serving;

/// <summary>
/// <c>config-deployment</c>: deployments of revisions and their queue-proxy. <see langword="null"/> leaves what is installed.
/// Source: Knative, "Configure Deployment resources".
/// </summary>
public sealed record DeploymentConfig
{
    /// <summary>CPU that queue-proxy asks for when nobody says how much.</summary>
    internal static CpuQuantity DefaultQueueCpuRequest { get; } = new(25);

    /// <summary>
    /// Time a revision may make no progress before Knative gives it up, above 0. Default: 600 s; services then say their own, which is shorter or longer.
    /// </summary>
    public Duration? ProgressDeadline { get; init; }

    /// <summary>Time to resolve an image tag to its digest, above 0. Default: 10 s.</summary>
    public Duration? DigestResolutionTimeout { get; init; }

    /// <summary>Registries whose tags are left alone. Default: none given, as installed.</summary>
    public ValueList<string> RegistriesSkippingTagResolving { get; init; } = [];

    /// <summary>CPU request of queue-proxy. Default: <c>25m</c>.</summary>
    public CpuQuantity? QueueCpuRequest { get; init; }

    /// <summary>CPU limit of queue-proxy; it counts towards the size of an Elastic Container Instance. Default: none.</summary>
    public CpuQuantity? QueueCpuLimit { get; init; }

    /// <summary>Memory request of queue-proxy. Default: none.</summary>
    public MemoryQuantity? QueueMemoryRequest { get; init; }

    /// <summary>Memory limit of queue-proxy; it counts towards the size of an Elastic Container Instance. Default: none.</summary>
    public MemoryQuantity? QueueMemoryLimit { get; init; }

    /// <summary>Entries of the config map.</summary>
    internal ValueMap<string> ToData() => ConfigData.Of(
        ("progress-deadline", ConfigData.Text(ProgressDeadline)),
        ("digest-resolution-timeout", ConfigData.Text(DigestResolutionTimeout)),
        ("registries-skipping-tag-resolving", RegistriesSkippingTagResolving.Count == 0 ? null : string.Join(",", RegistriesSkippingTagResolving)),
        ("queue-sidecar-cpu-request", ConfigData.Text(QueueCpuRequest)),
        ("queue-sidecar-cpu-limit", ConfigData.Text(QueueCpuLimit)),
        ("queue-sidecar-memory-request", ConfigData.Text(QueueMemoryRequest)),
        ("queue-sidecar-memory-limit", ConfigData.Text(QueueMemoryLimit)));
}
