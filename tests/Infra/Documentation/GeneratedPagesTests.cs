using System.Text.RegularExpressions;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Documentation;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Tests.Infra.Corpus;
using AckKnativeSpot.Tests.Rules;
using AckKnativeSpot.Tests.Support;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace AckKnativeSpot.Tests.Infra.Documentation;

public class GeneratedPagesTests
{
    [Fact]
    public void Pages_Committed_AreThoseThatKeysAndRulesGive()
    {
        var pages = GeneratedPages.Render(File.ReadAllText(Repository.Path("Pulumi.ci.yaml"))).ToList();

        Assert.All(pages, page => Assert.Equal(page.Text, File.ReadAllText(Repository.Path(["docs", .. page.File.Split('/')]))));
        Assert.Equal(
            pages.Where(page => page.File.Contains('/', StringComparison.Ordinal)).Select(page => Path.GetFileName(page.File)).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Repository.Path("docs", "configuration")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Example_OfTheConfigurationPage_IsAStackWithoutErrors() =>
        Assert.Null(CheckedStack.Of(YamlConfiguration.Read(File.ReadAllText(Repository.Path("Pulumi.ci.yaml")), "Pulumi.ci.yaml")).ErrorMessage());

    [Fact]
    public void Rules_EachHaveAnEntryWhoseAnchorIsTheirId()
    {
        var headings = RulesPage.Render().Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]).ToArray();

        Assert.Equal(StackRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), headings);
    }

    /// <summary>The Pulumi CLI would check a declared key before the program does, and stop at the first mistake.</summary>
    [Fact]
    public void ProjectFile_DeclaresNoKeyForTheCliToCheck()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Repository.Path("Pulumi.yaml"))));

        Assert.DoesNotContain(((YamlMappingNode)stream.Documents[0].RootNode).Children.Keys, key => key.ToString() == "config");
    }

    /// <summary>Each key has one row, however many sections have it.</summary>
    [Fact]
    public void Configuration_HasOneRowForEveryKey()
    {
        var rows = Directory.EnumerateFiles(Repository.Path("docs", "configuration"))
            .SelectMany(file => File.ReadLines(file).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|')[2].Trim()))
            .ToList();

        Assert.Equal(SectionPages.All.Select(each => each.Key).Distinct().Count(), rows.Count);
        Assert.All(SectionPages.All, each => Assert.Contains(KeyText.Of(each).Text.Replace("<", "&lt;", StringComparison.Ordinal), rows));
    }

    [Fact]
    public void Configuration_LinksBetweenSections_LeadToHeadings()
    {
        var pages = SectionPages.Render().ToDictionary(page => page.File, page => page.Text);
        var links = pages.SelectMany(
            page => Regex.Matches(page.Value, @"\]\(([a-z.]*)#([^)]+)\)")
                .Select(link => (File: link.Groups[1].Value is { Length: > 0 } other ? other : page.Key, Anchor: link.Groups[2].Value))).Distinct().ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link.Anchor, Headings(pages[link.File])));
    }

    private static IEnumerable<string> Headings(string page) => page.Split('\n')
        .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
        .Select(line => Regex.Replace(line[3..].ToLowerInvariant(), "[^a-z0-9 -]", "").Replace(' ', '-'));

    [Fact]
    public void LargeExample_UsesEveryTopLevelKey() => Assert.Equal(
        StackFileSchemaTests.OwnKeys().Keys.Select(key => "ack-knative-spot:" + key).Append("alicloud:region").Order(StringComparer.Ordinal),
        YamlConfiguration.Read(File.ReadAllText(Repository.Path("docs/examples/stack.yaml")), "stack.yaml").Entries.Select(entry => entry.Key)
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(TextRules))]
    public void TextRule_ItsExampleBreaksItAndItsFixKeepsAll(string id)
    {
        var rule = ConfigurationRules.All.Single(each => each.Id == id);

        Assert.Equal([id], TextFindings(rule.Example).Distinct());
        Assert.Empty(TextFindings(rule.Fix));
        Assert.True(rule.Severity == Severity.Warning || BrokenStackTests.All.Any(stack => stack.Rule == id));
    }

    /// <summary>All but the one that takes two files to break.</summary>
    public static TheoryData<string> TextRules => [.. ConfigurationRules.All.Where(rule => rule != ConfigurationRules.Loosened).Select(rule => rule.Id)];

    private static IEnumerable<string> TextFindings(string excerpt) =>
        ClusterRuleExamples.Check(excerpt).Findings.Select(finding => finding.RuleId).Where(id => id.StartsWith("CFG", StringComparison.Ordinal));
}
