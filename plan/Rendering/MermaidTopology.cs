using System.Globalization;
using System.Text;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Draws what of a stack builds on what, as a Mermaid flowchart: a box for each component with its resources, arrows from giver to taker.</summary>
internal sealed class MermaidTopology
{
    /// <summary>What Mermaid draws unless configured otherwise (Mermaid, "Mermaid Config Schema": maxEdges, maxTextSize).</summary>
    private const int MostArrows = 500;
    private const int LongestText = 50_000;

    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    private MermaidTopology(IEnumerable<PlannedResource> drawn)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in drawn)
        {
            _ids[resource.Key] = FreeId(resource, taken);
        }
    }

    /// <summary>The diagram, or <see langword="null"/> when it is more than Mermaid draws.</summary>
    public static string? Render(StackPlan plan)
    {
        var graph = new ResourceGraph(plan.Resources);
        var topology = new MermaidTopology(plan.Resources.UnionBy(graph.Boxes.Select(each => each.Box), each => each.Key));
        var text = new StringBuilder("flowchart LR\n");
        foreach (var (box, inside) in graph.Boxes)
        {
            topology.WriteBox(box, inside, text);
        }

        foreach (var (from, to) in graph.Arrows)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {topology._ids[from]} --> {topology._ids[to]}\n");
        }

        return graph.Arrows.Count <= MostArrows && text.Length <= LongestText ? text.ToString() : null;
    }

    private void WriteBox(PlannedResource box, IReadOnlyList<PlannedResource> inside, StringBuilder text)
    {
        if (inside.Count == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {_ids[box.Key]}[\"{Label(box)}\"]\n");
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"  subgraph {_ids[box.Key]}[\"{Label(box)}\"]\n");
        foreach (var resource in inside)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {_ids[resource.Key]}[\"{Label(resource)}\"]\n");
        }

        text.Append("  end\n");
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
