using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Resources;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>
/// Which resources of a plan build on which. Each stands in the box of the resource at the top of its parents, as a rule a component; inside a box arrows
/// join resources, between boxes they join the boxes.
/// </summary>
internal sealed class ResourceGraph
{
    private readonly IReadOnlyList<PlannedResource> _resources;
    private readonly Dictionary<string, PlannedResource> _byKey;
    private readonly ILookup<string, PlannedResource> _byName;
    private readonly Dictionary<string, PlannedResource> _box = new(StringComparer.Ordinal);

    /// <summary>Finds what builds on what.</summary>
    public ResourceGraph(IReadOnlyList<PlannedResource> resources)
    {
        _resources = resources;
        _byKey = resources.ToDictionary(r => r.Key, StringComparer.Ordinal);
        _byName = resources.Where(r => !r.IsComponent).ToLookup(r => r.Name, StringComparer.Ordinal);
        var credentials = Credentials(resources);
        foreach (var resource in resources)
        {
            _box[resource.Key] = resource.Parent is not null && _box.TryGetValue(resource.Parent, out var box) ? box
                : credentials is not null && IsCredential(resource) ? credentials
                : resource;
        }

        if (credentials is not null)
        {
            _byKey[credentials.Key] = credentials;
            _box[credentials.Key] = credentials;
        }

        Boxes = [.. resources.GroupBy(r => _box[r.Key].Key)
            .Select(box => (_byKey[box.Key], (IReadOnlyList<PlannedResource>)[.. box.Where(r => !r.IsComponent && r.Key != box.Key)]))];
        Arrows = Direct(AllArrows());
    }

    /// <summary>The boxes in the order of declaration, each with the resources in it that are no components.</summary>
    public IReadOnlyList<(PlannedResource Box, IReadOnlyList<PlannedResource> Inside)> Boxes { get; }

    /// <summary>Keys of what gives and of what takes, without the arrows that a longer way says too.</summary>
    public IReadOnlyList<(string From, string To)> Arrows { get; }

    /// <summary>The arrows that join boxes.</summary>
    public IEnumerable<(string From, string To)> ArrowsBetweenBoxes => Arrows.Where(arrow => _box[arrow.From].Key != _box[arrow.To].Key);

    /// <summary>
    /// A box for the credentials of all registries, so that what every workload waits for is one arrow to it and not one for each registry in each namespace;
    /// <see langword="null"/> when there are none or one.
    /// </summary>
    private static PlannedResource? Credentials(IReadOnlyList<PlannedResource> resources) => resources.Count(IsCredential) > 1
        ? new("ack-knative-spot:Topology:Registries", "credentials", null, new Dictionary<string, object?>(), new Dictionary<string, object?>())
        : null;

    private static bool IsCredential(PlannedResource resource) => resource is { Type: ResourceTypes.Secret, Parent: null };

    private List<(string From, string To)> AllArrows()
    {
        var arrows = new List<(string From, string To)>();
        var seen = new HashSet<(string, string)>();
        foreach (var taker in _resources)
        {
            foreach (var giver in GiversOf(taker))
            {
                var (from, to) = (_box[giver.Key].Key, _box[taker.Key].Key);
                var isInside = from == to;
                var arrow = isInside ? (giver.Key, taker.Key) : (from, to);
                if (!(isInside && (giver.IsComponent || taker.IsComponent)) && seen.Add(arrow))
                {
                    arrows.Add(arrow);
                }
            }
        }

        return arrows;
    }

    private static List<(string From, string To)> Direct(List<(string From, string To)> arrows)
    {
        var givers = arrows.ToLookup(arrow => arrow.To, arrow => arrow.From, StringComparer.Ordinal);
        var before = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        return [.. arrows.Where(arrow => !givers[arrow.To].Any(other => other != arrow.From && Before(other).Contains(arrow.From)))];

        HashSet<string> Before(string key)
        {
            if (before.TryGetValue(key, out var known))
            {
                return known;
            }

            // Entered before it is complete, so that boxes that take from each other end the search.
            before[key] = known = [.. givers[key]];
            foreach (var giver in givers[key])
            {
                known.UnionWith(Before(giver));
            }

            return known;
        }
    }

    /// <summary>Whose outputs a resource takes, what it waits for, and the provider it is made with.</summary>
    private IEnumerable<PlannedResource> GiversOf(PlannedResource taker)
    {
        var sources = ValuePath.Texts(taker.Inputs).SelectMany(t => Marker.Resources(t.Text)).SelectMany(name => _byName[name]);
        var awaited = (taker.Options.GetValueOrDefault("dependsOn") as IReadOnlyList<object?> ?? [])
            .OfType<string>()
            .Select(key => _byKey.GetValueOrDefault(key))
            .OfType<PlannedResource>();
        var provider = taker.Options.GetValueOrDefault("provider") is string name ? _byName[name] : [];
        return sources.Concat(awaited).Concat(provider);
    }
}
