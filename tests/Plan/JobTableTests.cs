using System.Text.Json;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>The jobs of a stack as rows, from the stack file to the documents.</summary>
public sealed class JobTableTests : IDisposable
{
    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("spot: none", "never reclaimed", "once | by resources | pay-as-you-go | - | - | - | 30 s | 1 of 1 | none | 6, derived")]
    [InlineData("spot: { priceLimit: 0.25 }", "stops it for 10 s, no failure",
        "once | by resources | price limit | 0.25 | 1 h | yes | 30 s | 1 of 1 | none | 9, derived")]
    [InlineData("parallelism: 4, completions: 20, deadline: 5h, grace: 90s", "stops it for 10 s, no failure",
        "once | by resources | market | - | 1 h | yes | 90 s | 4 of 20, indexed | 5 h | 18, derived")]
    [InlineData("parallelism: 8, completions: 20, mode: plain", "stops it for 600 s, no failure",
        "once | by resources | market | - | 1 h | yes | 30 s | 8 of 20 | none | 30, derived")]
    [InlineData("completions: 20, deadline: 90m", "stops it for 10 s, no failure",
        "once | by resources | market | - | 1 h | yes | 30 s | 1 of 20, indexed | 90 min | 9, derived")]
    [InlineData("parallelism: 4, backoffLimit: 2, deadline: 90s", "stops it for 80 s, no failure",
        "once | by resources | market | - | 1 h | yes | 30 s | 4, work queue | 90 s | 2")]
    [InlineData(
        "restart: onFailure, spot: { protection: none, fallback: false }",
        "stops it for 10 s, counts as failures", "once | by resources | market | - | none | no | 30 s | 1 of 1 | none | 9, derived")]
    [InlineData("spot: { reclaim: leave }", "stops it for 10 s, counts as failures",
        "once | by resources | market | - | 1 h | yes | 30 s | 1 of 1 | none | 9, derived")]
    [InlineData(
        "schedule: { cron: \"@daily\", timeZone: Asia/Shanghai }",
        "stops it for 10 s, no failure", "@\u200Bdaily (Asia/Shanghai) | by resources | market | - | 1 h | yes | 30 s | 1 of 1 | none | 9, derived")]
    public async Task Markdown_OfAJob_SaysWhatAReclaimDoesToItAndHowItRuns(string keys, string reclaim, string row)
    {
        var run = await PlanAsync($"[{{ name: report, image: example.com/report:1, {keys} }}]", "markdown");

        Assert.Contains(WideRow.Of(JobRow.Columns, $"report | {reclaim} | {row}"), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_OfAJob_HasNumbers()
    {
        using var plan = JsonDocument.Parse((await PlanAsync(
            """
            [{ name: report, namespace: shop, image: example.com/report:1, parallelism: 4, completions: 20, deadline: 90m, grace: 45s, backoffLimit: 2,
                capacity: { choices: [2-4Gi] }, spot: { priceLimit: 0.25, protection: none }, schedule: { cron: "@daily", timeZone: Asia/Shanghai } }]
            """,
            "json")).Output);

        Json.Equal(
            """
            {
              "name": "report", "namespace": "shop", "schedule": { "cron": "@daily", "timeZone": "Asia/Shanghai" }, "capacity": ["2-4Gi"],
              "spot": { "priceLimit": 0.25, "protectionHours": 0, "fallback": true, "evicts": true, "noticeSeconds": 180 }, "graceSeconds": 45,
              "parallelism": 4, "completions": 20, "mode": "indexed", "deadlineSeconds": 5400, "retries": 2, "retriesDerived": false, "stopSeconds": 10,
              "reclaims": "notCounted", "waitSeconds": null
            }
            """,
            Assert.Single(plan.RootElement.GetProperty("jobs").EnumerateArray()));
    }

    [Fact]
    public async Task Json_OfAJobThatSaysLittle_HasNullsAndWhatIsDerived()
    {
        using var plan = JsonDocument.Parse((await PlanAsync("[{ name: report, image: example.com/report:1, parallelism: 3, spot: none }]", "json")).Output);

        Json.Equal(
            """
            {
              "name": "report", "namespace": "default", "schedule": null, "capacity": [], "spot": null, "graceSeconds": 30, "parallelism": 3,
              "completions": null, "mode": "plain", "deadlineSeconds": null, "retries": 6, "retriesDerived": true, "stopSeconds": null,
              "reclaims": "neverReclaimed", "waitSeconds": null
            }
            """,
            Assert.Single(plan.RootElement.GetProperty("jobs").EnumerateArray()));
    }

    [Fact]
    public async Task Plan_OfAJobThatIsWaitedFor_SaysHowLong()
    {
        const string Jobs = "[{ name: report, image: example.com/report:1, completionTimeout: 2h }, { name: later, image: example.com/report:1 }]";
        using var plan = JsonDocument.Parse((await PlanAsync(Jobs, "json")).Output);

        Assert.Equal(
            [
                7_200, null,
            ], plan.RootElement.GetProperty("jobs").EnumerateArray()
                .Select(job => job.GetProperty("waitSeconds") is { ValueKind: JsonValueKind.Number } wait ? wait.GetInt32() : default(int?)));
        Assert.Contains(
            "\n| report | - | 2 h | written at the job, until it has completed |\n", (await PlanAsync(Jobs, "markdown")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_OfJobs_HasThemRightAfterTheServices()
    {
        var run = await PlanAsync(
            """
            [{ name: later, namespace: shop, image: example.com/later:1, schedule: { cron: "0 3 * * *" } },
                { name: report, image: example.com/report:1, capacity: { choices: [2-4Gi, ecs.c7.large] } }]
            """,
            "markdown");

        Assert.Matches(@"<summary>Services</summary>\n(\n- .*)+\n\nReclaim: .*\n\n</details>\n\n<details><summary>Jobs</summary>\n", run.Output);
        Assert.Contains(
            WideRow.Of(JobRow.Columns,
                "report | stops it for 10 s, no failure | once | 2-4Gi, ecs.c7.large | market | - | 1 h | yes | 30 s | 1 of 1 | none | 9, derived")
                + "- **shop/later**: reclaim stops it for 10 s, no failure; runs 0 3 \\* \\* \\* (controller's zone); ",
            run.Output, StringComparison.Ordinal);
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
