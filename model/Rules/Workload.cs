using AckKnativeSpot.Containers;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Services;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>A service or a job: what the rules need that apply to both.</summary>
/// <param name="Path">Property path, for example <c>jobs[0]</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Purchase">How its instances are bought.</param>
/// <param name="Capacity">What instances it runs on.</param>
/// <param name="Grace">How long an evicted pod may take.</param>
internal sealed record Workload(string Path, string Name, Purchase Purchase, CapacityOptions Capacity, GracePeriod Grace)
{
    /// <summary>Namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>What its pod asks for and may use, as the sum of its parts.</summary>
    public required ValueList<ContainerResources> Resources { get; init; }

    /// <summary>Ephemeral storage in GiB that its pod asks for; 0 where nothing says any.</summary>
    public required decimal EphemeralStorageGiB { get; init; }

    /// <summary>Property path at which most of that is written: of the only container, of all, or of those that run before them.</summary>
    public required string ResourcesPath { get; init; }

    /// <summary>Most pods at once; 0 for no bound.</summary>
    public required int MaxPods { get; init; }

    /// <summary>
    /// What it promises that cannot be kept when its pods get no instance, for example <c>scale.min 2</c>; <see langword="null"/> for nothing.
    /// </summary>
    public string? Promise { get; init; }

    /// <summary>What a reclaim without eviction destroys.</summary>
    public required string AtStake { get; init; }

    /// <summary>A service as a workload.</summary>
    /// <param name="service">The service.</param>
    public static Workload Of(Located<KnativeServiceSpec> service)
    {
        ArgumentNullException.ThrowIfNull(service);
        var spec = service.Value;
        return new(service.Path, spec.Name, spec.Purchase, spec.Capacity, spec.Grace)
        {
            Resources = PodResources.Of(spec.Containers, spec.InitContainers),
            ResourcesPath = service.PathOf(ResourcesPathOf(spec.Containers, spec.InitContainers)),
            EphemeralStorageGiB = StorageOf(spec.Containers, spec.InitContainers),
            Namespace = spec.Namespace,
            MaxPods = spec.Scale.Max,
            Promise = spec.Availability is { } availability ? $"availability {availability}"
                : spec.Scale.Min > 0 ? FormattableString.Invariant($"scale.min {spec.Scale.Min}")
                : spec.Budget is { } budget ? $"budget {budget}" : null,
            AtStake = "the requests in flight",
        };
    }

    /// <summary>A job as a workload.</summary>
    /// <param name="job">The job.</param>
    public static Workload Of(Located<SpotJobSpec> job)
    {
        ArgumentNullException.ThrowIfNull(job);
        var spec = job.Value;
        return new(job.Path, spec.Name, spec.Purchase, spec.Capacity, spec.Grace)
        {
            Resources = PodResources.Of(spec.Containers, spec.InitContainers),
            ResourcesPath = job.PathOf(ResourcesPathOf(spec.Containers, spec.InitContainers)),
            EphemeralStorageGiB = StorageOf(spec.Containers, spec.InitContainers),
            Namespace = spec.Namespace,
            MaxPods = spec.PodsAtOnce,
            Promise = spec.Deadline is { } deadline ? FormattableString.Invariant($"deadline {deadline}") : null,
            AtStake = "the work that is not saved yet",
        };
    }

    private static decimal StorageOf(IEnumerable<PodContainer> containers, ValueList<InitContainer> before) =>
        PodResources.Needed(containers, before, each => each.EphemeralStorageRequest?.Bytes) / (1L << 30);

    /// <summary>Containers that run before the others count only where they need more than these.</summary>
    private static string ResourcesPathOf(IReadOnlyCollection<PodContainer> containers, ValueList<InitContainer> before) =>
        PodResources.Of(containers, before).Count > containers.Count ? ".initContainers"
        : containers.Count == 1 ? ".containers[0].resources"
        : ".containers";
}
