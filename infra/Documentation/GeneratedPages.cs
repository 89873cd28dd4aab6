namespace AckKnativeSpot.Infra.Documentation;

/// <summary>Every page that is made of keys, rules and causes.</summary>
internal static class GeneratedPages
{
    /// <summary>The pages.</summary>
    /// <param name="example">A whole stack file, shown on the page of stack configuration.</param>
    /// <param name="large">A stack file that has every section; the page of each shows its part.</param>
    /// <returns>Path below docs/ and Markdown of each.</returns>
    public static IEnumerable<(string File, string Text)> Render(string example, string large) =>
    [
        ("configuration.md", ConfigurationPage.Render(example)),
        .. SectionPages.Render(large).Select(page => ($"{SectionPages.Folder}/{page.File}", page.Text)),
        ("rules.md", RulesPage.Render()),
        ("rollout-causes.md", CausesPage.Render()),
    ];
}
