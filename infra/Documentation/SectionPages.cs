using System.Text;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;

namespace AckKnativeSpot.Infra.Documentation;

/// <summary>
/// One page for each section of stack configuration, made of the objects that read the keys. A section that stands in several places is described once, and
/// so is a key that several sections have.
/// </summary>
internal static class SectionPages
{
    /// <summary>Folder of the pages, beside the page of stack configuration.</summary>
    public const string Folder = "configuration";

    /// <summary>Name of the page of the sections that stand in several places.</summary>
    public const string Shared = "shared";

    /// <summary>The pages of the sections at the top: name, file and purpose.</summary>
    public static IReadOnlyList<(string Name, string File, string Purpose)> Sections { get; } =
        [.. StackSection.FullKeys.Select(top => (top.FullName, FileOf(top.FullName), KeyText.Of(new NestedKey(top.FullName, top.Key, [])).Text))];

    /// <summary>The keys with their property paths, each before those within it.</summary>
    public static IReadOnlyList<NestedKey> All { get; } =
        [.. StackSection.FullKeys.SelectMany(top => Below(new NestedKey(ConfigPath.Top(top.FullName), top.Key, [])))];

    /// <summary>Every page as Markdown, by file name.</summary>
    /// <param name="example">A stack file that has every section; each page shows its own.</param>
    public static IEnumerable<(string File, string Text)> Render(string example)
    {
        ArgumentNullException.ThrowIfNull(example);
        var shared = SharedSections();
        var described = new Dictionary<SettingKey, (string File, string Anchor)>();
        foreach (var top in StackSection.FullKeys)
        {
            var page = new SectionPage(top.FullName, FileOf(top.FullName), shared, described);
            page.Describe(
                new NestedKey(ConfigPath.Top(top.FullName), top.Key, []), SectionGuides.Of(ConfigPath.Top(top.FullName)), Excerpt(example, top.FullName));
            yield return (FileOf(top.FullName), page.ToString());
        }

        var last = new SectionPage("Sections that stand in several places", $"{Shared}.md", shared, described);
        foreach (var (reader, name) in shared.OrderBy(each => each.Value, StringComparer.Ordinal))
        {
            last.DescribeShared(name, reader, All.Where(each => each.Key.ValueType == reader).GroupBy(each => each.Key).Select(group => LinkTo(group.First())));
        }

        yield return ($"{Shared}.md", last.ToString());
    }

    /// <summary>The anchor of a key in the table of its page.</summary>
    /// <param name="path">Its property path.</param>
    public static string AnchorOf(string path) => "key-" + new StringBuilder(path).Replace("[]", "").Replace('.', '-').Replace(':', '-').Replace('*', 'x')
        .ToString().ToLowerInvariant();

    private static string LinkTo(NestedKey each) =>
        $"[`{each.Path}`]({each.Path.Split('.', '[')[0]}.md#{AnchorOf(each.Path)})";

    /// <summary>The lines of a stack file from the key of a section to the next one, comments before that left out.</summary>
    private static string Excerpt(string example, string fullName)
    {
        var lines = example.ReplaceLineEndings("\n").Split('\n').SkipWhile(line => !line.StartsWith($"  {fullName}:", StringComparison.Ordinal)).ToArray();
        return lines.Length == 0
            ? throw new InvalidOperationException($"The example has no {fullName}.")
            : string.Concat(lines.Take(1).Concat(lines.Skip(1).TakeWhile(line => line.StartsWith("   ", StringComparison.Ordinal)))
                .Prepend("config:").Select(line => line + "\n"));
    }

    private static string FileOf(string fullName) => ConfigPath.Top(fullName).Replace(':', '-') + ".md";

    private static IEnumerable<NestedKey> Below(NestedKey each) =>
        each.Key.ValueType.NestedKeys.SelectMany(within => Below(within with { Path = each.Path + within.Path })).Prepend(each);

    /// <summary>The readers of sections that more than one key has, each with the name of the first of these keys.</summary>
    private static Dictionary<SettingReader, string> SharedSections() => All
        .Where(each => each.Key.ValueType.NestedKeys.Any())
        .Select(each => each.Key)
        .Distinct()
        .GroupBy(key => key.ValueType)
        .Where(group => group.Count() > 1)
        .ToDictionary(group => group.Key, group => string.Join(", ", group.Select(key => key.Name).Distinct().Order(StringComparer.Ordinal)));
}
