using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Infra.Documentation;
using AckKnativeSpot.Infra.Settings;
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
        Assert.Null(StackCheck.Of(YamlConfiguration.Read(File.ReadAllText(Repository.Path("Pulumi.ci.yaml")), "Pulumi.ci.yaml")).ErrorMessage());

    [Fact]
    public void Rules_EachHaveAnEntryWhoseAnchorIsTheirId()
    {
        var headings = RulesPage.Render().Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]).ToArray();

        Assert.Equal(ConfigurationRules.All.Concat(RuleTable.All).Select(rule => rule.Id).Order(StringComparer.Ordinal), headings);
    }

    [Fact]
    public void ProjectFile_DeclaresEveryKeyOfThisProjectWithTypeAndDescription()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Repository.Path("Pulumi.yaml"))));
        var declared = (YamlMappingNode)((YamlMappingNode)stream.Documents[0].RootNode)["config"];
        var known = StackFileSchemaTests.OwnKeys();

        Assert.Equal(known.Keys.Order(StringComparer.Ordinal), declared.Children.Keys.Select(k => k.ToString()).Order(StringComparer.Ordinal));
        Assert.All(declared.Children, entry =>
        {
            var declaration = (YamlMappingNode)entry.Value;
            Assert.Equal(known[entry.Key.ToString()].IsList ? "array" : "object", declaration["type"].ToString());
            Assert.Equal(known[entry.Key.ToString()].Description, declaration["description"].ToString());

            // Pulumi asks every stack for a key without a default; an empty one is as if the key were not there.
            Assert.Equal(entry.Key.ToString() is not ("cluster" or "knative"), declaration.Children.TryGetValue("default", out var empty) && !empty.AllNodes.Skip(1).Any());
        });
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
        Assert.Contains(BrokenStackTests.All, stack => stack.Rule == id);
    }

    public static TheoryData<string> TextRules => [.. ConfigurationRules.All.Select(rule => rule.Id)];

    private static IEnumerable<string> TextFindings(string excerpt) =>
        ClusterRuleExamples.Check(excerpt).Findings.Select(finding => finding.RuleId).Where(id => id.StartsWith("CFG", StringComparison.Ordinal));
}
