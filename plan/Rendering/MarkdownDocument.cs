namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Joins sections so that they fit into a comment, and says what is left out.</summary>
internal static class MarkdownDocument
{
    /// <summary>
    /// Characters. GitHub cuts no comment below 65,536; the rest is for who posts it: a heading, and characters that end what GitHub would act on.
    /// </summary>
    public const int Longest = 54_999;

    /// <summary>The document.</summary>
    /// <param name="sections">Sections in the order of reading.</param>
    /// <param name="firstToGo">The same sections that may be cut, the most expendable first.</param>
    public static string Render(IReadOnlyList<MarkdownSection> sections, IEnumerable<MarkdownSection> firstToGo)
    {
        var shown = sections.Where(s => s.Head.Length > 0 || s.Items.Count > 0).ToArray();
        foreach (var expendable in firstToGo)
        {
            var over = Join(shown).Length - Longest;
            if (over <= 0)
            {
                break;
            }

            shown = [.. shown.Select(s => ReferenceEquals(s, expendable) ? s.ShorterBy(over) : s)];
        }

        return Join(shown);
    }

    private static string Join(IEnumerable<MarkdownSection> sections) => string.Join('\n', sections);
}
