using System.Text.Json;
using System.Text.RegularExpressions;
using AckKnativeSpot.Tests.Compile;
using AckKnativeSpot.Tests.Offline;
using AckKnativeSpot.Tests.Plan;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Docs;

/// <summary>Every stack file in a tutorial is whole and plans, every program compiles; what the text says of them is true.</summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class TutorialTests : IDisposable
{
    private readonly string _before = Environment.CurrentDirectory;

    public void Dispose() => Environment.CurrentDirectory = _before;

    public static TheoryData<string> Tutorials =>
        [.. MarkdownPage.All.Where(page => page.StartsWith("docs/tutorials/", StringComparison.Ordinal)).Append("docs/zh-CN/quick-start.md")];

    [Theory]
    [MemberData(nameof(Tutorials))]
    public async Task EveryStackFile_PlansWithoutErrors(string tutorial)
    {
        foreach (var stack in StacksOf(tutorial))
        {
            using var folder = new StackFolder();
            folder.WriteText("Pulumi.yaml", "name: ack-knative-spot\nruntime: dotnet\nmain: infra\n");
            folder.WriteText("Pulumi.try.yaml", stack);
            WriteFilesOf(tutorial, folder);
            Environment.CurrentDirectory = folder[""];

            var run = await CommandRun.OfAsync("try", "--format", "json");

            Assert.True(run.ExitCode == 0, run.Output + run.Error);
            using var plan = JsonDocument.Parse(run.Output);
            Assert.NotEqual(0, plan.RootElement.GetProperty("services").GetArrayLength());
        }
    }

    /// <summary>Pulumi refuses to destroy what is protected, so a page that ends with a destroy has a stack without protection.</summary>
    [Theory]
    [MemberData(nameof(Tutorials))]
    public async Task StackThatATutorialDestroys_HasNothingProtected(string tutorial)
    {
        foreach (var stack in Text(tutorial).Contains("$ pulumi destroy", StringComparison.Ordinal) ? StacksOf(tutorial) : [])
        {
            using var folder = new StackFolder();
            var run = await CommandRun.OfAsync("try", "--format", "json", "--config", folder.WriteText("Pulumi.try.yaml", stack));

            Assert.Equal((tutorial, 0), (tutorial, run.ExitCode));
            Assert.DoesNotContain("\"protect\": true", run.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Tutorials))]
    public void EveryProgram_CompilesAsItStands(string tutorial)
    {
        var programs = Blocks(tutorial, "csharp", "using ").ToList();

        Assert.NotEmpty(programs.Concat(StacksOf(tutorial)));
        Assert.All(programs, program => Assert.Empty(Snippet.ErrorsOfProgram(program)));
    }

    [Fact]
    public async Task SpotPolicy_GuardedStackWithAHigherLimit_IsRefused()
    {
        using var folder = new StackFolder();
        var text = StacksOf("docs/tutorials/spot-policy.md").Last().Replace("priceLimit: 0.250", "priceLimit: 0.750", StringComparison.Ordinal);

        var run = await CommandRun.OfAsync("try", "--config", folder.WriteText("Pulumi.try.yaml", text));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("GUARD001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teams_ServiceBeyondTheGuardrailOfItsNamespace_IsRefusedInItsFile()
    {
        const string Tutorial = "docs/tutorials/teams.md";
        using var folder = new StackFolder();
        folder.WriteText("Pulumi.yaml", "name: ack-knative-spot\nruntime: dotnet\nmain: infra\n");
        folder.WriteText("Pulumi.try.yaml", StacksOf(Tutorial).Single());
        WriteFilesOf(Tutorial, folder);
        var services = folder[Path.Combine("teams", "shop", "services.yaml")];
        await File.WriteAllTextAsync(services, (await File.ReadAllTextAsync(services)).Replace("max: 20", "max: 40", StringComparison.Ordinal));
        Environment.CurrentDirectory = folder[""];

        var run = await CommandRun.OfAsync("try");

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"error +GUARD007 teams/shop/services\.yaml:services\[0\]\.scale", run.Output);
    }

    /// <summary>The stack file that the tutorial shows declares what the repository's does.</summary>
    [Fact]
    public async Task Kind_StackFile_IsTheRepositorys()
    {
        using var folder = new StackFolder();

        var shown = await CommandRun.OfAsync(
            "local", "--format", "yaml", "--config", folder.WriteText("Pulumi.local.yaml", StacksOf("docs/tutorials/kind.md").Single()));

        Assert.Equal((await CommandRun.OfAsync("local", "--format", "yaml", "--config", Repository.Path("Pulumi.local.yaml"))).Output, shown.Output);
        Assert.NotEmpty(shown.Output);
    }

    [Fact]
    public async Task Canary_LaterSteps_MakeNoNewRevision()
    {
        var revisions = new List<string>();
        foreach (var stack in StacksOf("docs/tutorials/canary.md").Skip(1))
        {
            using var folder = new StackFolder();
            var run = await CommandRun.OfAsync("try", "--format", "yaml", "--config", folder.WriteText("Pulumi.try.yaml", stack));
            revisions.Add(Regex.Match(run.Output, @" name: ""?(checkout-[0-9a-f]{10})\b").Groups[1].Value);
        }

        Assert.NotEmpty(Assert.Single(revisions.Distinct()));
    }

    private static string Text(string tutorial) => MarkdownPage.Of(tutorial).Text;

    private static IEnumerable<string> StacksOf(string tutorial) => Blocks(tutorial, "yaml", "config:\n");

    /// <summary>A block whose first line is a comment with a path is that file.</summary>
    private static void WriteFilesOf(string tutorial, StackFolder folder)
    {
        foreach (var block in Blocks(tutorial, "yaml", "# "))
        {
            var path = block[2..block.IndexOf('\n', StringComparison.Ordinal)];
            Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
            folder.WriteText(path, block);
        }
    }

    private static IEnumerable<string> Blocks(string tutorial, string language, string start) =>
        MarkdownPage.Of(tutorial).Blocks(language).Where(block => block.StartsWith(start, StringComparison.Ordinal));
}
