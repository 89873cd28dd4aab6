using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>Which parts build on which, and every resource below its component.</summary>
internal static class TopologySection
{
    /// <summary>The section; <see langword="null"/> without resources.</summary>
    public static ReportSection? Of(StackPlan plan)
    {
        if (plan.Resources.Count == 0)
        {
            return null;
        }

        var tree = new ResourceTree(plan.Resources);
        return new(
            "topology",
            "Topology",
            null,
            [
                Box("p", "lead", "What is right of an arrow builds on what is left of it."),
                new TopologyChart(plan.Resources).ToHtml(),
                Tag("details", Tag(
                    "summary", "Every resource ", Box("span", "count", Plain(plan.Resources.Count(resource => !resource.IsComponent)))), Children(tree, null)),
            ]);
    }

    private static HtmlPart[] Label(PlannedResource resource) =>
    [
        Box("span", "quiet", ResourceText.ShortType(resource.Type)), " ", resource.Name,
        .. resource.IsAdopted ? [" ", Box("span", "note", "taken over")] : Array.Empty<HtmlPart>(),
    ];

    private static HtmlPart Children(ResourceTree tree, PlannedResource? parent) => Box(
        "ul",
        "tree",
        [
            .. tree.ChildrenOf(parent)
                .Select(child =>
                    Tag("li", [Tag("span", Label(child)), .. tree.ChildrenOf(child).Any()
                        ? [Children(tree, child)]
                        : Array.Empty<HtmlPart>()])),
        ]);
}
