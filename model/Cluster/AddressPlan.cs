using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cluster;

/// <summary>The vSwitch blocks of one zone.</summary>
/// <param name="Nodes">For nodes, load balancers and the API server.</param>
/// <param name="Pods">For pods: Terway's, and every Elastic Container Instance.</param>
internal sealed record ZoneBlocks(Ipv4Block Nodes, Ipv4Block Pods);

/// <summary>
/// Divides a VPC into vSwitches. The VPC is cut into eight equal slots, one per zone; the first half of a slot is for pods, the third quarter
/// for nodes, and the last quarter is left free. So a zone that is added later moves no block of an earlier one.
/// </summary>
internal static class AddressPlan
{
    /// <summary>Most zones a plan has room for.</summary>
    public const int MaxZones = 8;

    /// <summary>Largest VPC block: <c>/8</c>. Source: Alibaba Cloud, "Create and manage a VPC".</summary>
    public const int MinPrefix = 8;

    /// <summary>Smallest VPC block: <c>/20</c>, which leaves a zone 256 pod and 128 node addresses.</summary>
    public const int MaxPrefix = 20;

    private const int SlotBits = 3;
    private const int LargestVswitch = 16;

    /// <summary>The blocks of each zone, in order.</summary>
    /// <param name="vpc">The VPC's block, from <c>/8</c> to <c>/20</c>.</param>
    /// <param name="zones">Number of zones, from 1 to 8.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no room for that many, or none in such a block.</exception>
    public static ValueList<ZoneBlocks> Of(Ipv4Block vpc, int zones)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(vpc.Prefix, MinPrefix, nameof(vpc));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(vpc.Prefix, MaxPrefix, nameof(vpc));
        ArgumentOutOfRangeException.ThrowIfLessThan(zones, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(zones, MaxZones);
        return Enumerable.Range(0, zones).Select(zone => Slot(vpc.Part(vpc.Prefix + SlotBits, zone))).ToValueList();
    }

    private static ZoneBlocks Slot(Ipv4Block slot)
    {
        var (lower, upper) = (slot.Part(slot.Prefix + 1, 0), slot.Part(slot.Prefix + 1, 1));
        return new ZoneBlocks(upper.Part(Math.Max(LargestVswitch, slot.Prefix + 2), 0), lower.Part(Math.Max(LargestVswitch, slot.Prefix + 1), 0));
    }
}
