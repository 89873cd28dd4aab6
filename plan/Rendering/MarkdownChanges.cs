using System.Text;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes changes as Markdown lists, a section for each kind.</summary>
internal static class MarkdownChanges
{
    private const int MostProperties = 20;

    /// <summary>The section of a kind; empty when nothing is of that kind.</summary>
    public static MarkdownSection Of(PlanComparison comparison, ChangeKind kind)
    {
        var items = comparison.Changes.Where(c => c.Kind == kind).Select(Item).ToArray();
        var title = FormattableString.Invariant($"{char.ToUpperInvariant(ChangeText.Word(kind)[0])}{ChangeText.Word(kind)[1..]} ({items.Length})");
        return items.Length == 0 ? new MarkdownSection("", [], ("", ""))
            : kind == ChangeKind.Unaffected ? Collapsed(title, items, ("resource", "resources"))
            : new MarkdownSection($"### {title}\n\n", items, ("resource", "resources"));
    }

    /// <summary>A section that the reader opens.</summary>
    public static MarkdownSection Collapsed(string title, IReadOnlyList<string> items, (string One, string Many) noun) =>
        new($"<details><summary>{title}</summary>\n\n", items, noun, "\n</details>\n");

    /// <summary>A resource as a list item without its end: type and name.</summary>
    public static string Resource(PlannedResource resource) =>
        $"- **{MarkdownText.Text(ResourceText.ShortType(resource.Type))}** {MarkdownText.Code(resource.Name)}";

    /// <summary>Properties as a list below a resource.</summary>
    public static string Properties(IReadOnlyList<PropertyChange> properties)
    {
        var lines = new StringBuilder();
        foreach (var property in properties.Take(MostProperties))
        {
            var old = property.Because is null ? $"{MarkdownText.Code(ValueText.Of(property.Old))} → " : "";
            lines.Append($"  - {MarkdownText.Code(property.Path)}: {old}{MarkdownText.Code(ValueText.Of(property.New))}");
            lines.Append(ChangeText.Effect(property) is { Length: > 0 } effect ? $", {MarkdownText.Text(effect)}\n" : "\n");
        }

        if (properties.Count > MostProperties)
        {
            lines.Append($"  - and {Counted.Of(properties.Count - MostProperties, "more property", "more properties")}\n");
        }

        return lines.ToString();
    }

    private static string Item(ResourceChange change)
    {
        var forced = string.Join(", ", change.ForcedBy.Take(MostProperties).Select(p => MarkdownText.Code(p.Path)));
        var note = (forced.Length > 0 ? $", forced by {forced}" : "")
            + (change.HasNewRevision ? ", new revision" : "")
            + (ChangeText.Consequence(change) is { Length: > 0 } consequence ? $", **{consequence}**" : "")
            + (change.IsProtected ? ". **Protected: `pulumi up` refuses**" : "");
        return $"{Resource(change.Resource)}{note}\n{Properties(change.Properties)}";
    }
}
