using AckKnativeSpot.Values;

namespace AckKnativeSpot.Serving;

/// <summary>
/// <c>config-defaults</c>: what a service that says nothing gets. <see langword="null"/> leaves what is installed; the defaults named are Knative's own.
/// Source: Knative, "Configuring the defaults ConfigMap".
/// </summary>
public sealed record DefaultsConfig
{
    /// <summary>The longest time that a service may ask for in Knative as it is released: 600 s.</summary>
    internal static Duration ReleasedMaxRevisionTimeout { get; } = Duration.FromSeconds(600);

    /// <summary>Time a request may take, which is also the grace period of a pod. Default: 300 s.</summary>
    public Duration? RevisionTimeout { get; init; }

    /// <summary>Longest time a service may ask for. Default: 600 s.</summary>
    public Duration? MaxRevisionTimeout { get; init; }

    /// <summary>Time until the first byte of an answer, at most the timeout. Default: the timeout.</summary>
    public Duration? ResponseStartTimeout { get; init; }

    /// <summary>Time without a byte, at most the timeout; 0 s for no limit. Default: 0 s.</summary>
    public Duration? IdleTimeout { get; init; }

    /// <summary>Requests a pod takes at once; 0 for no limit. Default: 0.</summary>
    public int? ContainerConcurrency { get; init; }

    /// <summary>The highest number of requests at once that a service may ask for, from 1. Default: 1000.</summary>
    public int? ContainerConcurrencyMaxLimit { get; init; }

    /// <summary>CPU request of a container. Default: none.</summary>
    public CpuQuantity? CpuRequest { get; init; }

    /// <summary>CPU limit of a container. Default: none.</summary>
    public CpuQuantity? CpuLimit { get; init; }

    /// <summary>Memory request of a container. Default: none.</summary>
    public MemoryQuantity? MemoryRequest { get; init; }

    /// <summary>Memory limit of a container. Default: none.</summary>
    public MemoryQuantity? MemoryLimit { get; init; }

    /// <summary>Whether a container gets an environment variable per Kubernetes service. Default: false.</summary>
    public bool? EnableServiceLinks { get; init; }

    /// <summary>Entries of the config map.</summary>
    internal ValueMap<string> ToData() => ConfigData.Of(
        ("revision-timeout-seconds", ConfigData.Text(RevisionTimeout?.Seconds)),
        ("max-revision-timeout-seconds", ConfigData.Text(MaxRevisionTimeout?.Seconds)),
        ("revision-response-start-timeout-seconds", ConfigData.Text(ResponseStartTimeout?.Seconds)),
        ("revision-idle-timeout-seconds", ConfigData.Text(IdleTimeout?.Seconds)),
        ("container-concurrency", ConfigData.Text(ContainerConcurrency)),
        ("container-concurrency-max-limit", ConfigData.Text(ContainerConcurrencyMaxLimit)),
        ("revision-cpu-request", ConfigData.Text(CpuRequest)),
        ("revision-cpu-limit", ConfigData.Text(CpuLimit)),
        ("revision-memory-request", ConfigData.Text(MemoryRequest)),
        ("revision-memory-limit", ConfigData.Text(MemoryLimit)),
        ("enable-service-links", ConfigData.Text(EnableServiceLinks)));
}
