using System.Text.Json;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>What a stack waives, in every form of its plan.</summary>
public sealed class WaivedFindingsTests : IDisposable
{
    private const string Message = "The reserved pod of 'helloworld-go' is billed without a single request";

    private readonly StackFolder _folder = new();

    private static string Place
    {
        get
        {
            var reserve = File.ReadAllLines(Repository.Path("Pulumi.dev.yaml")).Index().Single(l => l.Item.Contains("reserve:", StringComparison.Ordinal));
            var line = reserve.Index + 2;
            return FormattableString.Invariant($"stack.yaml:{line}:9");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Text_OfAWaivedFinding_ShowsItAfterTheFindingsWithItsReasonAndCountsIt()
    {
        var run = await PlanAsync("text");

        Assert.Contains(
            $"\nFindings\n  none\n\nWaived\n  info    RSV002 services[0].reserve ({Place})\n          {Message}", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n          reason: a demo\n\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("; 0 errors, 0 warnings, 0 info, 1 waived.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_OfAWaivedFinding_ShowsItAfterTheFindingsWithItsReasonAndCountsIt()
    {
        var run = await PlanAsync("markdown");

        Assert.Contains(
            "; 0 errors, 0 warnings, 0 info, 1 waived.\n\n### Findings\n\nNone.\n\n<details><summary>Waived (1)</summary>\n\n- **info** "
                + $"[RSV002](docs/rules.md#rsv002) `services[0].reserve` ({Place}): {Message}",
            run.Output,
            StringComparison.Ordinal);
        Assert.Contains("<br>Reason: a demo\n\n</details>\n\n### Services and jobs\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_OfAWaivedFinding_HasAnArrayOfItsOwnThatIsReadAgain()
    {
        var run = await PlanAsync("json");

        using var plan = JsonDocument.Parse(run.Output);
        Assert.Empty(plan.RootElement.GetProperty("findings").EnumerateArray());
        var waived = Assert.Single(plan.RootElement.GetProperty("waived").EnumerateArray());
        Assert.Equal(["rule", "severity", "path", "origin", "message", "fix", "position", "reason"], waived.EnumerateObject().Select(p => p.Name));
        var read = Assert.Single(SavedPlan.Read(new FileInfo(_folder.WriteText("old.json", run.Output)), StackConfiguration.Project).Waived);
        Assert.Equal(("RSV002", "services[0].reserve", "a demo"), (read.Finding.RuleId, read.Finding.Path, read.Reason));
    }

    [Fact]
    public async Task Against_APlanThatWasSavedBeforePlansHadThem_IsComparedAsBefore()
    {
        var run = await PlanAsync("json");
        var waived = run.Output.IndexOf(",\n  \"waived\"", StringComparison.Ordinal);
        var services = run.Output.IndexOf("  \"services\": [", StringComparison.Ordinal);
        var findings = run.Output.IndexOf("  \"findings\": [", StringComparison.Ordinal);
        var old = _folder.WriteText(
            "old.json", run.Output[..services].Replace("plan/v2", "plan/v1", StringComparison.Ordinal) + run.Output[findings..waived] + "\n}\n");

        var compared = await CommandRun.OfAsync("dev", "--config", _folder["stack.yaml"], "--against", old, "--format", "markdown");

        Assert.Empty(SavedPlan.Read(new FileInfo(old), StackConfiguration.Project).Waived);
        Assert.Contains("<br>Against the earlier plan: nothing changes.", compared.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void FindingText_OfAWaivedFinding_IsWhatTheEngineLogs()
    {
        var finding = new Finding("SPOT008", Severity.Warning, "services[0]", "It is alone.", "Add one.") { Position = new SourcePosition("f", 2, 3) };

        Assert.Equal("waived warning SPOT008 services[0] (f:2:3): It is alone.\n  reason: a demo", FindingText.Of(new WaivedFinding(finding, "a demo")));
    }

    [Fact]
    public void Markdown_OfEndlessWaivedFindings_IsCutBeforeTheFindings()
    {
        var finding = new Finding("SPOT008", Severity.Warning, "services[0]", "It is alone.", "Add one.");
        var plan = new StackPlan
        {
            Project = StackConfiguration.Project,
            Stack = "test",
            Findings = [.. Enumerable.Range(0, 100).Select(i => finding with { Message = FormattableString.Invariant($"{i} are alone.") })],
            Waived = [.. Enumerable.Range(0, 2000)
                .Select(i => new WaivedFinding(finding, FormattableString.Invariant($"<b>@all</b> {i}") + new string('x', 1_000)))],
        };

        var document = MarkdownPlan.Render(MeaningReport.Of([StackReport.Of(plan)]));

        Assert.InRange(document.Length, 50_000, 54_999);
        Assert.Matches("_Left out for length: [0-9]+ waived findings of 2000", document);
        Assert.DoesNotContain("findings of 100.", document, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", document, StringComparison.Ordinal);
        Assert.DoesNotContain("@all", document, StringComparison.Ordinal);
    }

    private async Task<CommandRun> PlanAsync(string format)
    {
        var dev = await File.ReadAllTextAsync(Repository.Path("Pulumi.dev.yaml"));
        var text = dev[..dev.IndexOf("  ack-knative-spot:rules", StringComparison.Ordinal)]
            .Replace("      grace: 45s\n", "      spot: none\n", StringComparison.Ordinal)
            + "  ack-knative-spot:rules: { waivers: [{ rule: RSV002, path: \"services[0]\", reason: a demo }] }\n";
        var run = await CommandRun.OfAsync("dev", "--config", _folder.WriteText("stack.yaml", text), "--format", format);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run;
    }
}
