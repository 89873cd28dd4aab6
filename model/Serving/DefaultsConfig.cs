using AckKnativeSpot.Values;

namespace AckKnativeSpot.Serving;

/// <summary>
/// <c>config-defaults</c>: what a service that says nothing gets. <see langword="null"/> leaves what is installed; the defaults named are Knative's own.
/// Source: Knative, "Configuring the defaults ConfigMap".
/// </summary>
public sealed record DefaultsConfig
{
    /// <summary>Seconds; the most that a service may ask for in Knative as it is released.</summary>
    public const int ReleasedMaxRevisionTimeoutSeconds = 600;

    /// <summary>Seconds a request may take, which is also the grace period of a pod. Default: 300.</summary>
    public int? RevisionTimeoutSeconds { get; init; }

    /// <summary>Most seconds a service may ask for. Default: 600.</summary>
    public int? MaxRevisionTimeoutSeconds { get; init; }

    /// <summary>Seconds until the first byte of an answer, at most the timeout. Default: the timeout.</summary>
    public int? ResponseStartTimeoutSeconds { get; init; }

    /// <summary>Seconds without a byte, at most the timeout; 0 for no limit. Default: 0.</summary>
    public int? IdleTimeoutSeconds { get; init; }

    /// <summary>Requests a pod takes at once; 0 for no limit. Default: 0.</summary>
    public int? ContainerConcurrency { get; init; }

    /// <summary>The highest number of requests at once that a service may ask for, from 1. Default: 1000.</summary>
    public int? ContainerConcurrencyMaxLimit { get; init; }

    /// <summary>CPU request of a container, as a Kubernetes quantity. Default: none.</summary>
    public string? CpuRequest { get; init; }

    /// <summary>CPU limit of a container, as a Kubernetes quantity. Default: none.</summary>
    public string? CpuLimit { get; init; }

    /// <summary>Memory request of a container, as a Kubernetes quantity. Default: none.</summary>
    public string? MemoryRequest { get; init; }

    /// <summary>Memory limit of a container, as a Kubernetes quantity. Default: none.</summary>
    public string? MemoryLimit { get; init; }

    /// <summary>Whether a container gets an environment variable per Kubernetes service. Default: false.</summary>
    public bool? EnableServiceLinks { get; init; }

    /// <summary>Entries of the config map.</summary>
    public ValueMap<string> ToData() => ConfigData.Of(
        ("revision-timeout-seconds", ConfigData.Text(RevisionTimeoutSeconds)),
        ("max-revision-timeout-seconds", ConfigData.Text(MaxRevisionTimeoutSeconds)),
        ("revision-response-start-timeout-seconds", ConfigData.Text(ResponseStartTimeoutSeconds)),
        ("revision-idle-timeout-seconds", ConfigData.Text(IdleTimeoutSeconds)),
        ("container-concurrency", ConfigData.Text(ContainerConcurrency)),
        ("container-concurrency-max-limit", ConfigData.Text(ContainerConcurrencyMaxLimit)),
        ("revision-cpu-request", CpuRequest),
        ("revision-cpu-limit", CpuLimit),
        ("revision-memory-request", MemoryRequest),
        ("revision-memory-limit", MemoryLimit),
        ("enable-service-links", ConfigData.Text(EnableServiceLinks)));
}
