using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Sizing;

namespace AckKnativeSpot.Rules;

internal static partial class SpotRules
{
    internal static Rule GpusNamed { get; } = new(
        "SPOT014",
        Severity.Error,
        "GPUs are asked for on types that have some, and on those they are",
        "A container sees a GPU when it asks for nvidia.com/gpu; without that a type with GPUs is paid for and none is used. A size such as 2-4Gi, or no "
            + "choice at all, never has one (Alibaba Cloud, \"Create a GPU-accelerated pod\").",
        ExampleYaml.Service("capacity: { choices: [ecs.gn7i-c8g1.2xlarge] }"),
        ExampleYaml.Service("capacity: { choices: [ecs.gn7i-c8g1.2xlarge] }", "resources: { gpu: 1 }"),
        model => model.Services.SelectMany(each => CheckGpus(each, each.Value.Containers, each.Value.InitContainers, each.Value.Capacity))
            .Concat(model.AllJobs.SelectMany(each => CheckGpus(each, each.Value.Containers, each.Value.InitContainers, each.Value.Capacity)))
            .Concat(
                from each in model.Services
                where each.Value.Reserve is not null
                from choice in each.Value.Reserve!.Choices.Index()
                where InstanceTypeClasses.Of(choice.Item) == InstanceTypeClass.Gpu
                select new Violation(
                    FormattableString.Invariant($"{each.Path}.reserve.choices[{choice.Index}]"),
                    $"'{choice.Item}' has GPUs, and a reserved pod is there to cost little.",
                    "Choose a small type, such as ecs.t6-c1m1.large.")))
    {
        AlsoReads = [".capacity", ".reserve", ".resources", ".containers"],
    };

    private static IEnumerable<Violation> CheckGpus<T>(
        Located<T> workload, IEnumerable<PodContainer> containers, IEnumerable<PodContainer> before, CapacityOptions capacity)
    {
        var asked = PodChecks.WithPaths(containers).Concat(PodChecks.WithPaths(before, "initContainers"))
            .Select(container => (container.Path, container.Value.Resources.Gpu))
            .ToList();
        foreach (var (index, choice) in capacity.Choices.Index())
        {
            if (InstanceTypeClasses.Of(choice) == InstanceTypeClass.Gpu && asked.All(container => container.Gpu is null))
            {
                yield return new Violation(
                    FormattableString.Invariant($"{workload.Path}.capacity.choices[{index}]"), $"'{choice}' has GPUs, and no container asks for one.",
                    "Write `resources: { gpu: 1 }`, or choose a type without GPUs.");
            }
        }

        if (capacity.Choices.All(choice => InstanceTypeClasses.Of(choice) != InstanceTypeClass.Gpu))
        {
            foreach (var container in asked.Where(container => container.Gpu is not null))
            {
                yield return new Violation(
                    workload.PathOf(container.Path + ".resources.gpu"), "No instance that the workload may get has a GPU.",
                    "Name types with GPUs in capacity.choices, such as ecs.gn7i-c8g1.2xlarge.");
            }
        }
    }
}
