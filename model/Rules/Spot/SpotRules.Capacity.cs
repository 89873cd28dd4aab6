using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Rules;

internal static partial class SpotRules
{
    internal static Rule ChoicesSold { get; } = new(
        "SPOT006",
        Severity.Error,
        "capacity choices are at most five, of a known form, of a size that is sold, and mixed as the platform allows",
        "A list of more than five, a size above the largest, a preemptible size below 2 vCPU, or a GPU, local-disk or Arm type beside anything else makes "
            + "every pod fail at creation. A workload without choices has the size that its containers' resources make (Alibaba Cloud, \"Create an ECI "
            + "pod with specified specifications\" and \"Use preemptible instances\").",
        ExampleYaml.Service("capacity: { choices: [1-2Gi] }"),
        ExampleYaml.Service("capacity: { choices: [2-4Gi, ecs.c6.large] }"),
        model => model.Workloads.SelectMany(each => CheckChoices(each).Concat(CheckResources(each))));

    internal static Rule BilledLarger { get; } = new(
        "SPOT007",
        Severity.Info,
        "a size that is not sold is billed as a larger one",
        "The platform rounds vCPU and memory up to the next pair it sells and bills that (Alibaba Cloud, \"Specify the number of vCPUs and memory size to "
            + "create a pod\").",
        ExampleYaml.Service("capacity: { choices: [3-6Gi] }"),
        ExampleYaml.Service("capacity: { choices: [4-8Gi] }"),
        model => model.Workloads.SelectMany(CheckBilled));

    internal static Rule ReclaimedTogether { get; } = new(
        "SPOT008",
        Severity.Warning,
        "spot pods spread over instance types and zones",
        "Instances of one type in one zone share one stock and one market price, so their reclaims arrive together, and replacements find the same empty "
            + "stock. Up to five choices and ten vSwitches cost nothing.",
        ExampleYaml.Service("capacity: { choices: [ecs.c6.large], vswitches: [vsw-a] }"),
        ExampleYaml.Service("capacity: { choices: [ecs.c6.large, ecs.c7.large, 2-4Gi], vswitches: [vsw-a, vsw-b] }"),
        model => model.OnSpot.Where(each => each.Workload.MaxPods != 1).SelectMany(each => CheckSpread(each.Workload, model.Platform)))
    {
        AlsoReads = [".spot.profile", ".capacity", ".scale", "cluster.create.network"],
    };

    internal static Rule FiltersEffective { get; } = new(
        "SPOT012",
        Severity.Warning,
        "families, generations and categories apply to sizes, not to instance types",
        "With instance types only, the platform ignores families, generations and compute categories and says so in an IgnoreInstanceTypeFeatures event, after "
            + "the fact (Alibaba Cloud, \"Specify or exclude specific generations of ECS instance families to create a pod\").",
        ExampleYaml.Service("capacity: { choices: [ecs.c5.large], generations: [6] }"),
        ExampleYaml.Service("capacity: { choices: [2-4Gi], generations: [6] }"),
        model =>
            from each in model.Workloads
            let capacity = each.Capacity
            where capacity.Choices.Count > 0 && capacity.Choices.All(choice => choice is CapacityChoice.InstanceType)
            from key in FilterKeys(capacity)
            select new Violation(
                $"{each.Path}.capacity.{key}",
                $"`{key}` has no effect: all choices ({string.Join(", ", capacity.Choices)}) are instance types.",
                $"Remove `{key}`, or ask for a size such as 2-4Gi among the choices."))
    {
        AlsoReads = [".capacity"],
    };

    private static IEnumerable<Violation> CheckChoices(Workload workload)
    {
        var path = workload.Path + ".capacity";
        var choices = workload.Capacity.Choices;
        if (choices.Count > CapacityOptions.MaxChoices)
        {
            yield return new Violation(
                $"{path}.choices[{CapacityOptions.MaxChoices}]",
                $"{choices.Count} choices; the platform takes {CapacityOptions.MaxChoices}.",
                $"Remove all but {CapacityOptions.MaxChoices}.");
        }

        var special = choices.Select(InstanceTypeClasses.Of).FirstOrDefault(each => each != InstanceTypeClass.General);
        foreach (var (index, choice) in choices.Index())
        {
            if (WhyNotSold(choice, workload.Purchase) is var (message, fix))
            {
                yield return new Violation($"{path}.choices[{index}]", message, fix);
            }
            else if (InstanceTypeClasses.Of(choice) != special)
            {
                yield return new Violation(
                    $"{path}.choices[{index}]",
                    $"'{choice}' is listed with a type that has {Named(special)}; such types can only be listed with each other.",
                    $"List either types with {Named(special)} or others.");
            }
        }
    }

    private static IEnumerable<Violation> CheckBilled(Workload workload)
    {
        var between = workload.Purchase is Purchase.PayAsYouGo ? ", unless the region sells a pair in between." : ".";
        foreach (var (index, choice) in workload.Capacity.Choices.Index())
        {
            if (choice is CapacityChoice.VcpuMemory asked && SizeTable.BilledSize(asked, workload.Purchase) is { } billed && billed != asked)
            {
                yield return new Violation(
                    $"{workload.Path}.capacity.choices[{index}]", $"'{asked}' is billed as {billed}{between}", $"Write {billed}, and use what is paid for.");
            }
        }

        if (workload.Capacity.Choices.Count == 0
            && PodSize.Of(workload.Resources) is { } size
            && SizeTable.BilledSize(size, workload.Purchase) is { } sold
            && sold != size)
        {
            yield return new Violation(
                workload.ResourcesPath, $"The containers' resources make {size}, which is billed as {sold}{between}",
                $"Raise them to {sold}, and use what is paid for.");
        }
    }

    /// <summary>Without choices the containers' resources make the size, and what is true of a chosen size is true of it.</summary>
    private static IEnumerable<Violation> CheckResources(Workload workload)
    {
        if (workload.Capacity.Choices.Count > 0)
        {
            yield break;
        }

        var (vcpu, memory) = PodSize.Sum(workload.Resources);
        var largest = SizeTable.LargestUnder(workload.Purchase);
        if (vcpu > largest.Vcpu || memory > largest.MemoryGiB)
        {
            yield return new Violation(
                workload.ResourcesPath,
                FormattableString.Invariant($"The containers need {vcpu:0.###} vCPU and {memory:0.###} GiB, and the largest size is {largest}."),
                "Lower limits and requests, or name instance types that are large enough in `capacity.choices`.");
        }
        else if (vcpu > 0 && memory > 0 && PodSize.Of(workload.Resources) is { } size && WhyNotSold(size, workload.Purchase) is not null)
        {
            yield return new Violation(
                workload.ResourcesPath,
                size.Vcpu < SizeTable.SpotMinimumVcpu
                    ? $"The containers' resources make {size}, and a preemptible size has at least {SizeTable.SpotMinimumVcpu} vCPU."
                    : $"The containers' resources make {size}, and no size that is sold has so much.",
                "Write a size or instance types in `capacity.choices`, which count instead of them, or change the resources.");
        }
    }

    private static (string Message, string Fix)? WhyNotSold(CapacityChoice choice, Purchase purchase) => choice switch
    {
        CapacityChoice.VcpuMemory { Vcpu: < SizeTable.SpotMinimumVcpu } when purchase is Purchase.Spot =>
            ($"'{choice}' has less than {SizeTable.SpotMinimumVcpu} vCPU, the least of a preemptible size.",
                $"Write {SizeTable.SpotMinimumVcpu}-2Gi or more, name an instance type, or buy pay-as-you-go with `spot: none`."),
        CapacityChoice.VcpuMemory size when SizeTable.BilledSize(size, purchase) is null =>
            ($"'{choice}' is larger than the largest size, {SizeTable.LargestUnder(purchase)}.",
                "Write a size within it, or name an instance type that is large enough."),
        _ => null,
    };

    private static IEnumerable<Violation> CheckSpread(Workload workload, PlatformFacts platform)
    {
        var path = workload.Path + ".capacity";
        var choices = workload.Capacity.Choices.Distinct().ToList();
        if (choices is [CapacityChoice.InstanceType only])
        {
            yield return new Violation(
                $"{path}.choices[0]",
                $"'{workload.Name}' runs on {only} alone: its instances are reclaimed together.",
                $"Add types of other families or generations, or a size such as 2-4Gi, up to {CapacityOptions.MaxChoices} choices.");
        }

        if (workload.Capacity.Vswitches.Distinct().Count() is var vswitches && (vswitches == 1 || (vswitches == 0 && platform.Zones == 1)))
        {
            yield return new Violation(
                $"{path}.vswitches",
                $"'{workload.Name}' runs in one zone" + (vswitches == 1 ? $" ({workload.Capacity.Vswitches[0]})" : "")
                    + ": its instances are reclaimed together.",
                $"Name vSwitches of two or more zones, up to {CapacityOptions.MaxVswitches}.");
        }
    }

    private static IEnumerable<string> FilterKeys(CapacityOptions capacity)
    {
        if (capacity.Families is not null)
        {
            yield return "families";
        }

        if (capacity.Generations is not null)
        {
            yield return "generations";
        }

        if (capacity.Categories.Count > 0)
        {
            yield return "categories";
        }
    }

    private static string Named(InstanceTypeClass special) => special switch
    {
        InstanceTypeClass.Gpu => "GPUs",
        InstanceTypeClass.LocalDisk => "local disks",
        _ => "Arm processors",
    };
}
