using System.Text.Json;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>The services of a stack as rows and as records, from the stack file to the documents.</summary>
public sealed class ServiceTableTests : IDisposable
{
    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("spot: none", "pay-as-you-go | - | - | - | 60 s | none | - | 0 to 10 | never reclaimed")]
    [InlineData("spot: { reclaim: leave, protection: none }", "market | - | none | yes | 60 s of 180 s | none | - | 0 to 10 | killed with its instance")]
    [InlineData("spot: { priceLimit: 0.3 }, grace: 45s", "price limit | 0.3 | 1 h | yes | 45 s of 180 s | 25% away, derived | - | 0 to 10 | fits: 165 s")]
    [InlineData("budget: { minAvailable: 1 }, scale: { min: 2 }", "market | - | 1 h | yes | 60 s of 180 s | 1 stay | - | 2 to 10 | fits: 100 s")]
    [InlineData(
        "budget: { maxUnavailable: 1 }, scale: { max: 0 }", "market | - | 1 h | yes | 60 s of 180 s | 1 away | - | 0 to unlimited | grows with the scale")]
    [InlineData(
        "budget: { maxUnavailable: 1 }, scale: { max: 9 }", "market | - | 1 h | yes | 60 s of 180 s | 1 away | - | 0 to 9 | too late: 740 s at 18 pods")]
    [InlineData(
        "spot: { fallback: false }, budget: { maxUnavailable: 50% }",
        "market | - | 1 h | no | 60 s of 180 s | 50% away | - | 0 to 10 | replacements may never come")]
    public async Task Markdown_OfAService_SaysHowItRunsAndWhatAReclaimDoesToIt(string keys, string row) =>
        Assert.Contains($"\n| web | by resources | {row} |\n", await PlanAsync(keys, "markdown"), StringComparison.Ordinal);

    [Theory]
    [InlineData("budget: { maxUnavailable: 2 }", """{ "field": "maxUnavailable", "pods": 2, "percent": null, "derived": false }""")]
    [InlineData("budget: { minAvailable: 20% }, scale: { min: 2 }", """{ "field": "minAvailable", "pods": null, "percent": 20, "derived": false }""")]
    [InlineData("grace: 45s", """{ "field": "maxUnavailable", "pods": null, "percent": 25, "derived": true }""")]
    [InlineData("spot: none", "null")]
    public async Task Json_OfABudget_HasItsFieldAndItsNumber(string keys, string budget) => Json.Equal(budget, await ServiceAsync(keys, "budget"));

    [Theory]
    [InlineData("spot: none", """{ "result": "neverReclaimed", "pods": null, "waves": null, "seconds": null }""")]
    [InlineData("spot: { reclaim: leave }", """{ "result": "notEvicted", "pods": null, "waves": null, "seconds": null }""")]
    [InlineData("grace: 45s, scale: { max: 4 }", """{ "result": "fits", "pods": 4, "waves": 4, "seconds": 165 }""")]
    [InlineData("budget: { maxUnavailable: 1 }, scale: { max: 9 }", """{ "result": "tooLate", "pods": 18, "waves": 18, "seconds": 740 }""")]
    [InlineData("budget: { maxUnavailable: 1 }, scale: { max: 0 }", """{ "result": "growsWithScale", "pods": null, "waves": null, "seconds": null }""")]
    [InlineData(
        "spot: { fallback: false }, budget: { maxUnavailable: 50% }", """{ "result": "replacementMayNeverCome", "pods": 2, "waves": 2, "seconds": null }""")]
    public async Task Json_OfADrain_HasItsResultAndItsNumbers(string keys, string drain) => Json.Equal(drain, await ServiceAsync(keys, "drain"));

    [Theory]
    [InlineData("startup: 45s", """{ "progressDeadlineSeconds": 225, "deadlineFrom": "derived", "waitSeconds": 285, "startupSeconds": 45, "instanceSeconds": 180, "spotWaitSeconds": null }""")]
    [InlineData(
        "spot: { fallback: false }, rollout: { spotWait: 1h, instance: 1m }",
        """{ "progressDeadlineSeconds": 3690, "deadlineFrom": "derived", "waitSeconds": 3750, "startupSeconds": 30, "instanceSeconds": 60, "spotWaitSeconds": 3600 }""")]
    [InlineData(
        "rollout: { deadline: 10m }",
        """{ "progressDeadlineSeconds": 600, "deadlineFrom": "service", "waitSeconds": 660, "startupSeconds": 30, "instanceSeconds": 180, "spotWaitSeconds": null }""")]
    public async Task Json_OfARollout_HasItsDeadlineAndWhatItIsMadeOf(string keys, string rollout) => Json.Equal(rollout, await ServiceAsync(keys, "rollout"));

    [Theory]
    [InlineData("startup: 45s", "3 min 45 s | 4 min 45 s | 45 s startup, 3 min instance and image")]
    [InlineData("spot: { fallback: false }", "33 min 30 s | 34 min 30 s | 30 s startup, 3 min instance and image, 30 min spot stock")]
    [InlineData("rollout: { deadline: 10m }", "10 min | 11 min | written at the service")]
    public async Task Markdown_OfARollout_SaysHowLongItMayTake(string keys, string row) =>
        Assert.Contains($"\n| web | {row} |\n", await PlanAsync(keys, "markdown"), StringComparison.Ordinal);

    [Fact]
    public async Task Json_OfAService_HasNumbers()
    {
        using var plan = JsonDocument.Parse(await PlanAsync(
            "namespace: shop, capacity: { choices: [ecs.c7.large, 2-4Gi] }, spot: { priceLimit: 0.3, protection: none }, scale: { min: 2, max: 0 }", "json"));

        Json.Equal(
            """
            {
              "name": "web", "namespace": "shop", "capacity": ["ecs.c7.large", "2-4Gi"],
              "spot": { "priceLimit": 0.3, "protectionHours": 0, "fallback": true, "evicts": true, "noticeSeconds": 180 }, "graceSeconds": 60,
              "budget": { "field": "maxUnavailable", "pods": null, "percent": 25, "derived": true }, "reserve": null,
              "scale": { "min": 2, "max": null }, "drain": { "result": "fits", "pods": 4, "waves": 4, "seconds": 180 },
              "rollout": {
                "progressDeadlineSeconds": 210, "deadlineFrom": "derived", "waitSeconds": 270, "startupSeconds": 30, "instanceSeconds": 180, "spotWaitSeconds": null
              }
            }
            """,
            Assert.Single(plan.RootElement.GetProperty("services").EnumerateArray()));
    }

    private async Task<JsonElement> ServiceAsync(string keys, string property)
    {
        using var plan = JsonDocument.Parse(await PlanAsync(keys, "json"));
        return plan.RootElement.GetProperty("services")[0].GetProperty(property).Clone();
    }

    private async Task<string> PlanAsync(string keys, string format)
    {
        var text = await File.ReadAllTextAsync(Repository.Path("Pulumi.local.yaml"));
        var before = text[..text.IndexOf("  ack-knative-spot:services:", StringComparison.Ordinal)];
        text = $"{before}  ack-knative-spot:services: [{{ name: web, image: example.com/web:1, {keys} }}]\n";
        var run = await CommandRun.OfAsync("local", "--config", _folder.WriteText("services.yaml", text), "--format", format);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output;
    }
}
