using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Resources;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>An earlier plan, a later one, and what happens to the resources between them.</summary>
/// <param name="Old">The earlier plan.</param>
/// <param name="Current">The later plan.</param>
/// <param name="Changes">Their comparison.</param>
internal sealed record PlanPair(StackPlan Old, StackPlan Current, PlanComparison Changes)
{
    /// <summary>The resources by their keys as the comparison names them.</summary>
    private Dictionary<string, PlannedResource> OldResources { get; } =
        Changes.IsSameStack
            ? Old.Resources.ToDictionary(each => each.Key, StringComparer.Ordinal)
            : StackNames.TakeOut(Old).Resources.ToDictionary(each => each.Key, StringComparer.Ordinal);

    private ILookup<string, ResourceChange> ByComponent { get; } = Changes.Changes.ToLookup(change => change.Resource.Parent ?? "", StringComparer.Ordinal);

    /// <summary>Whether the cluster goes, and with it everything in it.</summary>
    public bool ClusterGoes => Of(ResourceTypes.Cluster).Any(change => change.IsGone);

    /// <summary>Whether what is declared in a cluster is to be in another one, which the earlier plan says nothing about.</summary>
    public bool ClusterIsAnother => ClusterGoes || Of(ResourceTypes.KubernetesProvider).Any(
        change => change.Kind == ChangeKind.Replaced || Property(change, "context") is not null || Property(change, "kubeconfig") is not null);

    /// <summary>The changes of resources of a type, with those that only follow from the replacement of another resource.</summary>
    public IEnumerable<ResourceChange> Of(string type) => Changes.Changes.Where(change => change.Resource.Type == type && change.Kind != ChangeKind.Unaffected);

    /// <summary>The changes of resources of a type that do nothing.</summary>
    public IEnumerable<ResourceChange> Unaffected(string type) =>
        Changes.Changes.Where(change => change.Resource.Type == type && change.Kind == ChangeKind.Unaffected);

    /// <summary>The changes of resources of a type that are declared, and do not merely follow from the replacement of another resource.</summary>
    public IEnumerable<ResourceChange> Declared(string type) => Of(type).Where(change => !Follows(change));

    /// <summary>The changes of the resources that are declared by the same component as another one.</summary>
    public IReadOnlyList<ResourceChange> Beside(ResourceChange change) => [.. ByComponent[change.Resource.Parent ?? ""]];

    /// <summary>The changes of the resources of a service, by the name that stands for it in tables.</summary>
    public IReadOnlyList<ResourceChange> OfService(string name) =>
        [.. ByComponent[PlannedResource.KeyOf(AckKnativeSpot.Services.KnativeService.TypeToken, name)]];

    /// <summary>The name of the component that declares a resource: of a service or job the name that stands for it in tables.</summary>
    public static string ComponentOf(PlannedResource resource) =>
        resource.Parent is { } parent ? parent[(parent.LastIndexOf("::", StringComparison.Ordinal) + 2)..] : resource.Name;

    /// <summary>The resource of a change as it was.</summary>
    public PlannedResource? Before(ResourceChange change) => OldResources.GetValueOrDefault(change.Resource.Key);

    /// <summary>Whether a resource changes only because another one is replaced.</summary>
    public static bool Follows(ResourceChange change) =>
        change.Kind is ChangeKind.Replaced or ChangeKind.Changed
            && change.Properties.All(property => property.Because is not null || property.Effect == ChangeEffect.None);

    /// <summary>The change as one that a sentence explains when it is about nothing but these inputs; else none, so that the rest is counted.</summary>
    public static IReadOnlyList<ResourceChange> About(ResourceChange change, params string[] inputs) =>
        change.Kind != ChangeKind.Changed || change.Properties
            .Where(property => property.Because is null && (property.Effect != ChangeEffect.None || property.Nothing is not null))
            .All(property => inputs.Any(input => PropertyPath.Covers(input, property.Path))) ? [change] : [];

    /// <summary>What is added to the sentence about a resource that goes while it is protected.</summary>
    public static string Refused(IEnumerable<ResourceChange> changes) =>
        changes.Any(change => change.IsProtected) ? "; it is protected, so `pulumi up` refuses" : "";

    /// <summary>Old and new value of an input, when it changed itself.</summary>
    public static PropertyChange? Property(ResourceChange change, string path) =>
        change.Properties.FirstOrDefault(property => property.Path == path && property.Because is null);
}
