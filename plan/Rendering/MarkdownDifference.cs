using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes what differs between two stacks as GitHub Markdown, cut like a plan.</summary>
internal static class MarkdownDifference
{
    /// <summary>The document, ending with a line feed; fewer than 55,000 characters.</summary>
    /// <param name="difference">What differs.</param>
    /// <param name="meaning">What it means.</param>
    public static string Render(StackDifference difference, StackReport meaning)
    {
        ArgumentNullException.ThrowIfNull(difference);
        var (left, right) = (MarkdownText.Code(difference.Left), MarkdownText.Code(difference.Right));
        var head = new MarkdownSection(
            $"## Stacks {left} and {right}\n\n{MarkdownText.Text(TextDifference.Summary(difference))} `{{stack}}` stands for the name of either.\n",
            [],
            ("", ""));
        var onlyLeft = Only(left, difference.OnlyLeft);
        var onlyRight = Only(right, difference.OnlyRight);
        var shared = SharedDifference.Of(difference.Different);
        var different = difference.Different.Count == 0 ? Empty : new MarkdownSection(
            $"### In both, {left} → {right}\n\n",
            [.. shared.Select(Item), .. SharedDifference.Without(difference.Different, shared).Select(Item)],
            ("difference", "differences"));
        var sentences = meaning.Sentences.Count == 0 ? Empty : new MarkdownSection(
            $"### What it would mean to turn {left} into {right}\n\n",
            [.. meaning.Sentences.Select(MarkdownMeaning.Item)],
            ("sentence", "sentences"));
        return MarkdownDocument.Render([head, sentences, onlyLeft, onlyRight, different], [onlyRight, onlyLeft, different, sentences]);
    }

    private static string Item(SharedDifference shared) =>
        $"- **{Counted.Of(shared.Resources.Count, "resource")}** {MarkdownText.Code(shared.Property.Path)}: "
        + $"{MarkdownText.Code(ValueText.Of(shared.Property.Old))} → {MarkdownText.Code(ValueText.Of(shared.Property.New))}: "
        + $"{MarkdownText.Text(string.Join(", ", shared.Resources.Select(each => each.Name)))}\n";

    private static string Item(ResourceChange change) =>
        $"{MarkdownChanges.Resource(change.Resource)}\n"
        + MarkdownChanges.Properties([.. change.Properties.Select(property => property with { Effect = ChangeEffect.Update })]);

    private static MarkdownSection Empty => new("", [], ("", ""));

    private static MarkdownSection Only(string stack, IReadOnlyList<PlannedResource> resources) => resources.Count == 0
        ? Empty
        : new MarkdownSection($"### Only in {stack}\n\n", [.. resources.Select(r => $"{MarkdownChanges.Resource(r)}\n")], ("resource", "resources"));
}
