using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cluster;

/// <summary>
/// What the kubelets of a pool do otherwise than ACK sets them up. Default of every property: ACK's. Source: Alibaba Cloud, "Customize the kubelet
/// configurations of a node pool"; Kubernetes, "Kubelet Configuration".
/// </summary>
public sealed record KubeletOptions
{
    /// <summary>Whether containers with whole CPUs have them to themselves (<c>static</c>).</summary>
    public bool? StaticCpus { get; init; }

    /// <summary>Most processes of a pod, from 1.</summary>
    public int? PodPidsLimit { get; init; }

    /// <summary>Image pulls per second, 1 to 50.</summary>
    public int? RegistryPullQps { get; init; }

    /// <summary>Image pulls in a burst, 1 to 100.</summary>
    public int? RegistryBurst { get; init; }

    /// <summary>Whether images are pulled one after the other.</summary>
    public bool? SerializeImagePulls { get; init; }

    /// <summary>Size at which a container's log file is rotated, such as <c>100Mi</c>.</summary>
    public string? ContainerLogMaxSize { get; init; }

    /// <summary>Log files kept per container, 2 to 10.</summary>
    public int? ContainerLogMaxFiles { get; init; }

    /// <summary>Percent of the disk from which on images are removed; above <see cref="ImageGcLow"/>.</summary>
    public int? ImageGcHigh { get; init; }

    /// <summary>Percent of the disk down to which they are removed.</summary>
    public int? ImageGcLow { get; init; }

    /// <summary>What is left of a resource when pods are evicted at once, by signal such as <c>memory.available</c>: <c>300Mi</c> or <c>10%</c>.</summary>
    public ValueMap<string> EvictionHard { get; init; } = new();

    /// <summary>What is kept for Kubernetes' own components, by resource such as <c>cpu</c>.</summary>
    public ValueMap<string> KubeReserved { get; init; } = new();

    /// <summary>What is kept for the operating system, by resource such as <c>cpu</c>.</summary>
    public ValueMap<string> SystemReserved { get; init; } = new();
}
