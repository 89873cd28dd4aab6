using System.Text.RegularExpressions;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Tests.Plan;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Docs;

/// <summary>Every stack file in a tutorial is whole and plans; what the text says of it is true.</summary>
public class TutorialTests
{
    public static TheoryData<string> Tutorials =>
        [.. Directory.EnumerateFiles(Repository.Path("docs", "tutorials"), "*.md").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Tutorials))]
    public async Task EveryStackFile_PlansWithoutErrors(string tutorial)
    {
        var stacks = StacksOf(tutorial).ToList();

        Assert.NotEmpty(stacks);
        foreach (var stack in stacks)
        {
            var plan = await StackObserver.ObserveAsync("try", CheckedStack.Of(YamlConfiguration.Read(stack, "Pulumi.try.yaml")));

            Assert.DoesNotContain(plan.Findings, finding => finding.Severity == Severity.Error);
            Assert.NotEmpty(plan.Services);
        }
    }

    [Theory]
    [MemberData(nameof(Tutorials))]
    public void Links_LeadToWhatIsThere(string tutorial) => Assert.All(
        Regex.Matches(Text(tutorial), @"\]\((?!http)([^)#]+)").Select(link => link.Groups[1].Value),
        link => Assert.True(Path.Exists(Repository.Path("docs", "tutorials", link)), link));

    [Fact]
    public async Task SpotPolicy_GuardedStackWithAHigherLimit_IsRefused()
    {
        using var folder = new StackFolder();
        var text = StacksOf("spot-policy.md").Last().Replace("priceLimit: 0.250", "priceLimit: 0.750", StringComparison.Ordinal);

        var run = await CommandRun.OfAsync("try", "--config", folder.WriteText("Pulumi.try.yaml", text));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("GUARD001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Canary_LaterSteps_MakeNoNewRevision()
    {
        var revisions = new List<string>();
        foreach (var stack in StacksOf("canary.md").Skip(1))
        {
            using var folder = new StackFolder();
            var run = await CommandRun.OfAsync("try", "--format", "yaml", "--config", folder.WriteText("Pulumi.try.yaml", stack));
            revisions.Add(Regex.Match(run.Output, @"revisionName: ""?(checkout-(?!00007)[^""\s]+)").Groups[1].Value);
        }

        Assert.NotEmpty(Assert.Single(revisions.Distinct()));
    }

    private static string Text(string tutorial) => File.ReadAllText(Repository.Path("docs", "tutorials", tutorial));

    private static IEnumerable<string> StacksOf(string tutorial) => Regex
        .Matches(Text(tutorial), "^```yaml\n(config:\n.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)
        .Select(match => match.Groups[1].Value);
}
