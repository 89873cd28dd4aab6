using System.Globalization;
using System.Text;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes changes as Markdown lists, a section for each kind.</summary>
internal static class MarkdownChanges
{
    private const int MostProperties = 20;

    /// <summary>The resources that a thing happens to, in a section that the reader opens; empty when it happens to none.</summary>
    /// <param name="comparison">The changes.</param>
    /// <param name="kind">The thing.</param>
    /// <param name="prefix">What stands before the title.</param>
    public static MarkdownSection Of(PlanComparison comparison, ChangeKind kind, string prefix)
    {
        var items = comparison.Changes.Where(c => c.Kind == kind).Select(Item).ToArray();
        var word = ChangeText.Word(kind);
        return items.Length == 0
            ? new MarkdownSection("", [], ("", ""))
            : Collapsed(FormattableString.Invariant($"{prefix}{char.ToUpperInvariant(word[0])}{word[1..]} ({items.Length})"), items, ("resource", "resources"));
    }

    /// <summary>A section that the reader opens.</summary>
    public static MarkdownSection Collapsed(string title, IReadOnlyList<string> items, (string One, string Many) noun) =>
        new($"<details><summary>{title}</summary>\n\n", items, noun, "\n</details>\n");

    /// <summary>A resource as a list item without its end: type and name.</summary>
    public static string Resource(PlannedResource resource) =>
        $"- **{MarkdownText.Text(ResourceText.ShortType(resource.Type))}** {MarkdownText.Code(resource.Name)}{(resource.IsAdopted ? ", taken over" : "")}";

    /// <summary>Properties as a list below a resource.</summary>
    public static string Properties(IReadOnlyList<PropertyChange> properties)
    {
        var lines = new StringBuilder();
        foreach (var property in properties.Take(MostProperties))
        {
            var old = property.Because is null ? $"{MarkdownText.Code(ValueText.Of(property.Old))} → " : "";
            lines.Append(CultureInfo.InvariantCulture, $"  - {MarkdownText.Code(property.Path)}: {old}{MarkdownText.Code(ValueText.Of(property.New))}");
            lines.Append(ChangeText.Effect(property) is { Length: > 0 } effect ? $", {MarkdownText.Text(effect)}\n" : "\n");
        }

        if (properties.Count > MostProperties)
        {
            lines.Append(CultureInfo.InvariantCulture, $"  - and {Counted.Of(properties.Count - MostProperties, "more property", "more properties")}\n");
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
        return $"{Resource(change.Resource)}{note}\n{Properties([.. change.Listed])}{Silent(change)}";
    }

    private static string Silent(ResourceChange change) =>
        change.SilentOptions == 0 ? "" : $"  - and {Counted.Of(change.SilentOptions, "option")} without effect\n";
}
