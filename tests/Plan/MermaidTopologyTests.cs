using System.Text.RegularExpressions;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>The topology in the Markdown, read by the part of Mermaid's grammar that it uses.</summary>
public sealed partial class MermaidTopologyTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("local")]
    public async Task Topology_OfARepositoryStack_ParsesAndJoinsOnlyWhatItDraws(string stack)
    {
        var run = await CommandRun.OfAsync(stack, "--config", Repository.Path($"Pulumi.{stack}.yaml"), "--format", "markdown");

        var (nodes, arrows) = Read(run.Output);

        Assert.NotEmpty(arrows);
        Assert.All(arrows, arrow => Assert.True(nodes.Contains(arrow.From) && nodes.Contains(arrow.To), $"{arrow}"));
        Assert.All(arrows, arrow => Assert.NotEqual(arrow.From, arrow.To));
        Assert.Equal(arrows.Distinct(), arrows);
    }

    [Fact]
    public async Task Topology_ServiceThatWaitsForServingAndCluster_IsJoinedToServingOnly()
    {
        var run = await CommandRun.OfAsync("dev", "--config", Repository.Path("Pulumi.dev.yaml"), "--format", "markdown");

        Assert.Equal(["r_KnativeServing_dev_knative"], Read(run.Output).Arrows.Where(a => a.To == "r_KnativeService_helloworld_go").Select(a => a.From));
    }

    [Fact]
    public void Topology_NamesThatMermaidWouldRead_AreQuotedAndKeptApart()
    {
        string[] names = ["end", "a\"]; click x \"http://evil\"", "a-b", "a_b", "`md`", "<b>#35;&amp;", "x\n  y --> z"];

        var (nodes, arrows) = Read(Render([.. names.Select(name => Resource("kubernetes:core/v1:Namespace", name))]));

        Assert.Equal(names.Length, nodes.Distinct().Count());
        Assert.Empty(arrows);
    }

    /// <summary>Two registries in two namespaces, for three services: one arrow for each service, and not twelve.</summary>
    [Fact]
    public void Topology_OfSeveralRegistries_DrawsWhatEveryWorkloadWaitsForOnce()
    {
        PlannedResource[] credentials = [.. new[] { "a/one", "a/two", "b/one", "b/two" }.Select(name => Resource("kubernetes:core/v1:Secret", name))];
        var services = new[] { "x", "y", "z" }.Select(
            name => Resource("ack-knative-spot:Services:KnativeService", name, [.. credentials.Select(each => each.Key)]));

        var (_, arrows) = Read(Render([.. credentials, .. services]));

        Assert.Equal(["x", "y", "z"], arrows.Select(arrow => arrow.To["r_KnativeService_".Length..]));
        Assert.Equal(["r_Registries_credentials"], arrows.Select(arrow => arrow.From).Distinct());
    }

    [Fact]
    public void Topology_OfMoreArrowsThanMermaidDraws_IsNotWritten()
    {
        Assert.Equal(500, Read(Render(Bipartite(25, 20))).Arrows.Count);
        Assert.Contains("more parts than GitHub draws", Render(Bipartite(26, 20)), StringComparison.Ordinal);
    }

    /// <summary>Every taker waits for every giver.</summary>
    private static PlannedResource[] Bipartite(int givers, int takers)
    {
        PlannedResource[] from = [.. Enumerable.Range(0, givers).Select(i => Resource("kubernetes:core/v1:Namespace", $"g{i}"))];
        return [.. from, .. Enumerable.Range(0, takers).Select(i => Resource("kubernetes:core/v1:Namespace", $"t{i}", [.. from.Select(g => g.Key)]))];
    }

    private static string Render(IReadOnlyList<PlannedResource> resources) => MarkdownPlan.Render(MeaningReport.Of(
        [StackReport.Of(new StackPlan { Project = "ack-knative-spot", Stack = "test", Resources = resources, Findings = [] })]));

    private static PlannedResource Resource(string type, string name, params string[] dependsOn) =>
        new(type, name, null, new Dictionary<string, object?>(), new Dictionary<string, object?> { ["dependsOn"] = dependsOn });

    private static (IReadOnlyList<string> Nodes, IReadOnlyList<(string From, string To)> Arrows) Read(string document)
    {
        var lines = document.Split("```mermaid\n")[1].Split("```")[0].TrimEnd('\n').Split('\n');
        Assert.Equal("flowchart LR", lines[0]);
        var (nodes, arrows, open) = (new List<string>(), new List<(string, string)>(), 0);
        foreach (var line in lines.Skip(1))
        {
            if (Arrow().Match(line) is { Success: true } arrow)
            {
                arrows.Add((arrow.Groups[1].Value, arrow.Groups[2].Value));
            }
            else if (line == "  end")
            {
                open--;
            }
            else
            {
                var box = Box().Match(line);
                Assert.True(box.Success, $"Mermaid would not read: {line}");
                nodes.Add(box.Groups[2].Value);
                open += box.Groups[1].Length > 0 ? 1 : 0;
            }
        }

        Assert.Equal(0, open);
        return (nodes, arrows);
    }

    [GeneratedRegex("^  (r_[A-Za-z0-9_]+) --> (r_[A-Za-z0-9_]+)$")]
    private static partial Regex Arrow();

    [GeneratedRegex("^ {2,4}(subgraph )?(r_[A-Za-z0-9_]+)\\[\"(?:[^\"<>&#`]|<br>|#(?:quot|lt|gt|amp|num|grave);)+\"\\]$")]
    private static partial Regex Box();
}
