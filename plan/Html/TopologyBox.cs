using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Html;

/// <summary>A box of the topology: a component, or several of one kind that build on the same things.</summary>
/// <param name="Key">Identifies it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name, or how many there are.</param>
/// <param name="Lines">What is in it.</param>
internal sealed record TopologyBox(string Key, string Kind, string Name, IReadOnlyList<string> Lines)
{
    /// <summary>From so many on, boxes of one kind that build on the same things are drawn as one.</summary>
    private const int Many = 7;

    private const int MostLines = 6;

    /// <summary>The boxes of a plan and the arrows between them.</summary>
    public static (IReadOnlyList<TopologyBox> Boxes, IReadOnlyList<(string From, string To)> Arrows) Of(IReadOnlyList<PlannedResource> resources)
    {
        var graph = new ResourceGraph(resources);
        var between = graph.ArrowsBetweenBoxes.ToList();
        var givers = between.ToLookup(arrow => arrow.To, arrow => arrow.From, StringComparer.Ordinal);
        var takers = between.ToLookup(arrow => arrow.From, arrow => arrow.To, StringComparer.Ordinal);
        var groups = graph.Boxes
            .GroupBy(box =>
                string.Join('\n',
                    [
                        box.Box.Type, .. givers[box.Box.Key].Order(StringComparer.Ordinal), "", .. takers[box.Box.Key].Order(StringComparer.Ordinal),
                    ]))
            .SelectMany(alike => alike.Count() >= Many ? [alike.ToArray()] : alike.Select(box => new[] { box }))
            .ToArray();
        var representative = groups.SelectMany(group => group.Select(box => (box.Box.Key, group[0].Box.Key))).ToDictionary(StringComparer.Ordinal);
        return (
            [.. groups.Select(group => group.Length == 1 ? Of(group[0].Box, group[0].Inside) : Of([.. group.Select(each => each.Box)]))],
            [.. between.Select(arrow => (representative[arrow.From], representative[arrow.To])).Distinct()]);
    }

    private static TopologyBox Of(PlannedResource box, IReadOnlyList<PlannedResource> inside) => new(
        box.Key,
        ResourceText.ShortType(box.Type),
        box.Name,
        Shortened([.. inside.GroupBy(resource => resource.Type[(resource.Type.LastIndexOf(':') + 1)..])
            .Select(kind => kind.Count() == 1 ? kind.Key : FormattableString.Invariant($"{kind.Key} × {kind.Count()}"))]));

    private static TopologyBox Of(PlannedResource[] alike) => new(
        alike[0].Key, ResourceText.ShortType(alike[0].Type), FormattableString.Invariant($"{alike.Length} alike"),
        Shortened([.. alike.Select(box => box.Name)]));

    private static string[] Shortened(string[] lines) =>
        lines.Length <= MostLines ? lines : [.. lines.Take(MostLines - 1), $"and {Counted.Of(lines.Length - MostLines + 1, "other", "others")}"];
}
