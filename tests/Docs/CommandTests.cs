using System.Text.RegularExpressions;
using AckKnativeSpot.Tests.Offline;
using AckKnativeSpot.Tests.Plan;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Docs;

/// <summary>The commands that the pages tell people to run, and the workflows that run them.</summary>
[Collection(nameof(ProcessEnvironment))]
public sealed partial class CommandTests : IDisposable
{
    private const string Plan = "dotnet run --project plan -- ";

    private readonly string _before = Environment.CurrentDirectory;
    private readonly StackFolder _folder = new();

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        _folder.Dispose();
    }

    /// <summary>Without the option these commands take the provider from the state, whose credential is no longer valid.</summary>
    [Fact]
    public void CommandsThatTakeProvidersFromTheState_RunTheProgram()
    {
        var commands = MarkdownPage.All.Select(page => Repository.Path(page.Split('/')))
            .Concat(Directory.GetFiles(Repository.Path(".github", "workflows")))
            .SelectMany(file => File.ReadLines(file).Select(line => (File: Path.GetFileName(file), Line: line.Trim())))
            .Where(each => FromTheState().IsMatch(each.Line))
            .ToArray();

        Assert.NotEmpty(commands);
        Assert.All(commands, each => Assert.Contains("--run-program", each.Line, StringComparison.Ordinal));
    }

    /// <summary>Without the option the stack file goes with its stack; one of the repository's is there for the next who tries it.</summary>
    [Fact]
    public void StacksOfTheRepository_ThatAreRemoved_KeepTheirFiles()
    {
        var commands = MarkdownPage.All.Select(MarkdownPage.Of).SelectMany(page => page.Commands.Concat(page.InlineCode))
            .Where(command => RemovedStack().Match(command) is { Success: true } stack
                && File.Exists(Repository.Path($"Pulumi.{stack.Groups[1].Value}.yaml"))).ToArray();

        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.Contains(" --preserve-config", command, StringComparison.Ordinal));
    }

    /// <summary>
    /// Commands of the plan run as they stand; of those that ask a cluster or read answers of the cloud, the usage is checked: what they do has tests of its
    /// own.
    /// </summary>
    [Fact]
    public async Task PlanCommands_OnAnyPage_AreUsedRightly()
    {
        await PrepareAsync();
        var failed = new List<string>();
        foreach (var command in MarkdownPage.All.SelectMany(PlanCommandsOf).Distinct())
        {
            var run = await CommandRun.OfAsync(command.Split(' '));
            var expected = command.Contains("broken.yaml", StringComparison.Ordinal) ? 1 : 0;
            if (NeedsMore().IsMatch(command) ? run.Error.Contains(" --help'.", StringComparison.Ordinal) : run.ExitCode != expected)
            {
                failed.Add($"{command}: exit code {run.ExitCode}\n{run.Error}{run.Output}");
            }
        }

        Assert.Empty(failed);
    }

    /// <summary>What these tests read is what the pages have: no block is of another form, or of a language that no test knows.</summary>
    [Fact]
    public void Blocks_OnAnyPage_AreSeenByTheTests() => Assert.All(MarkdownPage.All.Select(MarkdownPage.Of), page =>
    {
        Assert.Equal((page.Path, page.Fences), (page.Path, 2 * page.Languages.Count()));
        Assert.Subset(
            new HashSet<string> { "console", "yaml", "csharp", "json", "text", "mermaid", "bash", "zsh", "powershell" }, page.Languages.ToHashSet());
    });

    /// <summary>Everything else is marked: docs/README.md says what each program needs that the pages call.</summary>
    [Fact]
    public void Commands_OnAnyPage_BeginWithAProgramOfTheTable()
    {
        var marked = MarkedProgram().Matches(MarkdownPage.Of("docs/README.md").Text).SelectMany(row => InlineCode().Matches(row.Groups[1].Value))
            .Select(code => code.Groups[1].Value).ToArray();
        var commands = MarkdownPage.All.SelectMany(page => MarkdownPage.Of(page).Commands).ToArray();

        Assert.NotEmpty(marked);
        Assert.All(commands, command => Assert.Contains(marked, program => command.StartsWith(program, StringComparison.Ordinal)));
        Assert.All(marked, program => Assert.Contains(commands, command => command.StartsWith(program, StringComparison.Ordinal)));
        Assert.All(
            commands.Where(command => command.Contains(".sh", StringComparison.Ordinal)),
            command => Assert.True(File.Exists(Repository.Path(command.Split(' ')[0].Split('/'))), command));
    }

    /// <summary>The repository's stacks, plans of them saved earlier, and the stack of the tutorials.</summary>
    private async Task PrepareAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path(), "Pulumi*.yaml"))
        {
            File.Copy(file, _folder[Path.GetFileName(file)]);
        }

        _folder.WriteText("broken.yaml", "config: {}\n");
        PrepareManifests();
        _folder.WriteText("Pulumi.try.yaml", MarkdownPage.Of("docs/tutorials/spot-policy.md").Blocks("yaml").First());
        Directory.CreateDirectory(_folder["docs"]);
        Directory.CreateDirectory(_folder["plans"]);
        Environment.CurrentDirectory = _folder[""];
        Assert.Equal(0, (await CommandRun.OfAsync("prod", "--format", "json", "--out", "prod.json")).ExitCode);
        File.Copy(_folder["prod.json"], _folder[Path.Combine("plans", "prod.json")]);
    }

    /// <summary>What runs in the cluster of the tutorial, also without what a stack file cannot express, services and jobs in files of their own.</summary>
    private void PrepareManifests()
    {
        var running = MarkdownPage.Of("docs/tutorials/moving-services.md").Blocks("yaml")
            .First(block => block.StartsWith("# running.yaml\n", StringComparison.Ordinal));
        var items = running.Split("  - apiVersion: ");
        Assert.Equal(3, items.Length);
        _folder.WriteText("running.yaml", running);
        _folder.WriteText("web.yaml", items[0] + "  - apiVersion: " + Lossy().Replace(items[1], ""));
        _folder.WriteText("jobs.yaml", items[0] + "  - apiVersion: " + items[2]);
    }

    /// <summary>Those in blocks and in sentences, but for forms such as STACK, FILE… and &lt;stack&gt;, and the one that writes the pages.</summary>
    private static IEnumerable<string> PlanCommandsOf(string page) => MarkdownPage.Of(page).Commands.Concat(MarkdownPage.Of(page).InlineCode)
        .Where(command => command.StartsWith(Plan, StringComparison.Ordinal)).Select(command => command[Plan.Length..].Trim())
        .Where(command => command != "docs" && !Form().IsMatch(command));

    [GeneratedRegex(@"^(\$ |[0-9]+\. `|run: )pulumi (destroy|refresh|up\b.* --refresh)\b")]
    private static partial Regex FromTheState();

    [GeneratedRegex("^pulumi stack rm ([a-z]+)")]
    private static partial Regex RemovedStack();

    [GeneratedRegex("^(why|advise|prices|import -)")]
    private static partial Regex NeedsMore();

    [GeneratedRegex("^ *dnsConfig: .*\n", RegexOptions.Multiline)]
    private static partial Regex Lossy();

    [GeneratedRegex("[A-Z]{4}|…|<|\n")]
    private static partial Regex Form();

    [GeneratedRegex("^\\| ((?:`[^`]+`(?:, )?)+) \\| (?:nothing|a|an|Docker)[^|]*\\|$", RegexOptions.Multiline)]
    private static partial Regex MarkedProgram();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InlineCode();
}
