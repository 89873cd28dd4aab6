using System.Globalization;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>A section of the report, which its contents list names.</summary>
/// <param name="Id">Where links lead.</param>
/// <param name="Title">Title.</param>
/// <param name="Count">How many things it shows; <see langword="null"/> where that says nothing.</param>
/// <param name="Body">What is below the title.</param>
internal sealed record ReportSection(string Id, string Title, int? Count, IReadOnlyList<HtmlPart> Body)
{
    /// <summary>The section.</summary>
    public HtmlPart ToHtml() => Tag(
        "section",
        ("id", Id),
        ("aria-labelledby", $"{Id}-title"),
        Tag("h2", [("id", $"{Id}-title"), Title, .. CountOf()]),
        Tag("div", [("class", "body"), .. Body]));

    /// <summary>Its line in the contents list.</summary>
    public HtmlPart ToLink() => Tag("li", Tag("a", [("href", $"#{Id}"), Title, .. CountOf()]));

    private HtmlPart[] CountOf() => Count is { } count ? [" ", Box("span", "count", count.ToString(CultureInfo.InvariantCulture))] : [];
}
