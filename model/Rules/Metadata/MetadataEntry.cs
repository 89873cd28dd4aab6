using System.Runtime.CompilerServices;
using AckKnativeSpot.Containers;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Manifests;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>A label or an annotation that somebody wrote for a workload.</summary>
/// <param name="Path">Property path.</param>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value.</param>
/// <param name="Place">Where it ends up.</param>
/// <param name="IsOfService">Whether the workload is a Knative Service; a job otherwise.</param>
internal sealed record MetadataEntry(string Path, string Key, string Value, MetadataPlace Place, bool IsOfService)
{
    // Many rules ask.
    private static readonly ConditionalWeakTable<RuleInput, MetadataEntry[]> s_known = [];

    /// <summary>Namespace of the workload.</summary>
    public required string Namespace { get; init; }

    /// <summary>Names of the containers that its pods have.</summary>
    public required IReadOnlyCollection<string> Containers { get; init; }

    /// <summary>Whether the same annotation stands under <c>podAnnotations</c> and <c>capacity.annotations</c>.</summary>
    public bool IsTwice { get; init; }

    /// <summary>Everything of this kind in a stack.</summary>
    /// <param name="stack">The stack.</param>
    public static IReadOnlyList<MetadataEntry> Of(RuleInput stack) => s_known.GetValue(stack, input => [.. In(input)]);

    private static IEnumerable<MetadataEntry> In(RuleInput stack) => stack.Services
        .SelectMany(each => Of(
            each.Path, each.Value.Namespace, true, ContainersOf(each.Value), each.Value.Labels, each.Value.Annotations, each.Value.PodLabels,
            each.Value.PodAnnotations, each.Value.Capacity.Annotations))
        .Concat(stack.AllJobs.SelectMany(each => Of(
            each.Path, each.Value.Namespace, false, ContainersOf(each.Value), each.Value.Labels, each.Value.Annotations, each.Value.PodLabels,
            each.Value.PodAnnotations, each.Value.Capacity.Annotations)));

    private static string[] ContainersOf(KnativeServiceSpec service) =>
    [
        .. NamesOf(AdmissionDefaults.WriteOut(service.Containers, service.InitContainers)), .. NamesOf(service.InitContainers), "queue-proxy",
    ];

    private static string[] ContainersOf(SpotJobSpec job) => [.. NamesOf(job.Containers), .. NamesOf(job.InitContainers)];

    private static IEnumerable<string> NamesOf(IEnumerable<PodContainer> containers) => containers.Select(container => container.NameInPod).OfType<string>();

    private static IEnumerable<MetadataEntry> Of(
        string path,
        string space,
        bool isOfService,
        IReadOnlyCollection<string> containers,
        ValueMap<string> labels,
        ValueMap<string> annotations,
        ValueMap<string> podLabels,
        ValueMap<string> podAnnotations,
        ValueMap<string> capacityAnnotations) =>
        from section in new[]
        {
            (Name: "labels", Map: labels, Place: MetadataPlace.ObjectLabel),
            (Name: "annotations", Map: annotations, Place: MetadataPlace.ObjectAnnotation),
            (Name: "podLabels", Map: podLabels, Place: MetadataPlace.PodLabel),
            (Name: "podAnnotations", Map: podAnnotations, Place: MetadataPlace.PodAnnotation),
            (Name: "capacity.annotations", Map: capacityAnnotations, Place: MetadataPlace.PodAnnotation),
        }
        from entry in section.Map
        select new MetadataEntry($"{path}.{section.Name}.{entry.Key}", entry.Key, entry.Value, section.Place, isOfService)
        {
            Namespace = space,
            Containers = containers,
            IsTwice = section.Map == podAnnotations && capacityAnnotations.ContainsKey(entry.Key),
        };
}
