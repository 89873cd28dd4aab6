using System.Text.Json;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>The services of a stack as rows and as records, from the stack file to the documents.</summary>
public sealed class ServiceTableTests : IDisposable
{
    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("spot: none", "never reclaimed", "pay-as-you-go | - | - | - | 60 s | 1+ × ? | none | - | 0 to 10")]
    [InlineData(
        "spot: { reclaim: leave, protection: none }", "0 ready for 30 s, requests wait · killed at 180 s",
        "market | - | none | yes | 60 s | 1+ × ? | none | - | 0 to 10")]
    [InlineData(
        "spot: { priceLimit: 0.3 }, grace: 45s", "1 pod: 0 ready for 30 s, requests wait; from 2 pods: ≥ 50% ready · last out at 165 of 180 s",
        "price limit | 0.3 | 1 h | yes | 45 s | 1+ × ? | 25% away, derived | - | 0 to 10")]
    [InlineData(
        "budget: { minAvailable: 1 }, scale: { min: 2 }, capacity: { choices: [ecs.c6.large, ecs.c7.large], vswitches: [vsw-a, vsw-b, vsw-c] }",
        "≥ 5% ready · last out at 100 of 180 s", "market | - | 1 h | yes | 60 s | 2 × 3 | 1 stay | - | 2 to 10")]
    [InlineData(
        "budget: { maxUnavailable: 1 }, scale: { max: 0 }",
        "1 pod: 0 ready for 30 s, requests wait; from 2 pods: ≥ 0% ready · last out the later the more pods",
        "market | - | 1 h | yes | 60 s | 1+ × ? | 1 away | - | 0 to unlimited")]
    [InlineData(
        "budget: { maxUnavailable: 1 }, scale: { max: 9 }",
        "1 pod: 0 ready for 30 s, requests wait; from 2 pods: ≥ 22% ready · last out too late: at 740 s with 18 pods",
        "market | - | 1 h | yes | 60 s | 1+ × ? | 1 away | - | 0 to 9")]
    [InlineData(
        "spot: { fallback: false }, budget: { maxUnavailable: 50% }", "0 ready until there is stock, requests fail · last out when there is stock",
        "market | - | 1 h | no | 60 s | 1+ × ? | 50% away | - | 0 to 10")]
    [InlineData(
        "startup: 90s, grace: 60s, scale: { min: 1, max: 1 }", "1 pod: 0 ready for 90 s, requests fail · last out at 160 of 180 s",
        "market | - | 1 h | yes | 60 s | 1+ × ? | 50% away, derived | - | 1 to 1")]
    [InlineData(
        "startup: 40s, scale: { min: 4, max: 8 }, traffic: { split: [{ revision: web-1, percent: 50 }, { revision: latest, percent: 50 }] }",
        "≥ 60% ready; one revision: 0 ready for 40 s, requests wait · last out at 160 of 180 s",
        "market | - | 1 h | yes | 60 s | 1+ × ? | 33% away, derived | - | 4 to 8")]
    public async Task Markdown_OfAService_SaysWhoStillAnswersInAReclaimAndHowItRuns(string keys, string reclaim, string row) =>
        Assert.Contains(
            WideRow.Of(ServiceRow.Columns, $"web | {reclaim} | {Capacity(keys)} | {row}"), await PlanAsync(keys, "markdown"), StringComparison.Ordinal);

    [Theory]
    [InlineData("budget: { maxUnavailable: 2 }", """{ "field": "maxUnavailable", "pods": 2, "percent": null, "derived": false }""")]
    [InlineData("budget: { minAvailable: 20% }, scale: { min: 2 }", """{ "field": "minAvailable", "pods": null, "percent": 20, "derived": false }""")]
    [InlineData("grace: 45s", """{ "field": "maxUnavailable", "pods": null, "percent": 25, "derived": true }""")]
    [InlineData("spot: none", "null")]
    public async Task Json_OfABudget_HasItsFieldAndItsNumber(string keys, string budget) => Json.Equal(budget, await ServiceAsync(keys, "budget"));

    /// <summary>Kubernetes' autoscaler leaves one pod whatever the lower bound says.</summary>
    [Theory]
    [InlineData("metric: cpu, min: 0, max: 3", """{ "min": 1, "max": 3 }""")]
    [InlineData("metric: memory, target: 80, min: 2, max: 0", """{ "min": 2, "max": null }""")]
    [InlineData("metric: rps, min: 0, max: 3", """{ "min": 0, "max": 3 }""")]
    [InlineData("min: 0", """{ "min": 0, "max": 10 }""")]
    public async Task Json_OfAScale_HasTheFewestPodsThatThereAre(string scale, string expected) => Json.Equal(
        expected, await ServiceAsync($"scale: {{ {scale} }}, resources: {{ cpuRequest: 2, memoryRequest: 4Gi }}", "scale"));

    [Theory]
    [InlineData("spot: none", """{ "result": "neverReclaimed", "pods": null, "waves": null, "seconds": null }""")]
    [InlineData("spot: { reclaim: leave }", """{ "result": "notEvicted", "pods": null, "waves": null, "seconds": null }""")]
    [InlineData("grace: 45s, scale: { max: 4 }", """{ "result": "fits", "pods": 4, "waves": 4, "seconds": 165 }""")]
    [InlineData("budget: { maxUnavailable: 1 }, scale: { max: 9 }", """{ "result": "tooLate", "pods": 18, "waves": 18, "seconds": 740 }""")]
    [InlineData("budget: { maxUnavailable: 1 }, scale: { max: 0 }", """{ "result": "growsWithScale", "pods": null, "waves": null, "seconds": null }""")]
    [InlineData(
        "spot: { fallback: false }, budget: { maxUnavailable: 50% }", """{ "result": "replacementMayNeverCome", "pods": 2, "waves": 2, "seconds": null }""")]
    public async Task Json_OfADrain_HasItsResultAndItsNumbers(string keys, string drain)
    {
        var found = await ServiceAsync(keys, "drain");

        Json.Equal(drain, JsonSerializer.SerializeToElement(
            new[] { "result", "pods", "waves", "seconds" }.ToDictionary(key => key, key => found.GetProperty(key))));
    }

    [Theory]
    [InlineData("spot: none", "null", "null", "null")]
    [InlineData(
        "grace: 45s, scale: { max: 4 }", """{ "pods": 1, "ready": 0, "percent": 0 }""", """{ "pods": 2, "ready": 1, "percent": 50 }""",
        """{ "seconds": 30, "ofOneRevision": false, "longestWaitSeconds": 30, "failingSeconds": 0 }""")]
    [InlineData(
        "startup: 60s, scale: { min: 1, max: 1 }, spot: { fallback: false }", """{ "pods": 1, "ready": 0, "percent": 0 }""",
        """{ "pods": 2, "ready": 0, "percent": 0 }""", """{ "seconds": null, "ofOneRevision": false, "longestWaitSeconds": 60, "failingSeconds": null }""")]
    public async Task Json_OfADrain_SaysWhoStillAnswers(string keys, string fewest, string ofSeveral, string gap)
    {
        var drain = await ServiceAsync(keys, "drain");

        Json.Equal(fewest, drain.GetProperty("fewestReady"));
        Json.Equal(ofSeveral, drain.GetProperty("fewestReadyOfSeveral"));
        Json.Equal(gap, drain.GetProperty("gap"));
    }

    [Fact]
    public async Task Json_OfADrain_HasATimelineToDrawAChartFrom()
    {
        var drain = await ServiceAsync("grace: 45s, scale: { min: 2, max: 2 }", "drain");

        Json.Equal(
            """
            [
              {
                "pods": 2, "away": 1,
                "moments": [
                  { "second": 0, "event": "evicted", "pods": 1, "ready": 1, "leaving": 1 },
                  { "second": 30, "event": "replaced", "pods": 1, "ready": 2, "leaving": 1 },
                  { "second": 40, "event": "evicted", "pods": 1, "ready": 1, "leaving": 2 },
                  { "second": 45, "event": "left", "pods": 1, "ready": 1, "leaving": 1 },
                  { "second": 70, "event": "replaced", "pods": 1, "ready": 2, "leaving": 1 },
                  { "second": 85, "event": "left", "pods": 1, "ready": 2, "leaving": 0 }
                ]
              }
            ]
            """,
            JsonSerializer.SerializeToElement(drain.GetProperty("timelines").EnumerateArray().Take(1)));
        Assert.Equal([2, 4], drain.GetProperty("timelines").EnumerateArray().Select(each => each.GetProperty("pods").GetInt32()));
        Assert.Equal((2, 4), (drain.GetProperty("lowestPods").GetInt32(), drain.GetProperty("highestPods").GetInt32()));
    }

    [Theory]
    [InlineData("startup: 45s",
        """{ "progressDeadlineSeconds": 225, "deadlineFrom": "derived", "waitSeconds": 285, "startupSeconds": 45, "instanceSeconds": 180,"""
            + """ "spotWaitSeconds": null }""")]
    [InlineData(
        "spot: { fallback: false }, rollout: { spotWait: 1h, instance: 1m }",
        """{ "progressDeadlineSeconds": 3690, "deadlineFrom": "derived", "waitSeconds": 3750, "startupSeconds": 30, "instanceSeconds": 60,"""
            + """ "spotWaitSeconds": 3600 }""")]
    [InlineData(
        "rollout: { deadline: 10m }",
        """{ "progressDeadlineSeconds": 600, "deadlineFrom": "service", "waitSeconds": 660, "startupSeconds": 30, "instanceSeconds": 180,"""
            + """ "spotWaitSeconds": null }""")]
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
            "namespace: shop, capacity: { choices: [ecs.c7.large, 2-4Gi] }, spot: { priceLimit: 0.3, protection: none }, scale: { min: 2, max: 0 }, "
                + "availability: { ready: 40% }",
            "json"));

        Json.Equal(
            """
            {
              "name": "web", "namespace": "shop", "capacity": ["ecs.c7.large", "2-4Gi"],
              "spot": { "priceLimit": 0.3, "protectionHours": 0, "fallback": true, "evicts": true, "noticeSeconds": 180 }, "graceSeconds": 60,
              "budget": { "field": "maxUnavailable", "pods": null, "percent": 25, "derived": true }, "reserve": null,
              "scale": { "min": 2, "max": null }, "pools": { "count": 2, "types": 2, "typesMayBeMore": true, "zones": null }, "promisedReadyPercent": 40,
              "rollout": {
                "progressDeadlineSeconds": 210, "deadlineFrom": "derived", "waitSeconds": 270, "startupSeconds": 30,
                "instanceSeconds": 180, "spotWaitSeconds": null
              }
            }
            """,
            Without("drain", Assert.Single(plan.RootElement.GetProperty("services").EnumerateArray())));
    }

    private static string Capacity(string keys) => keys.Contains("capacity:", StringComparison.Ordinal) ? "ecs.c6.large, ecs.c7.large" : "by resources";

    private static JsonElement Without(string key, JsonElement record) =>
        JsonSerializer.SerializeToElement(record.EnumerateObject().Where(each => each.Name != key).ToDictionary(each => each.Name, each => each.Value));

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
