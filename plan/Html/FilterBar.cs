using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>Lets the reader narrow a list down by a text and by a word that items are tagged with. Seen only where the script runs.</summary>
internal static class FilterBar
{
    /// <summary>The bar.</summary>
    /// <param name="list">Name of the list.</param>
    /// <param name="label">What the text field is for.</param>
    /// <param name="choices">Tags with what they are called, of which one is chosen.</param>
    public static HtmlPart For(string list, string label, params IReadOnlyList<(string Tag, string Label)> choices) => Box(
        "div",
        "filter",
        ("data-for", list),
        ("role", "search"),
        ("aria-label", label),
        ("hidden", ""),
        Tag("input", ("type", "search"), ("placeholder", label), ("aria-label", label), ("autocomplete", "off"), ("spellcheck", "false")),
        choices.Count == 0
            ? ""
            : Tag("div",
                [
                    ("class", "choices"), ("role", "group"), ("aria-label", "Show"), Choice("", "All", "true"),
                    .. choices.Select(each => Choice(each.Tag, each.Label, "false")),
                ]),
        Box("output", "shown", ("aria-live", "polite")));

    private static HtmlPart Choice(string tag, string label, string pressed) =>
        Tag("button", ("type", "button"), ("data-tag", tag), ("aria-pressed", pressed), label);
}
