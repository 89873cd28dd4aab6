using AckKnativeSpot.Cluster;
using AckKnativeSpot.Containers;
using AckKnativeSpot.Cost;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Services;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Advice;

/// <summary>A service or job on preemptible instances, as far as advice depends on it.</summary>
internal sealed record AdvisedWorkload
{
    /// <summary>Property path, for example <c>services[0]</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Name, with its namespace unless that is the default one.</summary>
    public required string Name { get; init; }

    /// <summary>How it buys its instances now.</summary>
    public required SpotOptions Spot { get; init; }

    /// <summary>What instances it runs on now.</summary>
    public required CapacityOptions Capacity { get; init; }

    /// <summary>The least that an instance must have; <see langword="null"/> when nothing says it, so that only its own choices are candidates.</summary>
    public required InstanceTypeSize? Needs { get; init; }

    /// <summary>Zones that its pods may be in; empty for every zone.</summary>
    public required ValueList<string> Zones { get; init; }

    /// <summary>A service as advice sees it; <see langword="null"/> when it is not on preemptible instances.</summary>
    /// <param name="service">The service.</param>
    /// <param name="cluster">How the stack comes by its cluster; <see langword="null"/> when that is not known.</param>
    public static AdvisedWorkload? Of(Located<KnativeServiceSpec> service, ClusterSource? cluster)
    {
        ArgumentNullException.ThrowIfNull(service);
        var spec = service.Value;
        return Of(service.Path, WorkloadName.Of(spec.Namespace, spec.Name), spec.Purchase, spec.Capacity, PodResources.Of(
            spec.Containers, spec.InitContainers), cluster);
    }

    /// <summary>A job as advice sees it; <see langword="null"/> when it is not on preemptible instances.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cluster">How the stack comes by its cluster; <see langword="null"/> when that is not known.</param>
    public static AdvisedWorkload? Of(Located<SpotJobSpec> job, ClusterSource? cluster)
    {
        ArgumentNullException.ThrowIfNull(job);
        var spec = job.Value;
        return Of(job.Path, WorkloadName.Of(spec.Namespace, spec.Name), spec.Purchase, spec.Capacity, PodResources.Of(
            spec.Containers, spec.InitContainers), cluster);
    }

    private static AdvisedWorkload? Of(
        string path, string name, Purchase purchase, CapacityOptions capacity, IEnumerable<ContainerResources> containers, ClusterSource? cluster) =>
        purchase is not Purchase.Spot { Options: var spot } ? null : new()
        {
            Path = path,
            Name = name,
            Spot = spot,
            Capacity = capacity,
            Needs = NeedsOf(capacity, purchase, containers),
            Zones = ClusterZones.OfPods(cluster, capacity),
        };

    /// <summary>What every one of its choices has; without choices what its limits ask for, or the platform's own size.</summary>
    private static InstanceTypeSize? NeedsOf(CapacityOptions capacity, Purchase purchase, IEnumerable<ContainerResources> containers)
    {
        if (capacity.Choices.Count > 0)
        {
            var sizes = capacity.Choices.Select(choice => InstanceTypeSize.Of(choice, purchase)).ToList();
            return sizes.Contains(null) ? null : new(sizes.Min(size => size!.Vcpu), sizes.Min(size => size!.MemoryGiB));
        }

        var (vcpu, memory) = PodSize.Sum(containers);
        return vcpu == 0 && memory == 0 ? new(SizeTable.PlatformDefault.Vcpu, SizeTable.PlatformDefault.MemoryGiB) : new(vcpu, memory);
    }
}
