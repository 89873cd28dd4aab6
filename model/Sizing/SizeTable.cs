using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Sizing;

/// <summary>
/// The vCPU-memory pairs that Elastic Container Instance sells everywhere, and how it rounds other pairs up to them. Some regions also sell pairs in
/// between for pay-as-you-go, never for spot. Sources: Alibaba Cloud, "Use preemptible instances" and "Specify the number of vCPUs and memory size
/// to create a pod".
/// </summary>
internal static class SizeTable
{
    /// <summary>Fewest vCPUs of a preemptible instance that is asked for by vCPU and memory.</summary>
    public const int SpotMinimumVcpu = 2;

    /// <summary>Pairs for preemptible instances, ascending.</summary>
    public static ValueList<SizeRow> Spot { get; } =
    [
        new(2, [2, 4, 8, 16]),
        new(4, [4, 8, 16, 32]),
        new(8, [8, 16, 32, 64]),
        new(12, [12, 24, 48, 96]),
        new(16, [16, 32, 64, 128]),
        new(24, [24, 48, 96, 192]),
        new(32, [32, 64, 128, 256]),
        new(52, [96, 192, 384]),
        new(64, [128, 256, 512]),
    ];

    /// <summary>Pairs for pay-as-you-go instances, ascending.</summary>
    public static ValueList<SizeRow> PayAsYouGo { get; } =
    [
        new(0.25m, [0.5m, 1]),
        new(0.5m, [1, 2]),
        new(1, [2, 4, 8]),
        new(2, [1, 2, 4, 8, 16]),
        new(4, [2, 4, 8, 16, 32]),
        new(8, [4, 8, 16, 32, 64]),
        .. Spot.Where(row => row.Vcpu > 8),
    ];

    /// <summary>What a pod gets that asks for no size at all.</summary>
    public static CapacityChoice.VcpuMemory PlatformDefault { get; } = new(2, 4);

    /// <summary>The pairs sold under a purchase.</summary>
    /// <param name="purchase">How instances are bought.</param>
    public static ValueList<SizeRow> For(Purchase purchase) => purchase is Purchase.Spot ? Spot : PayAsYouGo;

    /// <summary>The largest pair sold under a purchase.</summary>
    /// <param name="purchase">How instances are bought.</param>
    public static CapacityChoice.VcpuMemory LargestUnder(Purchase purchase) => new(For(purchase)[^1].Vcpu, For(purchase)[^1].MemoryGiB[^1]);

    /// <summary>
    /// The pair that is billed for the one asked for: of those with at least as many vCPUs and as much memory, the one with the fewest vCPUs, then the
    /// least memory. <see langword="null"/> when nothing fits: too large, or preemptible with less than <see cref="SpotMinimumVcpu"/> vCPUs.
    /// </summary>
    /// <param name="asked">The size asked for.</param>
    /// <param name="purchase">How instances are bought.</param>
    public static CapacityChoice.VcpuMemory? BilledSize(CapacityChoice.VcpuMemory asked, Purchase purchase)
    {
        if (purchase is Purchase.Spot && asked.Vcpu < SpotMinimumVcpu)
        {
            return null;
        }

        return For(purchase)
            .Where(row => row.Vcpu >= asked.Vcpu)
            .SelectMany(row => row.MemoryGiB, (row, memory) => new CapacityChoice.VcpuMemory(row.Vcpu, memory))
            .FirstOrDefault(pair => pair.MemoryGiB >= asked.MemoryGiB);
    }
}
