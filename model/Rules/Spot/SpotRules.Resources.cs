using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Sizing;

namespace AckKnativeSpot.Rules;

internal static partial class SpotRules
{
    internal static Rule ResourcesHeld { get; } = new(
        "SPOT015",
        Severity.Warning,
        "every choice of instances has what the containers ask for and may use",
        "Choices count, and the containers' resources do not: an instance is never larger than the choice that it is made of. What lies above it is never had, and "
            + "a container that counts on it runs out of memory (Alibaba Cloud, \"Specify the number of vCPUs and memory size to create a pod\").",
        ExampleYaml.Service("capacity: { choices: [2-4Gi] }", "resources: { cpuLimit: 4, memoryLimit: 8Gi }"),
        ExampleYaml.Service("capacity: { choices: [4-8Gi] }", "resources: { cpuLimit: 4, memoryLimit: 8Gi }"),
        model =>
            from each in model.Workloads
            let asked = PodSize.Sum(each.Resources)
            from choice in each.Capacity.Choices.Index()
            let held = HeldBy(choice.Item, each)
            where held is not null && (asked.Vcpu > held.Vcpu || asked.MemoryGiB > held.MemoryGiB)
            select new Violation(
                $"{each.Path}.capacity.choices[{choice.Index}]",
                FormattableString.Invariant($"Together the containers have {asked.Vcpu:0.###} vCPU and {asked.MemoryGiB:0.###} GiB; ")
                    + FormattableString.Invariant($"'{choice.Item}' has {held.Vcpu:0.###} and {held.MemoryGiB:0.###}."),
                "Choose what is large enough, or lower the resources."));

    /// <summary>What an instance of a choice has; <see langword="null"/> where that is not known.</summary>
    private static InstanceTypeSize? HeldBy(CapacityChoice choice, Workload workload) => choice switch
    {
        CapacityChoice.InstanceType type => InstanceTypeSize.Of(type.Name),
        CapacityChoice.VcpuMemory size => SizeTable.BilledSize(size, workload.Purchase) is { } billed ? new(billed.Vcpu, billed.MemoryGiB) : null,
        _ => null,
    };
}
