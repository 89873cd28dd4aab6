using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes what differs between two stacks as GitHub Markdown, cut like a plan.</summary>
internal static class MarkdownDifference
{
    /// <summary>The document, ending with a line feed; fewer than 60,000 characters.</summary>
    /// <param name="difference">What differs.</param>
    public static string Render(StackDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        var (left, right) = (MarkdownText.Code(difference.Left), MarkdownText.Code(difference.Right));
        var head = new MarkdownSection(
            $"## Stacks {left} and {right}\n\n{MarkdownText.Text(TextDifference.Summary(difference))} `{{stack}}` stands for the name of either.\n",
            [],
            ("", ""));
        var onlyLeft = Only(left, difference.OnlyLeft);
        var onlyRight = Only(right, difference.OnlyRight);
        var different = difference.Different.Count == 0 ? Empty : new MarkdownSection(
            $"### In both, {left} → {right}\n\n",
            [.. difference.Different.Select(Item)],
            ("resource", "resources"));
        return MarkdownDocument.Render([head, onlyLeft, onlyRight, different], [onlyRight, onlyLeft, different]);
    }

    private static string Item(ResourceChange change) =>
        $"{MarkdownChanges.Resource(change.Resource)}\n"
        + MarkdownChanges.Properties([.. change.Properties.Select(property => property with { Effect = ChangeEffect.Update })]);

    private static MarkdownSection Empty => new("", [], ("", ""));

    private static MarkdownSection Only(string stack, IReadOnlyList<PlannedResource> resources) => resources.Count == 0
        ? Empty
        : new MarkdownSection($"### Only in {stack}\n\n", [.. resources.Select(r => $"{MarkdownChanges.Resource(r)}\n")], ("resource", "resources"));
}
