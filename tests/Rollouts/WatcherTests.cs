using System.Text.Json;
using AckKnativeSpot.Infra.ApiServer;
using AckKnativeSpot.Infra.Rollouts;
using AckKnativeSpot.Rollouts;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AckKnativeSpot.Tests.Rollouts;

/// <summary>How the watcher gets on with an API server that does not behave, and with the end of a deployment.</summary>
public class WatcherTests
{
    private static readonly RolloutTarget s_target = Targets.Of("ok") with { Zones = [] };

    [Fact]
    public async Task BrokenWatches_AreTakenUpAgain_FromWhereTheyWere()
    {
        await using var run = await WatcherRun.FollowedAsync(s_target);
        run.Server.Put(Service("web-00001"));
        await run.SeenAsync(9);

        run.Server.BreakWatches();
        await run.Server.UntilAsync(() => run.Server.Watches == 0);
        run.Server.Put(Pod("one"));
        await run.AdvanceUntilAsync(() => run.Changes >= 14);
        run.Watcher.Tell();

        Assert.Contains("0 of 1 pod ready, 1 waits for an instance", run.Said.ToString(), StringComparison.Ordinal);
        Assert.Equal(4, run.Server.Requests.Count(request => !request.Contains("watch=1", StringComparison.Ordinal)));
        Assert.Empty(run.Informed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GoneVersion_LeadsToANewList_AndWhatIsNotInItIsGone(bool insideTheWatch)
    {
        await using var run = await WatcherRun.FollowedAsync(s_target);
        run.Server.Put(Service("web-00001"));
        run.Server.Put(Pod("one"));
        await run.SeenAsync(10);
        run.Server.BreakWatches();
        await run.Server.UntilAsync(() => run.Server.Watches == 0);
        run.Server.Put(Pod("one"), deleted: true);
        run.Server.Put(Pod("two"));

        var gone = StandInApiServer.Status(410, "Expired", "too old resource version");
        run.Server.AnswerNext("pods", insideTheWatch ? 200 : 410, insideTheWatch ? $$"""{"type":"ERROR","object":{{gone}}}""" : gone);
        await run.AdvanceUntilAsync(() => run.Server.Requests.Count(request => request.Contains("/pods?limit", StringComparison.Ordinal)) == 2);
        await run.AdvanceUntilAsync(() => run.Server.Watches == 4);
        run.Watcher.Tell();

        Assert.Contains("0 of 1 pod ready, 1 waits for an instance", run.Said.ToString(), StringComparison.Ordinal);
        Assert.Empty(run.Informed);
    }

    [Theory]
    [InlineData("events", 403)]
    [InlineData("pods", 403)]
    [InlineData("events", 401)]
    public async Task WhatMayNotBeRead_IsSaidOnce_AndTheRestGoesOn(string resource, int status)
    {
        await using var run = await WatcherRun.StartAsync();
        run.Server.Always[resource] = (status, StandInApiServer.Status(status, "Forbidden", $"{resource} is forbidden: User \"ci\" cannot list"));
        run.Begin(s_target);
        await run.SeenAsync(7);
        run.Server.Put(Service("web-00001"));
        await run.SeenAsync(8);
        run.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(
            $"{resource} cannot be read, so what they tell about a rollout is missing here: {resource} is forbidden: User \"ci\" cannot list",
            Assert.Single(run.Informed));
        Assert.Contains("0 of 1 pod ready", run.Said.ToString(), StringComparison.Ordinal);
        Assert.Single(run.Server.Requests, request => request.Contains($"/{resource}?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task MissingPermissionForServices_LeavesTheDecisionToTheDeadline()
    {
        await using var run = await WatcherRun.StartAsync();
        run.Server.Always["services"] = (403, StandInApiServer.Status(403, "Forbidden", "services.serving.knative.dev is forbidden"));
        run.Begin(s_target);
        await run.SeenAsync(7);

        run.Time.Advance(s_target.Times.Slice);
        var early = run.Watcher.Decide("web", [SequenceTests.NotReady]);
        run.Time.Advance(s_target.Times.Total);
        var late = run.Watcher.Decide("web", [SequenceTests.NotReady]);

        Assert.IsType<RolloutDecision.GoOn>(early);
        Assert.Equal(
            "shop/web did not become ready within 2 min 20 s. The cluster could not be read to see why.", Assert.IsType<RolloutDecision.Stop>(late).Reason);
        Assert.Equal($"[ 140 s] GivenUp     {((RolloutDecision.Stop)late).Reason}\n", run.Said.ToString());
    }

    [Fact]
    public async Task SlowAnswers_AreWaitedForUpToHalfAMinute_AndSaidOnce()
    {
        await using var run = await WatcherRun.StartAsync();
        var hold = run.Server.Hold = new();
        run.Begin(s_target);
        await run.Server.UntilAsync(() => run.Server.Requests.Count == 4);

        run.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.Empty(run.Informed);
        run.Time.Advance(TimeSpan.FromSeconds(2));
        await run.SeenAsync(4);
        run.Server.Hold = null;
        hold.SetResult();
        await run.AdvanceUntilAsync(() => run.Server.Watches == 4);

        Assert.EndsWith("the API server does not answer", Assert.Single(run.Informed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnreachableServer_IsSaidOnce_AndAskedLessAndLess()
    {
        var time = new FakeTimeProvider(WatcherRun.Noon);
        var informed = new List<string>();
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var watcher = new RolloutWatcher(
            _ => Task.FromResult<ClusterLogin>(new ClusterLogin.Kubeconfig(StandInApiServer.KubeconfigFor("http://127.0.0.1:1"))),
            line =>
            {
                informed.Add(line);
                told.TrySetResult();
            },
            time);

        watcher.Begin("web", s_target, isUpdate: false, _ => { });
        await told.Task.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Contains("cannot be read", Assert.Single(informed), StringComparison.Ordinal);
        Assert.IsType<RolloutDecision.GoOn>(watcher.Decide("web", [SequenceTests.NotReady]));
    }

    [Theory]
    [InlineData("nonsense: [")]
    [InlineData("apiVersion: v1\nkind: Config\n")]
    public async Task UnusableKubeconfig_IsSaidOnce_WithoutItsContent(string kubeconfig)
    {
        var informed = new List<string>();
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var watcher = new RolloutWatcher(
            _ => Task.FromResult<ClusterLogin>(new ClusterLogin.Kubeconfig(kubeconfig)),
            line =>
            {
                informed.Add(line);
                told.TrySetResult();
            },
            new FakeTimeProvider(WatcherRun.Noon));

        watcher.Begin("web", s_target, isUpdate: false, _ => { });
        await told.Task.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.DoesNotContain("nonsense", Assert.Single(informed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_AreReadInPages()
    {
        await using var run = await WatcherRun.StartAsync();
        run.Server.PageSize = 1;
        foreach (var name in new[] { "one", "two", "three" })
        {
            run.Server.Put(Pod(name));
        }

        run.Server.Put(Service("web-00001"));
        run.Begin(s_target with { Pods = 3 });
        await run.AdvanceUntilAsync(() => run.Changes >= 8, TimeSpan.FromMilliseconds(100));
        run.Watcher.Tell();

        Assert.Contains("0 of 3 pods ready, 3 wait for an instance", run.Said.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, run.Server.Requests.Count(request => request.Contains("/pods?limit", StringComparison.Ordinal)));
        Assert.True(run.Time.GetUtcNow() - WatcherRun.Noon >= 2 * RequestGate.Least);
    }

    [Theory]
    [InlineData("success")]
    [InlineData("failure")]
    [InlineData("cancellation")]
    public async Task EndOfADeployment_EndsEverything_WithoutWaiting(string how)
    {
        await using var run = await WatcherRun.FollowedAsync(s_target);
        run.Server.Put(Service("web-00001"));
        await run.SeenAsync(9);

        switch (how)
        {
            case "success":
                run.Watcher.Ready("web");
                break;
            case "failure":
                run.Watcher.Decide("web", ["admission webhook denied the request"]);
                break;
            default:
                await run.Watcher.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(1));
                break;
        }

        // The clock stands still, so nothing waits for a pause to pass.
        await run.Server.UntilAsync(() => run.Server.Watches == 0);
        Assert.Equal(0, run.Watcher.Open);
        var requests = run.Server.Requests.Count;
        run.Time.Advance(TimeSpan.FromHours(1));
        await run.Watcher.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(requests, run.Server.Requests.Count);
    }

    [Fact]
    public async Task CancelledProvider_StopsAtOnce_AndSaysNothing()
    {
        await using var run = await WatcherRun.FollowedAsync(s_target);

        var decision = run.Watcher.Decide("web", ["resource \"x\" was successfully created, but failed to fully initialize or become live: context canceled"]);

        Assert.Null(Assert.IsType<RolloutDecision.Stop>(decision).Reason);
        Assert.Equal("", run.Said.ToString());
        Assert.Equal(0, run.Watcher.Open);
    }

    [Fact]
    public async Task SayingThatThrows_DoesNotReachAnybody()
    {
        await using var run = await WatcherRun.StartAsync();
        run.Watcher.Begin("web", s_target, isUpdate: false, _ => throw new InvalidOperationException("the engine has gone"));
        await run.SeenAsync(8);

        run.Watcher.Tell();
        run.Watcher.Ready("web");

        Assert.Equal(0, run.Watcher.Open);
    }

    [Fact]
    public async Task ManySessions_InOneNamespace_ShareItsRequests_AndBeginningAgainKeepsThePause()
    {
        await using var run = await WatcherRun.StartAsync();
        for (var i = 0; i < 50; i++)
        {
            run.Begin(s_target with { Name = $"web-{i}" }, key: $"web-{i}");
        }

        await run.SeenAsync(8);
        Assert.Equal(8, run.Server.Requests.Count);

        for (var i = 0; i < 50; i++)
        {
            run.Watcher.Ready($"web-{i}");
        }

        await run.Server.UntilAsync(() => run.Server.Watches == 0);
        run.Begin(s_target);
        await run.AdvanceUntilAsync(() => run.Server.Watches == 4, TimeSpan.FromMilliseconds(100));

        Assert.Equal(16, run.Server.Requests.Count);
        Assert.True(run.Time.GetUtcNow() - WatcherRun.Noon >= RequestGate.Least);
    }

    private static JsonElement Service(string revision) => Parse($$"""
        {
          "kind": "Service",
          "metadata": { "name": "web", "namespace": "shop", "generation": 1 },
          "status": { "observedGeneration": 1, "latestCreatedRevisionName": "{{revision}}" }
        }
        """);

    private static JsonElement Pod(string name) => Parse($$"""
        {
          "kind": "Pod",
          "metadata": {
            "name": "web-00001-deployment-{{name}}", "namespace": "shop",
            "labels": { "serving.knative.dev/service": "web", "serving.knative.dev/revision": "web-00001" }
          },
          "status": { "phase": "Pending", "conditions": [{ "type": "PodScheduled", "status": "True" }] }
        }
        """);

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
