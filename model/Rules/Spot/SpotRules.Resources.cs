using AckKnativeSpot.Cluster;
using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Rules;

internal static partial class SpotRules
{
    internal static Rule ResourcesHeld { get; } = new(
        "SPOT015",
        Severity.Warning,
        "every choice of instances has what the containers ask for and may use",
        "Choices count, and the containers' resources do not: an instance is never larger than the choice that it is made of. What lies above it is never "
            + "had, and a container that counts on it runs out of memory (Alibaba Cloud, \"Specify the number of vCPUs and memory size to create a pod\").",
        ExampleYaml.Service("capacity: { choices: [2-4Gi] }", "resources: { cpuLimit: 4, memoryLimit: 8Gi }"),
        ExampleYaml.Service("capacity: { choices: [4-8Gi] }", "resources: { cpuLimit: 4, memoryLimit: 8Gi }"),
        model =>
            from each in model.Workloads
            let asked = PodSize.Sum(each.Resources)
            from choice in each.Capacity.Choices.Index()
            let held = InstanceTypeSize.Of(choice.Item, each.Purchase)
            where held is not null && (asked.Vcpu > held.Vcpu || asked.MemoryGiB > held.MemoryGiB)
            select new Violation(
                $"{each.Path}.capacity.choices[{choice.Index}]",
                FormattableString.Invariant($"The containers need {asked.Vcpu:0.###} vCPU and {asked.MemoryGiB:0.###} GiB; ")
                    + FormattableString.Invariant($"'{choice.Item}' has {held.Vcpu:0.###} and {held.MemoryGiB:0.###}."),
                "Choose what is large enough, or lower the resources."));

    internal static Rule NeedsSaid { get; } = new(
        "SPOT016",
        Severity.Info,
        "what a pod needs is said",
        "A workload without choices and resources runs on 2 vCPU and 4 GiB, whatever it needs (Alibaba Cloud, \"Specify the number of vCPUs and memory size to "
            + "create a pod\").",
        ExampleYaml.Service("port: 80"),
        ExampleYaml.Service("capacity: { choices: [2-4Gi, ecs.c7.large] }"),
        model => model.Cluster is ClusterSource.Context ? [] :
            from each in model.Workloads
            where each.Capacity.Choices.Count == 0 && PodSize.Sum(each.Resources) == (0, 0) && each.Resources.All(resources => resources.Gpu is null)
            select new Violation(
                $"{each.Path}.capacity", $"Nothing says what '{each.Name}' needs, so its pods have {SizeTable.PlatformDefault}.",
                "Write `capacity: { choices: […] }`, or limits of its containers."))
    {
        AlsoReads = [".capacity", ".resources", ".containers", ".initContainers"],
    };

    internal static Rule ScaleBounded { get; } = new(
        "SPOT017",
        Severity.Warning,
        "a service that scales without a bound falls back to pay-as-you-go",
        "Every pod above the spot stock waits as Pending, and the autoscaler, which sees requests and not stock, asks for more and more of them.",
        ExampleYaml.Service("spot: { fallback: false }", "scale: { max: 0 }"),
        ExampleYaml.Service("spot: { fallback: false }", "scale: { max: 20 }"),
        model =>
            from each in model.Services
            where each.Value.Scale.Max == 0 && each.Value.Purchase is Purchase.Spot { Options.Fallback: false }
            select new Violation(
                $"{each.Path}.scale.max",
                $"'{each.Value.Name}' scales to any number of pods and does not fall back: without spot stock they wait.",
                "Write an upper bound, or `spot: { fallback: true }`."));

    internal static Rule StorageHeld { get; } = new(
        "SPOT018",
        Severity.Warning,
        "an instance has the ephemeral storage that the containers ask for",
        "Every instance has 30 GiB for images, logs and volumes of the kind emptyDir, and more only where the pod names extra storage: what the containers ask "
            + "for does not make it larger, and a pod that writes more runs out of disk (Alibaba Cloud, \"ECI Pod Annotation\").",
        ExampleYaml.Service("resources: { ephemeralStorageRequest: 50Gi }"),
        ExampleYaml.Service("resources: { ephemeralStorageRequest: 50Gi }", "capacity: { extraEphemeralStorage: 20Gi }"),
        model => model.Cluster is ClusterSource.Context ? [] :
            from each in model.Workloads
            let held = CapacityOptions.IncludedEphemeralStorageGiB + (decimal)(each.Capacity.ExtraEphemeralStorageGiB ?? 0)
            where each.EphemeralStorageGiB > held
            select new Violation(
                each.ResourcesPath,
                FormattableString.Invariant(
                    $"The containers of '{each.Name}' ask for {each.EphemeralStorageGiB:0.###} GiB of ephemeral storage, and an instance has {held:0} GiB."),
                FormattableString.Invariant($"Write `extraEphemeralStorage: {Beyond(each.EphemeralStorageGiB):0}Gi` in `capacity`, or ask for less.")))
    {
        AlsoReads = [".capacity", ".resources", ".containers", ".initContainers"],
    };

    /// <summary>Whole GiB above what every instance has.</summary>
    private static decimal Beyond(decimal storage) => Math.Ceiling(storage) - CapacityOptions.IncludedEphemeralStorageGiB;
}
