using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Reserve;

/// <summary>What a reserved instance gives while a service stands at zero.</summary>
/// <param name="Replicas">Number of reserved pods.</param>
/// <param name="Specs">What each specification gives, in the order they are tried; none when the platform chooses.</param>
internal sealed record ReserveSummary(int Replicas, ValueList<ReservedSpec> Specs)
{
    /// <summary>Sums up a reserve.</summary>
    /// <param name="reserve">The reserve.</param>
    public static ReserveSummary Of(ReserveOptions reserve) => new(
        reserve.Replicas ?? 1,
        reserve.Choices
            .Select(spec => new ReservedSpec(spec, spec is CapacityChoice.InstanceType type ? BurstableType.Find(type.Name) : null))
            .ToValueList());

    /// <summary>
    /// vCPUs that all reserved pods together give for ever, whichever specification they get. <see langword="null"/> when that is not known: the platform
    /// chooses, or a specification is not a burstable type listed in <see cref="BurstableType.All"/>.
    /// </summary>
    public decimal? SustainedVcpu => Specs.Count > 0 && Specs.All(spec => spec.Burstable is not null)
        ? Replicas * Specs.Min(spec => spec.Burstable!.SustainedVcpu)
        : null;
}
