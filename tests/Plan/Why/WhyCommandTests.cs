using System.Text.Json;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Tests.Rollouts;
using AckKnativeSpot.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Why;

/// <summary>The command over HTTP, against a stand-in API server that is in the middle of the sequences.</summary>
public sealed class WhyCommandTests : IDisposable
{
    private const string Services = """
          ack-knative-spot:services:
            - { name: web, namespace: shop, image: "registry.example.com/shop/web:1.4", capacity: { choices: [ecs.c7.large, ecs.g7.large] } }
        """;

    private const string Job = """
          ack-knative-spot:services: []
          ack-knative-spot:jobs:
            - { name: report, namespace: shop, image: "registry.example.com/shop/report:1", capacity: { choices: [ecs.c7.large, ecs.g7.large] } }
        """;

    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string, double, int> Moments => new()
    {
        { "recorded", "ok", 60, 0 },
        { "recorded", "late", 10, 1 },
        { "recorded", "pullfail", 20, 1 },
        { "recorded", "restricted", 20, 1 },
        { "recorded", "quota", 20, 1 },
        { "recorded", "crash", 90, 1 },
        { "recorded", "noingress", 60, 1 },
        { "written", "nostock", 30, 1 },
        { "written", "nostock", 130, 1 },
        { "written", "degraded", 200, 0 },
        { "written", "secrets", 60, 1 },
        { "written", "job", 40, 0 },
        { "written", "job", 100, 0 },
        { "written", "jobfailed", 30, 1 },
        { "written", "bid", 30, 1 },
        { "written", "reclaimed", 20, 1 },
        { "written", "probe", 15, 1 },
        { "written", "jobreclaimed", 72, 1 },
        { "written", "joblate", 90, 0 },
        { "written", "vswitch", 30, 1 },
    };

    /// <summary>The troubles are those that the watcher has said by then: a golden file has both commands' exit code and words.</summary>
    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Why_InTheMiddleOfASequence_SaysWhatTheWatcherWould(string folder, string name, double seconds, int code)
    {
        await using var server = await StandInApiServer.StartAsync();
        var sequence = Sequence.Read(folder, name);
        foreach (var step in sequence.Steps.Where(step => step.Seconds <= seconds))
        {
            server.Put(step.Json, step.Deleted);
        }

        var config = (name.StartsWith("job", StringComparison.Ordinal) ? Job : Services).Replace("shop,", sequence.Namespace + ",", StringComparison.Ordinal);
        var run = await RunAsync(server, config, sequence.Began.AddSeconds(seconds));

        Assert.Equal((code, ""), (run.ExitCode, run.Error));
        Golden.Matches(run.Output, FormattableString.Invariant($"{name}-{seconds}.golden.txt"));
        Assert.All(server.Requests, request => Assert.StartsWith("GET ", request, StringComparison.Ordinal));
        Assert.DoesNotContain(
            server.Requests, request => request.Contains("watch", StringComparison.Ordinal) || request.Contains("secrets", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Why_NothingThere_SaysSoOfEach()
    {
        await using var server = await StandInApiServer.StartAsync();
        server.Put(Parse("""{ "kind": "CronJob", "metadata": { "name": "nightly", "namespace": "shop" }, "spec": { "suspend": false } }"""));

        var run = await RunAsync(server, Services + "\n" + """
              ack-knative-spot:jobs:
                - { name: gone, namespace: shop, image: "registry.example.com/shop/report:1", ttl: 1h }
                - { name: missing, namespace: shop, image: "registry.example.com/shop/report:1" }
                - { name: nightly, namespace: shop, image: "registry.example.com/shop/report:1", schedule: { cron: "0 3 * * *" } }
                - { name: weekly, namespace: shop, image: "registry.example.com/shop/report:1", schedule: { cron: "0 3 * * 1" } }
            """);

        Assert.Equal(
            """
            shop/web      is not in the cluster
            shop/gone     is not in the cluster: it has not been created, or its ttl has deleted it after its end
            shop/missing  is not in the cluster
            shop/nightly  no run of it is there yet
            shop/weekly   is not in the cluster

            5 services and jobs; 3 not ready.

            """,
            run.Output);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Why_Schedule_IsItsNewestRun()
    {
        await using var server = await StandInApiServer.StartAsync();
        server.Put(Parse("""{ "kind": "CronJob", "metadata": { "name": "nightly", "namespace": "shop" }, "spec": {} }"""));
        server.Put(RunOf("nightly", "nightly-100", "2026-11-25T03:00:00Z", "Failed"));
        server.Put(RunOf("nightly", "nightly-200", "2026-11-26T03:00:00Z", "Complete"));
        server.Put(RunOf("other", "other-300", "2026-11-27T03:00:00Z", "Failed"));

        var run = await RunAsync(server, """
              ack-knative-spot:services: []
              ack-knative-spot:jobs:
                - { name: nightly, namespace: shop, image: "registry.example.com/shop/report:1", schedule: { cron: "0 3 * * *" } }
            """);

        Assert.Equal("shop/nightly  newest run nightly-200: completed\n\n1 service or job; nothing is wrong.\n", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("events", 403, 1)]
    [InlineData("services", 403, 2)]
    [InlineData("services", 500, 2)]
    [InlineData("services", 404, 1)]
    public async Task Why_WhatCannotBeRead_IsSaid(string resource, int status, int code)
    {
        await using var server = await StandInApiServer.StartAsync();
        server.Always[resource] = (status, StandInApiServer.Status(status, "Reason", $"{resource} is not for you: token=sesame"));

        var run = await RunAsync(server, Services);

        Assert.Equal(code, run.ExitCode);
        Assert.Contains(resource, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains(code == 2 ? "shop/web  cannot be looked at" : "shop/web  is not in the cluster", run.Output, StringComparison.Ordinal);
    }

    /// <summary>What a gateway in front of the API server may answer with.</summary>
    [Theory]
    [InlineData("<html>Sign in</html>", "something that is no JSON")]
    [InlineData("{}", "JSON of another shape than what was asked for")]
    [InlineData("[]", "JSON of another shape than what was asked for")]
    [InlineData("null", "JSON of another shape than what was asked for")]
    [InlineData("""{ "items": {}, "metadata": {} }""", "JSON of another shape than what was asked for")]
    [InlineData("""{ "items": [] }""", "JSON of another shape than what was asked for")]
    [InlineData("""{ "items": [], "metadata": {} }""", "JSON of another shape than what was asked for")]
    [InlineData("""{ "items": [], "metadata": { "resourceVersion": null } }""", "JSON of another shape than what was asked for")]
    [InlineData("""{ "items": [], "metadata": { "resourceVersion": 12 } }""", "JSON of another shape than what was asked for")]
    [InlineData("""{ "items": [], "metadata": { "resourceVersion": "12", "continue": 7 } }""", "JSON of another shape than what was asked for")]
    public async Task Why_AnswersOfAnotherShape_AreSaidAndEndWithTwo(string body, string said)
    {
        await using var server = await StandInApiServer.StartAsync();
        server.Always["services"] = (200, body);

        var run = await RunAsync(server, Services);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"the API server answers with {said}", run.Error, StringComparison.Ordinal);
        Assert.Contains("shop/web  cannot be looked at", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "message": 5 }""", "503 Service Unavailable")]
    [InlineData("""{ "message": { "text": "no" } }""", "503 Service Unavailable")]
    [InlineData("""{ "message": "no", "details": { "kind": 5 } }""", "no")]
    public async Task Why_RefusalOfAnotherShape_IsSaid(string body, string said)
    {
        await using var server = await StandInApiServer.StartAsync();
        server.Always["services"] = (503, body);

        var run = await RunAsync(server, Services);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"services cannot be read, so what they tell about a rollout is missing here: {said}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_ServerAway_EndsWithTwo()
    {
        var run = await RunAsync(StandInApiServer.KubeconfigFor("http://127.0.0.1:1"), Services, WatcherRun.Noon);

        Assert.Equal(2, run.ExitCode);
        Golden.Matches(run.Output, "away.golden.txt");
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Why_ServiceGone_SaysSo()
    {
        await using var server = await StandInApiServer.StartAsync();

        var run = await RunAsync(server, Services);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Golden.Matches(run.Output, "gone.golden.txt");
    }

    [Theory]
    [InlineData("nonsense: [")]
    [InlineData("apiVersion: v1\nkind: Config\n")]
    public async Task Why_UnusableKubeconfig_EndsWithTwo(string kubeconfig)
    {
        var run = await RunAsync(kubeconfig, Services, WatcherRun.Noon);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("The kubeconfig cannot be used: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_OtherContextThanTheStacks_IsTheOneThatIsNamed()
    {
        await using var server = await StandInApiServer.StartAsync();
        var file = _folder.WriteText("kubeconfig", server.Kubeconfig);

        var wrong = await CommandRun.OfAsync("why", "local", "--config", Stack(Services), "--kubeconfig", file, "--context", "elsewhere");
        var right = await CommandRun.OfAsync("why", "local", "--config", Stack(Services), "--kubeconfig", file, "--context", "it");

        Assert.Equal((2, 1), (wrong.ExitCode, right.ExitCode));
    }

    [Fact]
    public async Task Why_StackThatNamesNoContext_AsksForOne()
    {
        var run = await CommandRun.OfAsync("why", "prod", "--config", Repository.Path("Pulumi.prod.yaml"));

        Assert.Equal(
            (2, "", "The stack does not name a context, so say which cluster is meant: --kubeconfig FILE or --context NAME.\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Why_StackThatCannotBeRead_EndsWithTwo()
    {
        var run = await CommandRun.OfAsync("why", "local", "--config", _folder.WriteText("broken.yaml", "config: {}\n"), "--context", "it");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("CFG003 cluster", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("grace: 5s", "web", "1 error")]
    [InlineData("nonsense: 1, other: 2", "web", "2 errors")]
    [InlineData("spot: [no section]", "api", "1 error")]
    public async Task Why_StackWithErrors_SaysThatServicesMayBeMissing(string wrong, string name, string count)
    {
        await using var server = await StandInApiServer.StartAsync();

        var run = await RunAsync(server, $$"""
              ack-knative-spot:services:
                - { name: api, namespace: shop, image: "registry.example.com/shop/api:1", capacity: { choices: [ecs.c7.large, ecs.g7.large] } }
                - { name: web, namespace: shop, image: "registry.example.com/shop/web:1.4", {{wrong}} }
            """);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"The stack has {count}, which its plan lists: services and jobs that cannot be read are not looked at.\n", run.Error);
        Assert.Contains($"shop/{name}  is not in the cluster", run.Output, StringComparison.Ordinal);
    }

    private static JsonElement RunOf(string schedule, string name, string created, string condition) => Parse($$"""
        {
          "kind": "Job",
          "metadata": {
            "name": "{{name}}", "namespace": "shop", "creationTimestamp": "{{created}}", "ownerReferences": [{ "kind": "CronJob", "name": "{{schedule}}" }]
          },
          "spec": {}, "status": { "conditions": [{ "type": "{{condition}}", "status": "True", "reason": "It", "message": "so" }] }
        }
        """);

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    private Task<CommandRun> RunAsync(StandInApiServer server, string config, DateTimeOffset? now = null) =>
        RunAsync(server.Kubeconfig, config, now ?? WatcherRun.Noon);

    private Task<CommandRun> RunAsync(string kubeconfig, string config, DateTimeOffset now) => CommandRun.AtAsync(
        new FakeTimeProvider(now), PulumiPackages.Official, "why", "local", "--config", Stack(config), "--kubeconfig",
        _folder.WriteText("kubeconfig", kubeconfig));

    private string Stack(string config)
    {
        var text = File.ReadAllText(Repository.Path("Pulumi.local.yaml"));
        return _folder.WriteText("stack.yaml", text[..text.IndexOf("  ack-knative-spot:services:", StringComparison.Ordinal)] + config + "\n");
    }
}
