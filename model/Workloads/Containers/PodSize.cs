using AckKnativeSpot.Sizing;

namespace AckKnativeSpot.Containers;

/// <summary>
/// The size of a pod that names neither instance types nor sizes: the sum of its containers' limits, of requests where a container has no limit, and the
/// platform's own size when there is neither. Source: Alibaba Cloud, "Specify the number of vCPUs and memory size to create a pod".
/// </summary>
internal static class PodSize
{
    private const decimal BytesPerGiB = 1L << 30;

    /// <summary>
    /// The size as it is asked for, before it is rounded up to one that is sold; <see langword="null"/> when only vCPUs or only memory is given, or no size is
    /// that large.
    /// </summary>
    /// <param name="containers">What the containers ask for and may use.</param>
    public static CapacityChoice.VcpuMemory? Of(IEnumerable<ContainerResources> containers) => Sum(containers) switch
    {
        (0, 0) => SizeTable.PlatformDefault,
        var (vcpu, memory) => CapacityChoice.VcpuMemory.Holding(vcpu, memory),
    };

    /// <summary>vCPUs and GiB of memory together; 0 where no container says anything.</summary>
    /// <param name="containers">What the containers ask for and may use.</param>
    public static (decimal Vcpu, decimal MemoryGiB) Sum(IEnumerable<ContainerResources> containers)
    {
        var all = containers.ToList();
        return (
            all.Sum(each => (decimal)((each.CpuLimit ?? each.CpuRequest)?.Millicores ?? 0)) / 1000,
            all.Sum(each => (decimal)((each.MemoryLimit ?? each.MemoryRequest)?.Bytes ?? 0)) / BytesPerGiB);
    }
}
