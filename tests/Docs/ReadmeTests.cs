using System.Text.RegularExpressions;
using AckKnativeSpot.Tests.Compile;
using AckKnativeSpot.Tests.Plan;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Docs;

/// <summary>The READMEs show what the program prints, and say the same in both languages.</summary>
public partial class ReadmeTests
{
    private const string English = "README.md";
    private const string Chinese = "README.zh-CN.md";
    private const string QuickStart = "docs/zh-CN/quick-start.md";

    public static TheoryData<string> Readmes => [English, Chinese];

    [Theory]
    [MemberData(nameof(Readmes))]
    public async Task Readme_ShowsWhatTheCommandPrints(string page)
    {
        var run = await CommandRun.OfAsync("dev", "--config", Repository.Path("Pulumi.dev.yaml"));

        Assert.StartsWith("$ dotnet run --project plan -- dev\n", MarkdownPage.Of(page).Blocks("console").First(), StringComparison.Ordinal);
        MarkdownPage.Of(page).Shows("dotnet run --project plan -- dev", run.Output);
    }

    [Theory]
    [MemberData(nameof(Readmes))]
    public async Task Readme_ShowsWhatTheCommandSaysAboutMistakes(string page)
    {
        using var folder = new StackFolder();
        var text = (await File.ReadAllTextAsync(Repository.Path("Pulumi.prod.yaml")))
            .Replace("      nodePools:", "      virtualNode: { version: 2.10.0 }\n      nodePools:", StringComparison.Ordinal)
            .Replace("fallback: true", "fallbak: true", StringComparison.Ordinal)
            .Replace("0.250", "0.2505", StringComparison.Ordinal);

        var run = await CommandRun.OfAsync("prod", "--config", folder.WriteText("broken.yaml", text));

        Assert.Equal(1, run.ExitCode);
        MarkdownPage.Of(page).Shows("dotnet run --project plan -- prod --config broken.yaml", run.Output);
    }

    [Theory]
    [MemberData(nameof(Readmes))]
    public void Readme_CSharp_IsAProgramThatCompilesAsItStands(string page)
    {
        var program = Assert.Single(MarkdownPage.Of(page).Blocks("csharp"));

        Assert.StartsWith("using ", program, StringComparison.Ordinal);
        Assert.Empty(Snippet.ErrorsOfProgram(program));
    }

    /// <summary>The figures are measured in one place.</summary>
    [Theory]
    [InlineData(English, "The plan of 1,000 services takes {0} s with the official packages and {1} s with those of `offline/`")]
    [InlineData(Chinese, "为 1,000 个服务生成计划，使用官方包用时 {0} 秒，使用 `offline/` 中的包用时 {1} 秒")]
    public void Readme_FiguresOf1000Services_AreThoseOfTheBenchmarks(string page, string sentence)
    {
        var measured = PlansOf1000Services().Matches(MarkdownPage.Of("docs/benchmarks.md").Text)
            .ToDictionary(each => each.Groups[1].Value, each => each.Groups[2].Value);

        Assert.Contains(string.Format(null, sentence, measured["official"], measured["offline"]), MarkdownPage.Of(page).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Languages_HaveTheSameCommandsAndOutputs() =>
        Assert.Equal(MarkdownPage.Of(English).Blocks("console"), MarkdownPage.Of(Chinese).Blocks("console"));

    [Fact]
    public void Languages_HaveTheSameHeadingsProgramsAndConfiguration()
    {
        var (english, chinese) = (MarkdownPage.Of(English), MarkdownPage.Of(Chinese));

        Assert.Equal(english.Headings, chinese.Headings);
        Assert.Equal(english.Blocks("csharp"), chinese.Blocks("csharp"));
        Assert.Equal(english.Blocks("yaml").Select(WithoutComments), chinese.Blocks("yaml").Select(WithoutComments));
        Assert.Equal(Rows(english), Rows(chinese));
    }

    [Fact]
    public void Languages_HaveTheSameCodeAndLinks()
    {
        var (english, chinese) = (MarkdownPage.Of(English), MarkdownPage.Of(Chinese));

        Assert.Equal(Set(english.InlineCode), Set(chinese.InlineCode));
        Assert.Equal(Set(Links(english).Append(English)), Set(Links(chinese).Append(Chinese).Except([QuickStart])));
    }

    /// <summary>Every command of the Chinese quick start is one of the tutorials, whose outputs it shows too.</summary>
    [Fact]
    public void QuickStart_HasTheCommandsOfTheTutorials()
    {
        string[] tutorials = ["docs/tutorials/kind.md", "docs/tutorials/ack.md"];

        Assert.Equal(
            Set(tutorials.SelectMany(page => MarkdownPage.Of(page).Commands)), Set(MarkdownPage.Of(QuickStart).Commands));
        Assert.Equal(
            Set(tutorials.SelectMany(page => MarkdownPage.Of(page).Blocks("yaml"))), Set(MarkdownPage.Of(QuickStart).Blocks("yaml")));
        Assert.Contains("Hello Knative!\n", string.Concat(MarkdownPage.Of(QuickStart).Blocks("console")), StringComparison.Ordinal);
    }

    private static string[] Set(IEnumerable<string> texts) => [.. texts.Distinct().Order(StringComparer.Ordinal)];

    private static int Rows(MarkdownPage page) => page.Prose.Split('\n').Count(line => line.StartsWith('|'));

    private static IEnumerable<string> Links(MarkdownPage page) => Link().Matches(page.Prose).Select(link => link.Groups[1].Value);

    private static string WithoutComments(string yaml) => YamlComment().Replace(yaml, "");

    [GeneratedRegex(@"\| 1,000 \| plan, (\w+) packages \| ([0-9.]+) \|")]
    private static partial Regex PlansOf1000Services();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(" +# .*$", RegexOptions.Multiline)]
    private static partial Regex YamlComment();
}
