using System.Globalization;
using System.Text.RegularExpressions;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Tests.Support;
using Spectre.Console;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>The text in terminals of several widths.</summary>
public class TextPlanTests
{
    private const string LongReason = "the licence is bound to this type until the contract of the shop team with its supplier ends in the spring of next year";

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    [InlineData(160)]
    [InlineData(200)]
    [InlineData(240)]
    public async Task Write_InATerminal_KeepsToItsWidthAndShowsEverything(int width)
    {
        var text = Written(await PlanOfProd(), width);

        Assert.All(text.Split('\n'), line =>
        {
            Assert.InRange(line.Length, 0, width);
            Assert.Equal(line.TrimEnd(), line);
        });
        foreach (var word in new[]
        {
            "ecs.c7.xlarge,", "ecs.g7.xlarge", "pay-as-you-go", "20% away, derived", "2 to 40", "last out", "≥ 50% ready", "never reclaimed",
            "0 3 * * * (Asia/Shanghai)", "4 of 20", "5 h", "18, derived", "stops it", "warning SPOT008", "reason: the licence", "spring of",
        })
        {
            Assert.Contains(word, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(120, false)]
    public async Task Write_ATableThatDoesNotFit_IsABlockPerRow(int width, bool isTable)
    {
        var lines = Written(await PlanOfProd(), width).Split('\n');

        Assert.Equal(
            isTable, lines.Any(line => line.StartsWith("  Service ", StringComparison.Ordinal) && line.Contains("Strategy", StringComparison.Ordinal)));
        Assert.Equal(!isTable, lines.Contains("    Pods         4 of 20, indexed"));

        // One of the services and the job have a limit; in the block of another the line would say nothing.
        Assert.Equal(isTable ? 0 : 2, lines.Count(line => line.StartsWith("    Limit/h ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Write_APlan_BeginsWithReclaimsAndCostAndEndsWithFindings()
    {
        var text = Written(await PlanOfProd(), 200);

        var sections = new[]
        {
            "Services and jobs", "Cost of a month of 730 h", "ack-knative-spot-prod", "Services", "Jobs", "Rollouts", "Cost of services", "Unpriced",
            "Findings",
        };
        var places = sections.Select(section => text.IndexOf($"\n\n{section}\n", StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Single(Regex.Matches(text, "last out at 165 of 180 s.*2 to 40"));
    }

    [Fact]
    public void Write_ALongMessage_GoesOnWhereItBegan()
    {
        var finding = new Finding("SPOT005", Severity.Warning, "services[0]", new string('a', 60) + " " + new string('b', 30) + ".", "Do it.");

        Assert.Contains(
            $"\n          {new string('a', 60)}\n          {new string('b', 30)}.\n          fix: Do it.\n", Written(Plan([finding]), 80),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NothingWaivedAndNoWorkloads_HasNoSectionsForThem()
    {
        var text = Written(Plan([]), 80);

        Assert.DoesNotContain("Waived", text, StringComparison.Ordinal);
        Assert.DoesNotContain("waived", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jobs", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Services", text, StringComparison.Ordinal);
    }

    private static StackPlan Plan(IReadOnlyList<Finding> findings) => new() { Project = "ack-knative-spot", Stack = "test", Findings = findings };

    /// <summary>The plan of the repository's own stack, with a finding that is waived for a long reason.</summary>
    private static Task<StackPlan> PlanOfProd()
    {
        var text = File.ReadAllText(Repository.Path("Pulumi.prod.yaml"))
            .Replace("choices: [ecs.c7.large, ecs.c6.large, 2-4Gi]\n      grace: 45s", "choices: [ecs.c7.large]\n      grace: 45s", StringComparison.Ordinal)
            .Replace("    waivers:\n", $"    waivers:\n      - {{ rule: SPOT008, path: \"services[1]\", reason: {LongReason} }}\n", StringComparison.Ordinal);
        return StackObserver.ObserveAsync(
            "prod", CheckedStack.Of(YamlConfiguration.Read(text, "Pulumi.prod.yaml") with { Folder = new DirectoryInfo(Repository.Root) }));
    }

    private static string Written(StackPlan plan, int width)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = width;
        TextPlan.Write(StackReport.Of(plan), console);
        return writer.ToString();
    }
}
