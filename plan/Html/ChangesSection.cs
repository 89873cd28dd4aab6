using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>What changes against an earlier plan, the most severe first.</summary>
internal static class ChangesSection
{
    private const string List = "changes";

    /// <summary>From more changes than these on, the reader opens those that matter.</summary>
    private const int MostOpen = 8;

    /// <summary>The section; <see langword="null"/> when nothing was compared.</summary>
    public static ReportSection? Of(PlanComparison? changes) => changes is null ? null : new(List, "Changes", changes.Changes.Count, [.. Body(changes)]);

    private static IEnumerable<HtmlPart> Body(PlanComparison changes)
    {
        var kinds = ChangeText.Kinds.Where(kind => changes.Count(kind) > 0).ToArray();
        if (changes.Changes.Count > 1)
        {
            yield return FilterBar.For(List, "Filter changes", kinds.Length < 2 ? [] : [.. kinds.Select(kind => (TagOf(kind), LabelOf(kind)))]);
        }

        if (changes.Changes.Count == 0)
        {
            yield return Box("p", "empty", ChangeText.Summary(changes));
        }

        foreach (var change in changes.Changes)
        {
            yield return Item(change, changes.Changes.Count <= MostOpen);
        }
    }

    private static HtmlPart Item(ResourceChange change, bool isOpen)
    {
        HtmlPart[] head =
        [
            Box("span", "badge", ("data-kind", TagOf(change.Kind)), change.Kind == ChangeKind.Unaffected ? "no effect" : ChangeText.Word(change.Kind)), " ",
            Tag("strong", ResourceText.ShortType(change.Resource.Type)), " ", change.Resource.Name, .. Notes(change),
        ];
        return change.Properties.Count == 0
            ? Tag("div", [("class", "change"), ("data-in", List), ("data-tags", TagOf(change.Kind)), .. head])
            : Tag(
                "details",
                ("class", "change"),
                ("data-in", List),
                ("data-tags", TagOf(change.Kind)),
                ("open", isOpen && change.Kind is (ChangeKind.Replaced or ChangeKind.Changed) ? "" : null),
                Tag("summary", [.. head, " ", Box("span", "quiet", Counted.Of(change.Properties.Count, "property", "properties"))]),
                Box("dl", "properties", [.. change.Properties.Select(Property)]));
    }

    private static IEnumerable<HtmlPart> Notes(ResourceChange change)
    {
        if (change.HasNewRevision)
        {
            yield return Box("span", "note", "new revision");
        }

        if (ChangeText.Consequence(change) is { Length: > 0 } consequence)
        {
            yield return Box("span", "note alarm", consequence);
        }

        if (change.IsProtected)
        {
            yield return Box("span", "note alarm", "protected: pulumi up refuses");
        }
    }

    private static HtmlPart Property(PropertyChange property)
    {
        var effect = ChangeText.Effect(property);
        return Tag(
            "div",
            Tag("dt", Tag("code", property.Path)),
            Tag(
                "dd",
                [
                    .. property.Because is null ? new[] { Box("code", "old", ValueText.Of(property.Old)), " → " } : [],
                    Box("code", "new", ValueText.Of(property.New)),
                    .. effect.Length > 0 ? new[] { " ", Box("span", "quiet", effect) } : [],
                ]));
    }

    private static string TagOf(ChangeKind kind) => kind.ToString().ToLowerInvariant();

    private static string LabelOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Unaffected => "No effect",
        ChangeKind.Adopted => "Taken over",
        _ => kind.ToString(),
    };
}
