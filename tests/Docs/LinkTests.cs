using System.Text.RegularExpressions;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Docs;

/// <summary>Links between the pages lead to files and headings that are there.</summary>
public partial class LinkTests
{
    public static TheoryData<string> Pages =>
    [
        .. Directory.GetFiles(Repository.Root, "*.md").Concat(Directory.GetFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file)),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_ItsLinks_LeadSomewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.Path(page))!;

        // Code has brackets of its own.
        var text = Code().Replace(File.ReadAllText(Repository.Path(page)), "");
        Assert.All(Link().Matches(text).Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal)), link =>
        {
            var parts = link.Split('#');
            var target = parts[0].Length == 0 ? Repository.Path(page) : Path.GetFullPath(Path.Combine(folder, parts[0]));
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{page}: {link}");
            Assert.True(parts.Length == 1 || Headings(target).Contains(parts[1]), $"{page}: {link}");
        });
    }

    /// <summary>The headings of a page as GitHub names them.</summary>
    private static HashSet<string> Headings(string file) =>
    [
        .. Code().Replace(File.ReadAllText(file), "").Split('\n')
            .Where(line => line.StartsWith('#'))
            .Select(line => NotInAnchors().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-')),
        .. Anchor().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value),
    ];

    [GeneratedRegex(@"^(```|~~~)[\s\S]*?^\1\s*$", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();

    [GeneratedRegex("<a (?:id|name)=\"([^\"]+)\"")]
    private static partial Regex Anchor();
}
