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
    private static readonly string s_large = File.ReadAllText(Repository.Path("docs", "examples", "stack.yaml"));

    [Fact]
    public void Pages_Committed_AreThoseThatKeysAndRulesGive()
    {
        var pages = GeneratedPages.Render(File.ReadAllText(Repository.Path("Pulumi.ci.yaml")), s_large).ToList();

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
        var entries = Regex.Matches(RulesPage.Render(), "^<a id=\"([a-z]+[0-9]+)\"></a>\n\n### ([A-Z]+[0-9]+): (.+)$", RegexOptions.Multiline);
        var rules = StackRules.All.ToArray();

        Assert.Equal(
            rules.Select(rule => (rule.Id.ToLowerInvariant(), rule.Id)).Order(),
            entries.Select(entry => (entry.Groups[1].Value, entry.Groups[2].Value)).Order());
        Assert.All(RuleFamily.All, family => Assert.Contains(rules, family.Has));
    }

    /// <summary>Each key has an anchor of its own, on the page where its row is.</summary>
    [Fact]
    public void Configuration_KeysHaveAnchorsOfTheirOwn() => Assert.All(SectionPages.Render(s_large), page =>
    {
        var anchors = Regex.Matches(page.Text, "<a id=\"([^\"]+)\">").Select(anchor => anchor.Groups[1].Value).ToList();

        Assert.NotEmpty(anchors);
        Assert.Equal(anchors.Distinct(), anchors);
    });

    /// <summary>Each page shows its section of the large example, which is planned as a whole.</summary>
    [Fact]
    public void Configuration_ExamplesAreThoseOfTheLargeOne() => Assert.All(
        SectionPages.Render(s_large).Where(page => page.File != $"{SectionPages.Shared}.md"),
        page =>
        {
            var example = Regex.Match(page.Text, "^```yaml\nconfig:\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;

            Assert.Contains(example, s_large, StringComparison.Ordinal);
            Assert.StartsWith(page.File[..^3], YamlConfiguration.Read("config:\n" + example, "page.yaml").Entries.Single().Key
                .Replace("ack-knative-spot:", "", StringComparison.Ordinal).Replace(':', '-'), StringComparison.Ordinal);
        });

    /// <summary>The Pulumi CLI would check a declared key before the program does, and stop at the first mistake.</summary>
    [Fact]
    public void ProjectFile_DeclaresNoKeyForTheCliToCheck()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Repository.Path("Pulumi.yaml"))));

        Assert.DoesNotContain(((YamlMappingNode)stream.Documents[0].RootNode).Children.Keys, key => key.ToString() == "config");
    }

    /// <summary>Each key below a section of the top has one row, however many sections have it, with its example and what it is.</summary>
    [Fact]
    public void Configuration_HasOneRowForEveryKey()
    {
        var rows = SectionPages.Render(s_large).SelectMany(page => page.Text.Split('\n'))
            .Where(line => line.StartsWith("| <a id=", StringComparison.Ordinal)).ToList();
        var keys = SectionPages.All.Where(each => each.Path.Contains('.', StringComparison.Ordinal)).ToList();

        Assert.Equal(keys.Select(each => each.Key).Distinct().Count(), rows.Count);
        Assert.All(keys, each => Assert.Contains(rows, row => row.Contains($"[`{each.Key.Name}: {each.Key.Example}`](#", StringComparison.Ordinal)
            && row.Contains($" | {KeyText.Of(each).Text.Replace("<", "&lt;", StringComparison.Ordinal)} | ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Configuration_LinksBetweenSections_LeadToHeadings()
    {
        var pages = SectionPages.Render(s_large).ToDictionary(page => page.File, page => page.Text);
        var links = pages.SelectMany(
            page => Regex.Matches(page.Value, @"\]\(([a-z-]+\.md|)#([^)]+)\)")
                .Select(link => (File: link.Groups[1].Value is { Length: > 0 } other ? other : page.Key, Anchor: link.Groups[2].Value))).Distinct().ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link.Anchor, Anchors(pages[link.File])));
    }

    private static IEnumerable<string> Anchors(string page) => page.Split('\n')
        .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
        .Select(line => Regex.Replace(line[3..].ToLowerInvariant(), "[^a-z0-9 -]", "").Replace(' ', '-'))
        .Concat(Regex.Matches(page, "<a id=\"([^\"]+)\">").Select(anchor => anchor.Groups[1].Value));

    /// <summary>The guides whose reference a page is lead to it.</summary>
    [Fact]
    public void Configuration_GuidesOfAPage_LeadToIt() => Assert.All(SectionPages.Sections, section =>
    {
        var guides = Regex.Matches(SectionGuides.Of(ConfigPath.Top(section.Name)), @"\]\(\.\./([^)#]+)").Select(link => link.Groups[1].Value).ToList();

        Assert.NotEmpty(guides);
        Assert.All(guides, guide => Assert.Contains(
            $"configuration/{section.File}", File.ReadAllText(Repository.Path(["docs", .. guide.Split('/')])), StringComparison.Ordinal));
    });

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
