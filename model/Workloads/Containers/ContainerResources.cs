using AckKnativeSpot.Values;

namespace AckKnativeSpot.Containers;

/// <summary>
/// What a container asks for and may use. Without <c>eci-use-specs</c> the platform sizes the pod by the sum of the limits, or of the requests where there are
/// none. Source: Alibaba Cloud, "ECI Pod Annotation". Default of every property: not written.
/// </summary>
public sealed record ContainerResources
{
    /// <summary>CPU asked for.</summary>
    public CpuQuantity? CpuRequest { get; init; }

    /// <summary>Memory asked for.</summary>
    public MemoryQuantity? MemoryRequest { get; init; }

    /// <summary>Most CPU; not below the request.</summary>
    public CpuQuantity? CpuLimit { get; init; }

    /// <summary>Most memory; not below the request.</summary>
    public MemoryQuantity? MemoryLimit { get; init; }

    /// <summary>Local disk asked for, for logs, image layers and volumes of the kind emptyDir.</summary>
    public MemoryQuantity? EphemeralStorageRequest { get; init; }

    /// <summary>Most local disk; a pod that uses more is evicted. Not below the request.</summary>
    public MemoryQuantity? EphemeralStorageLimit { get; init; }

    /// <summary>GPUs, from 1 (<c>nvidia.com/gpu</c>); the pod then runs on a type with GPUs.</summary>
    public int? Gpu { get; init; }
}
