namespace AckKnativeSpot.Sizing;

/// <summary>
/// Distinct pools of capacity that a workload's instances can come from: instance types times zones. A reclaim takes the instances of a pool, so their number
/// is what makes a reclaim of all of them at once rare.
/// </summary>
/// <param name="Types">Distinct instance types and sizes, from 1.</param>
/// <param name="TypesMayBeMore">Whether one of them is a size, or nothing is named, so that the platform chooses among types.</param>
/// <param name="Zones">Zones; <see langword="null"/> when they are not known.</param>
internal sealed record CapacityPools(int Types, bool TypesMayBeMore, int? Zones)
{
    /// <summary>How many there are at least.</summary>
    public int Count => Types * (Zones ?? 1);

    /// <summary>The pools of a workload. Each of its vSwitches counts as a zone of its own.</summary>
    /// <param name="capacity">What it can run on.</param>
    /// <param name="zones">Zones of the virtual node; 0 when not known.</param>
    public static CapacityPools Of(CapacityOptions capacity, int zones)
    {
        ArgumentNullException.ThrowIfNull(capacity);
        var choices = capacity.Choices.Distinct().ToList();
        var own = capacity.Vswitches.Distinct(StringComparer.Ordinal).Count();
        var ofPlatform = choices.Count == 0 || choices.Exists(choice => choice is CapacityChoice.VcpuMemory);
        return new(Math.Max(1, choices.Count), ofPlatform, own > 0 ? own : zones > 0 ? zones : null);
    }
}
