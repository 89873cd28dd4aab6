using System.Text.RegularExpressions;
using AckKnativeSpot.Tests.Plan;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Docs;

/// <summary>The tutorial about services that run already shows what the program prints.</summary>
public partial class MovingServicesTests
{
    private static readonly string s_page = File.ReadAllText(Repository.Path("docs", "tutorials", "moving-services.md"));

    [Fact]
    public async Task Import_WritesAndSaysWhatThePageShows()
    {
        using var folder = new StackFolder();

        var run = await CommandRun.OfAsync("import", folder.WriteText("running.yaml", FileOf("running.yaml")));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(FileOf("imported.yaml"), run.Output);
        Assert.Contains($"$ dotnet run --project plan -- import running.yaml --out imported.yaml\n{run.Error}```\n", s_page, StringComparison.Ordinal);
    }

    /// <summary>Each step is what the next one begins with: the plan takes over what was written, and without the key it is the stack's.</summary>
    [Fact]
    public async Task Plan_TakesOverWhatWasImported_UntilTheKeyIsRemoved()
    {
        using var folder = new StackFolder();
        var stack = Block().Matches(s_page).Select(match => match.Groups["text"].Value).Single(text => text.StartsWith("config:", StringComparison.Ordinal));
        var items = FileOf("imported.yaml");
        var inline = stack.Replace("  ack-knative-spot:workloads: [imported.yaml]\n", InStack(items), StringComparison.Ordinal);

        var first = await CommandRun.OfAsync("try", "--config", folder.WriteText("Pulumi.try.yaml", inline));
        var after = await CommandRun.OfAsync("try", "--config", folder.WriteText("Pulumi.try.yaml", AdoptLine().Replace(inline, "")));

        Assert.Equal((0, 0), (first.ExitCode, after.ExitCode));
        Assert.Equal(2, TakenOver().Count(first.Output));
        Assert.Equal(0, TakenOver().Count(after.Output));
    }

    /// <summary>What the page says of services without a timeout: imported as they are, they do not fit into the notice.</summary>
    [Fact]
    public async Task Plan_OfASpotServiceWithoutATimeout_FindsThatItsGraceDoesNotFit()
    {
        using var folder = new StackFolder();
        var running = FileOf("running.yaml").Replace("          timeoutSeconds: 60\n", "", StringComparison.Ordinal);
        var items = (await CommandRun.OfAsync("import", folder.WriteText("running.yaml", running))).Output;
        var stack = Block().Matches(s_page).Select(match => match.Groups["text"].Value).Single(text => text.StartsWith("config:", StringComparison.Ordinal))
            .Replace("  ack-knative-spot:workloads: [imported.yaml]\n", InStack(items), StringComparison.Ordinal);

        var run = await CommandRun.OfAsync("try", "--config", folder.WriteText("Pulumi.try.yaml", stack));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("DRAIN001 services[0].grace", run.Output, StringComparison.Ordinal);
    }

    private static string InStack(string items) => SectionName().Replace(
        string.Concat(items.Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => $"  {line}\n")), "  ack-knative-spot:$1:");

    /// <summary>A file of the page, without the line that says its name.</summary>
    private static string FileOf(string name) => Block().Matches(s_page).Select(match => match.Groups["text"].Value)
        .Single(text => text.StartsWith($"# {name}\n", StringComparison.Ordinal))[$"# {name}\n".Length..];

    [GeneratedRegex("^```yaml\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^ *adopt: true\n", RegexOptions.Multiline)]
    private static partial Regex AdoptLine();

    [GeneratedRegex(@"^  (services|jobs):", RegexOptions.Multiline)]
    private static partial Regex SectionName();

    [GeneratedRegex("-(?:service|cronjob) taken over")]
    private static partial Regex TakenOver();
}
