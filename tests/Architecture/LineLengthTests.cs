using System.Text.RegularExpressions;
using AckKnativeSpot.Tests.Docs;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Architecture;

/// <summary>Sources are read side by side, in a review and in a terminal.</summary>
public class LineLengthTests
{
    private const int Most = 160;

    [Fact]
    public void Sources_HaveNoLineThatIsLongerThan160Characters()
    {
        var tooLong =
            from project in new[] { "model", "components", "infra", "plan", "offline", "benchmarks", "tests", Path.Combine("docs", "examples"), "eng" }
            from file in SourceArrows.FilesOf(project)
            where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
            from line in File.ReadLines(Repository.Path(file)).Index()
            where line.Item.Length > Most
            select FormattableString.Invariant($"{file}:{line.Index + 1} has {line.Item.Length} characters");

        Assert.Equal("", string.Join('\n', tooLong));
    }

    /// <summary>
    /// Blocks, tables and headings cannot be wrapped, and Chinese has no spaces to wrap at.
    /// </summary>
    [Fact]
    public void Pages_HaveNoLineOfProseThatIsLongerThan160Characters()
    {
        var tooLong =
            from path in MarkdownPage.All
            where !Regex.IsMatch(path, "zh-CN")
            from line in MarkdownPage.Of(path).Prose.Split('\n')
            where line.Length > Most && !Regex.IsMatch(line, "^ *[|#]")
            select $"{path}: {line}";

        Assert.Equal("", string.Join('\n', tooLong));
    }
}
