using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>The resources of a plan by their parents.</summary>
internal sealed class ResourceTree
{
    private readonly ILookup<string?, PlannedResource> _children;
    private readonly Dictionary<string, int> _below = new(StringComparer.Ordinal);

    public ResourceTree(IReadOnlyList<PlannedResource> resources)
    {
        _children = resources.ToLookup(r => r.Parent);

        // Children are declared after their parents, so from the end every child is counted before its parent asks.
        foreach (var resource in resources.Reverse())
        {
            _below[resource.Key] = _children[resource.Key].Sum(child => (child.IsComponent ? 0 : 1) + _below[child.Key]);
        }
    }

    /// <summary>Children in the order of declaration; those of the stack for <see langword="null"/>.</summary>
    public IEnumerable<PlannedResource> ChildrenOf(PlannedResource? parent) => _children[parent?.Key];

    /// <summary>How many resources a resource has below it, components not counted.</summary>
    public int Below(PlannedResource resource) => _below[resource.Key];
}
