using System.Text.Json;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>The jobs of a stack as rows, from the stack file to the documents.</summary>
public sealed class JobTableTests : IDisposable
{
    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("spot: none", "once", "pay-as-you-go", null, null, null, "30 s", "1 of 1", "none", "6, derived", "never reclaimed")]
    [InlineData("spot: { priceLimit: 0.250 }", "once", "price limit", "0.250", "1 h", "yes", "30 s of 180 s", "1 of 1", "none", "9, derived", "not counted")]
    [InlineData("parallelism: 4, completions: 20, deadline: 5h, grace: 90s", "once", "market", null, "1 h", "yes", "90 s of 180 s", "4 of 20", "5 h", "18, derived", "not counted")]
    [InlineData("completions: 20, deadline: 90m", "once", "market", null, "1 h", "yes", "30 s of 180 s", "1 of 20", "90 min", "9, derived", "not counted")]
    [InlineData("parallelism: 4, backoffLimit: 2, deadline: 90s", "once", "market", null, "1 h", "yes", "30 s of 180 s", "4, work queue", "90 s", "2", "not counted")]
    [InlineData("restart: onFailure, spot: { protection: none, fallback: false }", "once", "market", null, "none", "no", "30 s of 180 s", "1 of 1", "none", "9, derived", "counted as failures")]
    [InlineData("spot: { reclaim: leave }", "once", "market", null, "1 h", "yes", "30 s of 180 s", "1 of 1", "none", "9, derived", "counted as failures")]
    [InlineData("schedule: { cron: \"0 3 * * *\" }", "0 3 * * * (controller's zone)", "market", null, "1 h", "yes", "30 s of 180 s", "1 of 1", "none", "9, derived", "not counted")]
    [InlineData("schedule: { cron: \"@daily\", timeZone: Asia/Shanghai }", "@daily (Asia/Shanghai)", "market", null, "1 h", "yes", "30 s of 180 s", "1 of 1", "none", "9, derived", "not counted")]
    public async Task Json_OfAJob_SaysHowItRunsAndWhatAReclaimDoesToIt(
        string keys, string runs, string strategy, string? limit, string? protection, string? fallback, string grace, string pods, string deadline, string retries, string reclaims)
    {
        using var plan = JsonDocument.Parse((await PlanAsync($"[{{ name: report, image: example.com/report:1, {keys} }}]", "json")).Output);

        var job = Assert.Single(plan.RootElement.GetProperty("jobs").EnumerateArray());
        Assert.Equal(
            ["report", runs, "by limits", strategy, limit, protection, fallback, grace, pods, deadline, retries, reclaims],
            job.EnumerateObject().Select(cell => cell.Value.GetString()));
        Assert.Equal(
            ["job", "runs", "capacity", "strategy", "limit", "protection", "fallback", "grace", "pods", "deadline", "retries", "reclaims"],
            job.EnumerateObject().Select(cell => cell.Name));
    }

    [Fact]
    public async Task Markdown_OfJobs_HasThemRightAfterTheServices()
    {
        var run = await PlanAsync(
            "[{ name: later, namespace: shop, image: example.com/later:1, schedule: { cron: \"0 3 * * *\" } }, { name: report, image: example.com/report:1, capacity: { choices: [2-4Gi, ecs.c7.large] } }]",
            "markdown");

        Assert.Matches(@"\n### Services\n(\n\|.*)?(\n\|.*)*\n\n### Jobs\n\n\| Job \| Runs \| Capacity \|", run.Output);
        Assert.Contains("\n| report | once | 2-4Gi, ecs.c7.large | market | - | 1 h | yes | 30 s of 180 s | 1 of 1 | none | 9, derived | not counted |\n| shop/later | 0 3 \\* \\* \\* (controller's zone) |", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    public async Task Plan_WithoutJobs_HasNoTableOfThem(string format) =>
        Assert.DoesNotContain("Jobs", (await PlanAsync("[]", format)).Output, StringComparison.Ordinal);

    private async Task<CommandRun> PlanAsync(string jobs, string format)
    {
        var text = await File.ReadAllTextAsync(Repository.Path("Pulumi.local.yaml")) + $"  ack-knative-spot:jobs: {jobs}\n";
        var run = await CommandRun.OfAsync("local", "--config", _folder.WriteText("jobs.yaml", text), "--format", format);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run;
    }
}
