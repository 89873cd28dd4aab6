using AckKnativeSpot.Drain;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Services;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Rules;

/// <summary>A service or a job: what the rules need that apply to both.</summary>
/// <param name="Path">Property path, for example <c>jobs[0]</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Purchase">How its instances are bought.</param>
/// <param name="Capacity">What instances it runs on.</param>
/// <param name="Grace">How long an evicted pod may take.</param>
internal sealed record Workload(string Path, string Name, Purchase Purchase, CapacityOptions Capacity, GracePeriod Grace)
{
    /// <summary>Most pods at once; 0 for no bound.</summary>
    public required int MaxPods { get; init; }

    /// <summary>What it promises that cannot be kept when its pods get no instance, for example <c>scale.min 2</c>; <see langword="null"/> for nothing.</summary>
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
            MaxPods = spec.Scale.Max,
            Promise = spec.Scale.Min > 0 ? FormattableString.Invariant($"scale.min {spec.Scale.Min}")
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
            MaxPods = spec.Parallelism ?? 1,
            Promise = spec.Deadline is { } deadline ? FormattableString.Invariant($"deadline {deadline}") : null,
            AtStake = "the work that is not saved yet",
        };
    }
}
