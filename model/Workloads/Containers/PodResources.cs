using AckKnativeSpot.Values;

namespace AckKnativeSpot.Containers;

/// <summary>What a whole pod asks for, as the sum of its parts.</summary>
internal static class PodResources
{
    /// <summary>
    /// What the containers may use and, where a container that runs before them may use more than all of them together, the difference. Source: Kubernetes,
    /// "Init Containers", resource sharing within containers.
    /// </summary>
    /// <param name="containers">Containers that run at the same time.</param>
    /// <param name="before">Containers that run before them, one after the other.</param>
    public static ValueList<ContainerResources> Of(IEnumerable<PodContainer> containers, IEnumerable<InitContainer> before)
    {
        var together = containers.Select(container => container.Resources).ToValueList();
        var cpu = Beyond(before.Max(each => each.Resources.CpuLimit?.Millicores), together.Sum(each => each.CpuLimit?.Millicores));
        var memory = Beyond(before.Max(each => each.Resources.MemoryLimit?.Bytes), together.Sum(each => each.MemoryLimit?.Bytes));
        return cpu == 0 && memory == 0 ? together : together.Append(new()
        {
            CpuLimit = cpu > 0 ? new CpuQuantity(cpu) : default(CpuQuantity?),
            MemoryLimit = memory > 0 ? new MemoryQuantity(memory) : default(MemoryQuantity?),
        }).ToValueList();
    }

    private static long Beyond(long? first, long? together) => Math.Max(0, (first ?? 0) - (together ?? 0));
}
