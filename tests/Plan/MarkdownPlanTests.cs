using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

public sealed partial class MarkdownPlanTests : IDisposable
{
    private const string Hostile = "a|b`c``<script src=x>@all #12 GH-3 [x](http://evil.example) www.evil.example\n## d\r\u202E\u0007\u001b[31m\uE001 *e* ~~f~~ "
        + "$g$ \\";

    private static string Render(StackPlan plan, string? commit = null) => MarkdownPlan.Render(MeaningReport.Of([StackReport.Of(plan)]), commit);

    private static readonly string[] s_tags = ["</details>", "</summary>", "<br>", "<details>", "<summary>"];

    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("local")]
    public async Task Markdown_OfARepositoryStack_IsExactlyTheReviewedOne(string stack)
    {
        var run = await CommandRun.OfAsync(stack, "--config", Repository.Path($"Pulumi.{stack}.yaml"), "--format", "markdown");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Golden.Matches(run.Output, $"{stack}.golden.md");
    }

    [Fact]
    public async Task Markdown_StackWithErrors_SaysBlockedAndLinksEachRule()
    {
        var run = await CommandRun.OfAsync("dev", "--config", _folder.Write("dev", StackFolder.OldVirtualNode), "--format", "markdown");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("## Plan of the stack `dev`\n\n**Blocked** (it cannot be deployed as it is): 1 error, ", run.Output, StringComparison.Ordinal);
        Assert.Contains("- **error** [SPOT004](docs/rules.md#spot004) `cluster.create.virtualNode.version` (stack.yaml:", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<details><summary>Resources", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_BackticksOfAFinding_AreCodeWhenTheyArePaired()
    {
        var document = Render(Plan([], Finding("p", "Set `a|b` to *c*.", "Drop ` there.")));

        Assert.Contains(": Set `a|b` to \\*c\\*.<br>Fix: Drop \\` there.\n", document, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_WithACommit_NamesItInTheLastLine()
    {
        var plan = Plan([]);

        Assert.EndsWith("\nCommit `0123abc`, plan schema `ack-knative-spot/plan/v2`.\n", Render(plan, "0123abc"), StringComparison.Ordinal);
        Assert.EndsWith("\nplan schema `ack-knative-spot/plan/v2`.\n", Render(plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_OfAThousandServices_StaysBelowFiftyFiveThousandCharactersAndCountsWhatIsLeftOut()
    {
        var run = await CommandRun.OfAsync("local", "--config", _folder.WriteText("many.yaml", ManyServices(1000)), "--format", "markdown");

        Assert.Equal(0, run.ExitCode);
        Assert.InRange(run.Output.Length, 50_000, 54_999);
        Assert.Contains("_Left out for length: 1 diagram of 1.", run.Output, StringComparison.Ordinal);
        Assert.Matches("_Left out for length: [0-9]+ resources of 3[0-9]{3}", run.Output);
        Assert.EndsWith("plan schema `ack-knative-spot/plan/v2`.\n", run.Output, StringComparison.Ordinal);
        var rows = run.Output.Split('\n').Count(line => line.StartsWith("| s-", StringComparison.Ordinal));
        var left = Match(run.Output, "_Left out for length: ([0-9]+) services and jobs of 1000");
        Assert.Equal(1000, rows + (left is null ? 0 : int.Parse(left, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Markdown_OfAThousandJobs_StaysBelowFiftyFiveThousandCharactersAndCountsWhatIsLeftOut()
    {
        var run = await CommandRun.OfAsync("local", "--config", _folder.WriteText("many.yaml", ManyJobs(1000)), "--format", "markdown");

        Assert.Equal(0, run.ExitCode);
        Assert.InRange(run.Output.Length, 50_000, 54_999);
        Assert.Contains("| helloworld-go | ", run.Output, StringComparison.Ordinal);
        var rows = run.Output.Split('\n').Count(line => line.StartsWith("| j-", StringComparison.Ordinal));
        var left = Match(run.Output, "_Left out for length: ([0-9]+) services and jobs of 1001");
        Assert.Equal(1000, rows + (left is null ? 0 : int.Parse(left, CultureInfo.InvariantCulture)));
        Assert.Contains("_Left out for length: 1000 jobs of 1000", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_LongPlan_LosesTheTopologyFirstAndFindingsLast()
    {
        var resources = Enumerable.Range(0, 250)
            .Select(i => Resource("kubernetes:core/v1:Namespace", FormattableString.Invariant($"{new string('n', 60)}-{i}"))).ToArray();
        var findings = Enumerable.Range(0, 20).Select(i => Finding($"services[{i}]", "message", "fix")).ToArray();

        var document = Render(Plan(resources, findings));

        Assert.Contains("_Left out for length: 1 diagram of 1.", document, StringComparison.Ordinal);
        Assert.DoesNotContain("resources of", document, StringComparison.Ordinal);
        Assert.DoesNotContain("findings of", document, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_OfEndlessFindings_IsCutToo()
    {
        var findings = Enumerable.Range(0, 500).Select(i => Finding($"services[{i}]", FormattableString.Invariant($"{Hostile}{i}"), new string('x', 10_000)))
            .ToArray();

        var document = Render(Plan([], findings));

        Assert.InRange(document.Length, 50_000, 54_999);
        Assert.Matches("_Left out for length: [0-9]+ findings of 500", document);
    }

    [Fact]
    public void Markdown_HostileTexts_DoNothing()
    {
        var plan = Plan(
            [Resource("kubernetes:core/v1:Namespace", Hostile), Resource("kubernetes:core/v1:Namespace", "<!--")],
            [Finding(Hostile, Hostile, Hostile), Finding("p", "<details>", "</details>")]);

        var document = Render(plan);

        Assert.Equal(s_tags, Tags().Matches(WithoutCode(document)).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(document, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain('\u202E', document);
        Assert.DoesNotContain('\uE001', document);
        Assert.DoesNotContain("\n## d", document, StringComparison.Ordinal);
        Assert.DoesNotMatch("@[a-z]|(?<!&)#[0-9]|GH-[0-9]|http:/|www\\.", WithoutCode(document));
        Assert.Equal(["](docs/rules.md#spot005)", "](docs/rules.md#spot005)"], Links().Matches(WithoutCode(document)).Select(m => m.Value));
    }

    [Fact]
    public async Task Markdown_UnderAnotherCulture_IsTheSame()
    {
        var args = new[] { "prod", "--config", Repository.Path("Pulumi.prod.yaml"), "--format" };
        var before = CultureInfo.CurrentCulture;
        foreach (var format in new[] { "text", "markdown", "yaml", "json" })
        {
            var usual = await CommandRun.OfAsync([.. args, format]);
            try
            {
                CultureInfo.CurrentCulture = Cultures.Foreign();
                Assert.NotEqual("1.5", 1.5.ToString(CultureInfo.CurrentCulture));
                Assert.Equal(usual, await CommandRun.OfAsync([.. args, format]));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    private static string ManyServices(int count)
    {
        var text = new StringBuilder(File.ReadAllText(Repository.Path("Pulumi.local.yaml")));
        text.Length = text.ToString().IndexOf("    - name: helloworld-go", StringComparison.Ordinal);
        foreach (var i in Enumerable.Range(0, count))
        {
            text.Append(CultureInfo.InvariantCulture, $"    - {{ name: s-{i}, image: example.com/shop/service:{i}, capacity: {{ choices: [2-4Gi] }} }}\n");
        }

        return text.ToString();
    }

    private static string ManyJobs(int count)
    {
        var jobs = Enumerable.Range(0, count)
            .Select(i => FormattableString.Invariant($"    - {{ name: j-{i}, image: example.com/shop/job:{i}, capacity: {{ choices: [2-4Gi] }} }}\n"));
        return File.ReadAllText(Repository.Path("Pulumi.local.yaml")) + "  ack-knative-spot:jobs:\n" + string.Concat(jobs);
    }

    private static StackPlan Plan(IReadOnlyList<PlannedResource> resources, params Finding[] findings) =>
        new() { Project = "ack-knative-spot", Stack = "test", Resources = resources, Findings = findings };

    private static PlannedResource Resource(string type, string name) =>
        new(type, name, null, new Dictionary<string, object?>(), new Dictionary<string, object?>());

    private static Finding Finding(string path, string message, string fix) => new("SPOT005", Severity.Warning, path, message, fix);

    private static string? Match(string text, string pattern) => Regex.Match(text, pattern) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The document without what a Markdown reader shows as it is.</summary>
    private static string WithoutCode(string document) => Code().Replace(document, "");

    [GeneratedRegex("(?s)```mermaid\n.*?\n```\n|(?<![`\\\\])(`+)(?!`).*?(?<!`)\\1(?!`)")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<!\\)\]\([^)]*\)")]
    private static partial Regex Links();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
