using System.Globalization;
using AckKnativeSpot.Sizing;

namespace AckKnativeSpot.Reserve;

/// <summary>One specification of a reserved instance.</summary>
/// <param name="Choice">The specification.</param>
/// <param name="Burstable">
/// What is known of it as a burstable type; <see langword="null"/> for another type and for a size, whose type the platform chooses.
/// </param>
internal sealed record ReservedSpec(CapacityChoice Choice, BurstableType? Burstable)
{
    /// <summary>One line for a reader, for example <c>ecs.t6-c1m1.large: 2 vCPU, 2 GiB; 0.4 vCPU sustained, 24 credits/h up to 576</c>.</summary>
    public override string ToString() => Burstable is { } type
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{Choice}: {type.Vcpu} vCPU, {type.MemoryGiB} GiB; "
                + $"{type.SustainedVcpu:0.##} vCPU sustained, {type.CreditsPerHour} credits/h up to {type.MaxCredits}")
        : $"{Choice}";
}
