using AckKnativeSpot.Values;

namespace AckKnativeSpot.Containers;

/// <summary>What a whole pod asks for, as the sum of its parts.</summary>
internal static class PodResources
{
    /// <summary>
    /// What the containers ask for and may use and, where a container that runs before them needs more than all of them together, the difference. What a
    /// container needs is its limit, or its request where it has none. Source: Kubernetes, "Init Containers", resource sharing within containers.
    /// </summary>
    /// <param name="containers">Containers that run at the same time.</param>
    /// <param name="before">Containers that run before them, one after the other.</param>
    public static ValueList<ContainerResources> Of(IEnumerable<PodContainer> containers, IEnumerable<InitContainer> before)
    {
        var together = containers.Select(container => container.Resources).ToValueList();
        var first = before.Select(container => container.Resources).ToList();
        var cpu = Beyond(first, together, each => (each.CpuLimit ?? each.CpuRequest)?.Millicores);
        var memory = Beyond(first, together, each => (each.MemoryLimit ?? each.MemoryRequest)?.Bytes);
        return cpu == 0 && memory == 0 ? together : together.Append(new()
        {
            CpuLimit = cpu > 0 ? new CpuQuantity(cpu) : default(CpuQuantity?),
            MemoryLimit = memory > 0 ? new MemoryQuantity(memory) : default(MemoryQuantity?),
        }).ToValueList();
    }

    /// <summary>How much of a resource a pod needs: its containers together, or the most of those that run before them.</summary>
    /// <param name="containers">Containers that run at the same time.</param>
    /// <param name="before">Containers that run before them, one after the other.</param>
    /// <param name="amount">What one of them needs.</param>
    public static decimal Needed(IEnumerable<PodContainer> containers, IEnumerable<InitContainer> before, Func<ContainerResources, long?> amount) => Math.Max(
        containers.Sum(each => (decimal)amount(each.Resources).GetValueOrDefault()), before.Max(each => amount(each.Resources)).GetValueOrDefault());

    /// <summary>Amounts are as large as a <see langword="long"/> each, so only their difference is certain to be one.</summary>
    private static long Beyond(List<ContainerResources> first, ValueList<ContainerResources> together, Func<ContainerResources, long?> amount) =>
        (long)Math.Clamp(first.Max(amount).GetValueOrDefault() - together.Sum(each => (decimal)amount(each).GetValueOrDefault()), 0, long.MaxValue);
}
