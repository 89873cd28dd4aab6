using AckKnativeSpot.Jobs;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>A job as its section states it, before spot profiles and the region are applied.</summary>
/// <param name="Spot">What it says about spot policy.</param>
/// <param name="Spec">Everything else but its schedule.</param>
/// <param name="Schedule">Puts the job on its schedule; <see langword="null"/> for a job that runs once.</param>
/// <param name="CompletionTimeout">How long a deployment waits for it to complete; <see langword="null"/> when it does not wait.</param>
/// <param name="HasContainerInline">Whether its only container is written among its own keys.</param>
internal sealed record ParsedJob(
    SpotOverride Spot, SpotJobSpec Spec, Func<SpotJobSpec, SpotJobSchedule>? Schedule, Duration? CompletionTimeout, bool HasContainerInline);
