using AckKnativeSpot.Services;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>A service as its section states it, before spot profiles and the region are applied.</summary>
/// <param name="Spot">What it says about spot policy.</param>
/// <param name="Spec">Everything else.</param>
/// <param name="HasContainerInline">Whether its only container is written among its own keys.</param>
internal sealed record ParsedService(SpotOverride Spot, KnativeServiceSpec Spec, bool HasContainerInline);
