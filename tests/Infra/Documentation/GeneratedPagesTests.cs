using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Documentation;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Tests.Infra.Corpus;
using AckKnativeSpot.Tests.Rules;
using AckKnativeSpot.Tests.Support;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace AckKnativeSpot.Tests.Infra.Documentation;

public class GeneratedPagesTests
{
    [Fact]
    public void Configuration_Committed_IsTheOneThatTheSettingsGive() =>
        Assert.Equal(ConfigurationPage.Render(File.ReadAllText(Repository.Path("Pulumi.ci.yaml"))), File.ReadAllText(Repository.Path("docs", "configuration.md")));

    [Fact]
    public void Rules_Committed_AreTheOnesOfTheTable() => Assert.Equal(RulesPage.Render(), File.ReadAllText(Repository.Path("docs", "rules.md")));

    [Fact]
    public void Example_OfTheConfigurationPage_IsAStackWithoutErrors() =>
        Assert.Null(CheckedStack.Of(YamlConfiguration.Read(File.ReadAllText(Repository.Path("Pulumi.ci.yaml")), "Pulumi.ci.yaml")).ErrorMessage());

    [Fact]
    public void Rules_EachHaveAnEntryWhoseAnchorIsTheirId()
    {
        var headings = RulesPage.Render().Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]).ToArray();

        Assert.Equal(ConfigurationRules.All.Concat(RuleTable.All).Select(rule => rule.Id).Order(StringComparer.Ordinal), headings);
    }

    /// <summary>The Pulumi CLI would check a declared key before the program does, and stop at the first mistake.</summary>
    [Fact]
    public void ProjectFile_DeclaresNoKeyForTheCliToCheck()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Repository.Path("Pulumi.yaml"))));

        Assert.DoesNotContain(((YamlMappingNode)stream.Documents[0].RootNode).Children.Keys, key => key.ToString() == "config");
    }

    [Fact]
    public void Configuration_HasARowForEveryKeyOfEverySection()
    {
        var rows = File.ReadLines(Repository.Path("docs", "configuration.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).ToList();

        Assert.Equal(rows.Distinct(), rows);
        Assert.Contains("services[].spot.priceLimit", rows);
        Assert.Contains("cluster.create.network.new.zones", rows);
        Assert.All(ConfigurationPage.All, key => Assert.Contains(key.Path, rows));
    }

    [Fact]
    public void LargeExample_UsesEveryTopLevelKey() => Assert.Equal(
        StackFileSchemaTests.OwnKeys().Keys.Select(key => "ack-knative-spot:" + key).Append("alicloud:region").Order(StringComparer.Ordinal),
        YamlConfiguration.Read(File.ReadAllText(Repository.Path("docs/examples/stack.yaml")), "stack.yaml").Entries.Select(entry => entry.Key).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(TextRules))]
    public void TextRule_ItsExampleBreaksItAndItsFixKeepsAll(string id)
    {
        var rule = ConfigurationRules.All.Single(each => each.Id == id);

        Assert.Equal([id], TextFindings(rule.Example).Distinct());
        Assert.Empty(TextFindings(rule.Fix));
        Assert.True(rule.Severity == Severity.Warning || BrokenStackTests.All.Any(stack => stack.Rule == id));
    }

    public static TheoryData<string> TextRules => [.. ConfigurationRules.All.Select(rule => rule.Id)];

    private static IEnumerable<string> TextFindings(string excerpt) =>
        ClusterRuleExamples.Check(excerpt).Findings.Select(finding => finding.RuleId).Where(id => id.StartsWith("CFG", StringComparison.Ordinal));
}
