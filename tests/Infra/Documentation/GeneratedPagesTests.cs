using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Infra.Documentation;
using AckKnativeSpot.Infra.Settings;
using AckKnativeSpot.Rules;
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
        });
    }
}
