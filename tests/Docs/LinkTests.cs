using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Docs;

/// <summary>Links of the pages lead to files and headings that are there, and every page can be reached from the README.</summary>
public partial class LinkTests
{
    private static readonly string[] s_allPages =
    [
        .. Directory.EnumerateFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories), .. Directory.EnumerateFiles(Repository.Path(), "*.md"),
    ];

    // Hundreds of links lead into docs/rules.md.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> s_anchors = new();

    public static TheoryData<string> Pages => [.. s_allPages.Select(page => Path.GetRelativePath(Repository.Path(), page)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_LeadToWhatIsThere(string page) => Assert.All(LinksOf(Repository.Path(page)), link =>
    {
        Assert.True(Path.Exists(link.File), $"{page}: {link.File}");
        if (link.Heading.Length > 0)
        {
            Assert.Contains(link.Heading, s_anchors.GetOrAdd(link.File, file => [.. AnchorsOf(file)]));
        }
    });

    [Fact]
    public void EveryPage_IsReachedFromTheReadme()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([Repository.Path("README.md")]);
        while (open.TryDequeue(out var page))
        {
            if (reached.Add(page) && page.EndsWith(".md", StringComparison.Ordinal))
            {
                foreach (var link in LinksOf(page).Where(link => File.Exists(link.File)))
                {
                    open.Enqueue(link.File);
                }
            }
        }

        Assert.Empty(s_allPages.Where(page => page.StartsWith(Repository.Path("docs"), StringComparison.Ordinal)).Except(reached));
    }

    private static IEnumerable<(string File, string Heading)> LinksOf(string page) => Link()
        .Matches(Fence().Replace(File.ReadAllText(page), ""))
        .Select(link => (link.Groups["file"].Value, link.Groups["heading"].Value))
        .Select(link => (link.Item1.Length == 0 ? page : Path.GetFullPath(link.Item1, Path.GetDirectoryName(page)!), link.Item2));

    /// <summary>Anchors as GitHub makes them: lower case, blanks to hyphens, no punctuation; a second of one name gets a number.</summary>
    private static IEnumerable<string> AnchorsOf(string file)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var anchor in Heading().Matches(Fence().Replace(File.ReadAllText(file), ""))
                     .Select(heading =>
                         NotInAnchors().Replace(Link().Replace(heading.Groups[1].Value.Trim(), "${text}").ToLowerInvariant(), "").Replace(' ', '-')))
        {
            seen[anchor] = seen.TryGetValue(anchor, out var count) ? count + 1 : 0;
            yield return seen[anchor] == 0 ? anchor : $"{anchor}-{seen[anchor]}";
        }

        foreach (var written in WrittenAnchor().Matches(File.ReadAllText(file)).Select(anchor => anchor.Groups[1].Value))
        {
            yield return written;
        }
    }

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\((?!https?:|mailto:)(?<file>[^)#\s]*)#?(?<heading>[^)\s]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^[ ]*```.*?^[ ]*```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("<a id=\"([^\"]+)\"></a>")]
    private static partial Regex WrittenAnchor();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchors();
}
