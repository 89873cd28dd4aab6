using System.Text;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>
/// Draws which parts of a stack build on which, as a Mermaid flowchart: a box for each component with its resources, arrows from what gives to what takes.
/// Inside a box arrows join resources, between boxes they join the boxes.
/// </summary>
internal sealed class MermaidTopology
{
    /// <summary>What Mermaid draws unless configured otherwise (Mermaid, "Mermaid Config Schema": maxEdges, maxTextSize).</summary>
    private const int MostArrows = 500;
    private const int LongestText = 50_000;

    private readonly IReadOnlyList<PlannedResource> _resources;
    private readonly Dictionary<string, PlannedResource> _byKey;
    private readonly ILookup<string, PlannedResource> _byName;
    private readonly Dictionary<string, PlannedResource> _box = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    private MermaidTopology(StackPlan plan)
    {
        _resources = plan.Resources;
        _byKey = _resources.ToDictionary(r => r.Key, StringComparer.Ordinal);
        _byName = _resources.Where(r => !r.IsComponent).ToLookup(r => r.Name, StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var credentials = Credentials(plan);
        foreach (var resource in _resources)
        {
            _box[resource.Key] = resource.Parent is not null && _box.TryGetValue(resource.Parent, out var box) ? box
                : credentials is not null && IsCredential(resource) ? credentials
                : resource;
            _ids[resource.Key] = FreeId(resource, taken);
        }

        if (credentials is not null)
        {
            _byKey[credentials.Key] = credentials;
            _ids[credentials.Key] = FreeId(credentials, taken);
        }
    }

    /// <summary>
    /// A box for the credentials of all registries, so that what every workload waits for is one arrow to it and not one for each registry in each namespace;
    /// <see langword="null"/> when there are none or one.
    /// </summary>
    private static PlannedResource? Credentials(StackPlan plan) => plan.Resources.Count(IsCredential) > 1
        ? new("ack-knative-spot:Topology:Registries", "credentials", null, new Dictionary<string, object?>(), new Dictionary<string, object?>())
        : null;

    private static bool IsCredential(PlannedResource resource) => resource is { Type: "kubernetes:core/v1:Secret", Parent: null };

    /// <summary>The diagram, or <see langword="null"/> when it is more than Mermaid draws.</summary>
    public static string? Render(StackPlan plan)
    {
        var topology = new MermaidTopology(plan);
        var arrows = Direct(topology.Arrows());
        var text = new StringBuilder("flowchart LR\n");
        foreach (var box in topology._resources.GroupBy(r => topology._box[r.Key].Key))
        {
            topology.WriteBox(topology._byKey[box.Key], [.. box.Where(r => !r.IsComponent && r.Key != box.Key)], text);
        }

        foreach (var (from, to) in arrows)
        {
            text.Append($"  {from} --> {to}\n");
        }

        return arrows.Count <= MostArrows && text.Length <= LongestText ? text.ToString() : null;
    }

    private void WriteBox(PlannedResource box, PlannedResource[] inside, StringBuilder text)
    {
        if (inside.Length == 0)
        {
            text.Append($"  {_ids[box.Key]}[\"{Label(box)}\"]\n");
            return;
        }

        text.Append($"  subgraph {_ids[box.Key]}[\"{Label(box)}\"]\n");
        foreach (var resource in inside)
        {
            text.Append($"    {_ids[resource.Key]}[\"{Label(resource)}\"]\n");
        }

        text.Append("  end\n");
    }

    private List<(string From, string To)> Arrows()
    {
        var arrows = new List<(string From, string To)>();
        var seen = new HashSet<(string, string)>();
        foreach (var taker in _resources)
        {
            foreach (var giver in GiversOf(taker))
            {
                var (from, to) = (_box[giver.Key].Key, _box[taker.Key].Key);
                var isInside = from == to;
                var arrow = isInside ? (_ids[giver.Key], _ids[taker.Key]) : (_ids[from], _ids[to]);
                if (!(isInside && (giver.IsComponent || taker.IsComponent)) && seen.Add(arrow))
                {
                    arrows.Add(arrow);
                }
            }
        }

        return arrows;
    }

    /// <summary>The arrows without those that a longer way says too.</summary>
    private static List<(string From, string To)> Direct(List<(string From, string To)> arrows)
    {
        var givers = arrows.ToLookup(arrow => arrow.To, arrow => arrow.From);
        var before = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        return [.. arrows.Where(arrow => !givers[arrow.To].Any(other => other != arrow.From && Before(other).Contains(arrow.From)))];

        HashSet<string> Before(string id)
        {
            if (before.TryGetValue(id, out var known))
            {
                return known;
            }

            // Entered before it is complete, so that boxes that take from each other end the search.
            before[id] = known = [.. givers[id]];
            foreach (var giver in givers[id])
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

    private static string FreeId(PlannedResource resource, HashSet<string> taken)
    {
        var id = new StringBuilder("r_");
        foreach (var character in $"{resource.Type[(resource.Type.LastIndexOf(':') + 1)..]}_{resource.Name}")
        {
            id.Append(char.IsAsciiLetterOrDigit(character) ? character : '_');
        }

        var free = id.ToString();
        for (var number = 2; !taken.Add(free); number++)
        {
            free = FormattableString.Invariant($"{id}_{number}");
        }

        return free;
    }

    private static string Label(PlannedResource resource) => $"{Escape(ResourceText.ShortType(resource.Type))}<br>{Escape(resource.Name)}";

    /// <summary>In a quoted label everything but the quote is text; entities and tags would be read as such, a backtick at its start as Markdown.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in SafeText.OneLine(text, 80))
        {
            escaped.Append(character switch
            {
                '"' => "#quot;",
                '<' => "#lt;",
                '>' => "#gt;",
                '&' => "#amp;",
                '#' => "#num;",
                '`' => "#grave;",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
