using System.Text.RegularExpressions;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Tests.Compile;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Docs;

/// <summary>Code, configuration and keys on the pages about services and jobs are real.</summary>
public partial class ComponentPageTests
{
    public static TheoryData<string> Pages => ["knative-service", "spot-job", "spot-options", "drain-and-budgets", "reserved-instances"];

    public static TheoryData<string> PagesWithPrograms => new(
        Directory.GetFiles(Repository.Path("docs", "components"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(page => Blocks(page, "csharp").Any()));

    [Theory]
    [MemberData(nameof(PagesWithPrograms))]
    public void Code_IsAProgramThatCompiles(string page) => Assert.All(Blocks(page, "csharp"), code =>
    {
        Assert.StartsWith("using ", code, StringComparison.Ordinal);
        Assert.Empty(Snippet.ErrorsOfProgram(code));
    });

    [Theory]
    [MemberData(nameof(Pages))]
    public void Code_IsOnThePageOfEachWorkload(string page) => Assert.Single(Blocks(page, "csharp"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void StackConfiguration_IsReadAndHasNoErrors(string page)
    {
        var stacks = Blocks(page, "yaml").Where(block => block.StartsWith("config:", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(stacks);
        Assert.All(stacks, stack => Assert.DoesNotContain(
            CheckedStack.Of(YamlConfiguration.Read($"{stack.TrimEnd()}\n{Rest}", "Pulumi.page.yaml")).Findings, finding => finding.Severity == Severity.Error));
    }

    /// <summary>What a program can set at a component and read from it is on a page.</summary>
    [Fact]
    public void Properties_OfEveryComponent_AreNamed()
    {
        var pages = string.Concat(Directory.GetFiles(Repository.Path("docs", "components"), "*.md").Select(File.ReadAllText));
        var types = typeof(ComponentArgs).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: false } && (type.IsSubclassOf(typeof(Pulumi.ComponentResource)) || type.IsSubclassOf(typeof(ComponentArgs))));
        var missing =
            from type in types
            from property in type.GetProperties()
            where property.DeclaringType!.Assembly == type.Assembly && !pages.Contains($"`{property.Name}`", StringComparison.Ordinal)
            select $"{type.Name}.{property.Name}";

        Assert.Equal("", string.Join(", ", missing));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Keys_InTablesOfSettings_Exist(string page)
    {
        var keys = KeysOf(page).ToList();

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.True(ConfigurationKeys.Exists(key), key));
    }

    private const string Rest = "  ack-knative-spot:cluster: { adopt: { clusterId: c82e6987e2961451182edacd74faf1234 } }\n  ack-knative-spot:knative: { "
        + "install: { existing: ack } }\n";

    private static string Text(string page) => File.ReadAllText(Repository.Path("docs", "components", page + ".md"));

    private static IEnumerable<string> Blocks(string page, string language) =>
        Regex.Matches(Text(page), $"^```{language}\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Select(match => match.Groups[1].Value);

    /// <summary>The first column of each table below a heading that names its section.</summary>
    private static IEnumerable<string> KeysOf(string page)
    {
        var section = "";
        foreach (var line in Text(page).Split('\n'))
        {
            section = SectionHeading().Match(line) is { Success: true } heading ? heading.Groups[1].Value : line.StartsWith('#') ? "" : section;
            if (section.Length > 0 && line.StartsWith("| `", StringComparison.Ordinal))
            {
                foreach (var key in KeyName().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value))
                {
                    yield return $"{section.Replace("[]", "[0]", StringComparison.Ordinal)}.{key}";
                }
            }
        }
    }

    [GeneratedRegex("^### Settings of `(.+)`$")]
    private static partial Regex SectionHeading();

    [GeneratedRegex("`([a-zA-Z]+)`")]
    private static partial Regex KeyName();
}
