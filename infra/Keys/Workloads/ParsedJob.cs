using AckKnativeSpot.Jobs;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>A job as its section states it, before spot profiles and the region are applied.</summary>
/// <param name="Spot">What it says about spot policy.</param>
/// <param name="Spec">Everything else but its schedule.</param>
/// <param name="Schedule">Puts the job on its schedule; <see langword="null"/> for a job that runs once.</param>
/// <param name="HasContainerInline">Whether its only container is written among its own keys.</param>
internal sealed record ParsedJob(SpotOverride Spot, SpotJobSpec Spec, Func<SpotJobSpec, SpotJobSchedule>? Schedule, bool HasContainerInline);
