using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AckKnativeSpot.Infra;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Infra.Rollouts;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Tests.Offline;
using AckKnativeSpot.Tests.Support;
using Pulumi;
using Xunit;

namespace AckKnativeSpot.Tests.Rollouts;

/// <summary>Which resources carry which hooks, and what the hooks do when they are called as the engine would: the mock engine never does.</summary>
[Collection(nameof(ProcessEnvironment))]
public class DeploymentHooksTests
{
    private const string NotReady = SequenceTests.NotReady;

    [Fact]
    public async Task EachStack_BindsItsHooks_AsTheGoldenFileShows()
    {
        var text = new StringBuilder();
        foreach (var stack in new[] { "ci", "dev", "local", "prod" })
        {
            text.Append(CultureInfo.InvariantCulture, $"{stack}\n");
            foreach (var resource in (await DeclareAsync(stack)).Resources.Where(r => !r.Options.Hooks.IsEmpty).OrderBy(r => r.Name, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {resource.Name}: {Names(resource.Options.Hooks)}\n");
            }
        }

        Golden.Matches(text.ToString(), "hooks.golden.txt");
    }

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("ci")]
    public async Task EveryStack_BindsEveryObjectThatNeedsAnInstaller_AndNoDeletion(string stack)
    {
        var declared = await DeclareAsync(stack);

        Assert.All(declared.All(ResourceTypes.KnativeService), r => Assert.Equal("knative-ready rollout", Names(r.Options.Hooks)));
        Assert.All(declared.All(ResourceTypes.AlbConfig), r => Assert.Equal("alb-ready", Names(r.Options.Hooks)));
        Assert.All(declared.All(ResourceTypes.ConfigMapPatch), r => Assert.EndsWith("map-ready", Names(r.Options.Hooks), StringComparison.Ordinal));
        Assert.All(
            declared.Resources.Where(
                r => r.Type is not ResourceTypes.KnativeService and not ResourceTypes.ConfigMapPatch and not ResourceTypes.AlbConfig),
            r => Assert.True(r.Options.Hooks.IsEmpty, r.Name));
        Assert.All(declared.Resources, r => Assert.Empty(r.Options.Hooks.BeforeDelete.Concat(r.Options.Hooks.AfterDelete)));
    }

    [Fact]
    public async Task Stack_UnderMocks_AsksNobody()
    {
        await using var hooks = new DeploymentHooks(TimeProvider.System);
        await DeclareAsync("dev", hooks);

        Assert.False(hooks.HasAsked);
    }

    [Fact]
    public async Task Stack_WithHooks_DeclaresTheSameInputs()
    {
        var with = await DeclareAsync("prod");
        var without = await Declared.ByStackAsync(options => new AckKnativeStack(SettingsOf("prod"), options));

        Assert.Equal(without.Resources.Select(r => (r.Type, r.Name)), with.Resources.Select(r => (r.Type, r.Name)));
        Assert.All(without.Resources.Zip(with.Resources), pair => Assert.Equal(Text(pair.First.Inputs), Text(pair.Second.Inputs)));
    }

    [Fact]
    public async Task WaitOfTheProvider_IsCutIntoSlices_AndTheDeletionKeepsItsOwn()
    {
        var service = (await DeclareAsync("local")).Single(ResourceTypes.KnativeService);

        Assert.Equal(TimeSpan.FromSeconds(40), service.Options.CustomTimeouts?.Create);
        Assert.Equal(TimeSpan.FromSeconds(40), service.Options.CustomTimeouts?.Update);
        Assert.Equal(TimeSpan.FromMinutes(10), service.Options.CustomTimeouts?.Delete);
    }

    [Fact]
    public async Task HooksThatOnlyLook_NeverFailAnything()
    {
        var hooks = (await DeclareAsync("local")).Single(ResourceTypes.KnativeService).Options.Hooks;

        Assert.All(hooks.AfterCreate.Concat(hooks.AfterUpdate).Concat(hooks.BeforeCreate.Skip(1)).Concat(hooks.BeforeUpdate.Skip(1)), hook =>
            Assert.True(hook.Options.IgnoreErrors));
        Assert.All(hooks.BeforeCreate.Concat(hooks.AfterCreate), hook => Assert.NotEqual(true, hook.Options.OnDryRun));
    }

    [Fact]
    public async Task NewService_WaitsForKnative_IsLookedAt_AndEndsReady()
    {
        await using var run = await HooksRun.StartAsync();
        run.Server.AnswerNext("POST services", 404, "404 page not found");
        run.Server.Always["POST services"] = (201, "{}");

        await run.CallAsync(run.Binding.BeforeCreate);
        Assert.Equal(1, run.Hooks.Watcher.Open);
        await run.CallAsync(run.Binding.AfterCreate);

        Assert.Equal(0, run.Hooks.Watcher.Open);
        Assert.Equal(["Progress waits for Knative: the API server does not know its Services", "Information ready after 0 s"], run.Lines);
        Assert.All(run.Lines.Zip(run.ShownAt), line => Assert.Equal((line.First, "shop/web"), line));
    }

    [Fact]
    public async Task FailedSlice_GoesOn_UntilTheDeadline()
    {
        await using var run = await HooksRun.StartAsync();
        run.Server.Always["POST services"] = (201, "{}");
        await run.CallAsync(run.Binding.BeforeUpdate);
        await run.FollowedAsync(kinds: 4);

        Assert.True(await run.FailAsync("update", NotReady));
        run.Time.Advance(TimeSpan.FromHours(1));
        Assert.False(await run.FailAsync("update", NotReady, NotReady));
        Assert.Equal(0, run.Hooks.Watcher.Open);
        Assert.StartsWith("GivenUp shop/web did not become ready within 1 h.", run.Lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delete", NotReady)]
    [InlineData("create", "services \"web\" already exists")]
    [InlineData("update", "failed to fully initialize or become live: context canceled")]
    public async Task OtherFailures_AreLeftToTheProvider(string operation, string error)
    {
        await using var run = await HooksRun.StartAsync();
        run.Server.Always["POST services"] = (201, "{}");
        await run.CallAsync(run.Binding.BeforeCreate);

        Assert.False(await run.FailAsync(operation, error));
        Assert.DoesNotContain(run.Lines, line => line.StartsWith("GivenUp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CallThatMayPass_IsMadeAgainAfterAPause()
    {
        await using var run = await HooksRun.StartAsync();
        run.Server.Always["POST services"] = (201, "{}");
        await run.CallAsync(run.Binding.BeforeCreate);

        var again = run.FailAsync("create", "failed calling webhook \"webhook.serving.knative.dev\": no endpoints available");
        Assert.False(again.IsCompleted);
        run.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.True(await again);
    }

    [Fact]
    public async Task FailureWithoutASession_CountsSlices()
    {
        await using var run = await HooksRun.StartAsync();

        Assert.True(await run.FailAsync("create", NotReady));
        Assert.False(await run.FailAsync("create", [.. Enumerable.Repeat(NotReady, 7)]));
    }

    [Fact]
    public async Task JobThatIsWaitedFor_IsLookedAt_InSlices_AndNoOther()
    {
        await using var run = await HooksRun.StartAsync(ResourceTypes.Job);
        Assert.Equal(["shop/later-job"], run.Unbound);
        Assert.Equal(
            (40, 40, 600), (run.Timeouts!.Create!.Value.TotalSeconds, run.Timeouts.Update!.Value.TotalSeconds, run.Timeouts.Delete!.Value.TotalSeconds));

        await run.CallAsync(run.Binding.BeforeCreate, name: "report");
        await run.FollowedAsync(kinds: 3);
        Assert.True(await run.FailAsync("create", NotReady));
        run.Time.Advance(TimeSpan.FromMinutes(20));
        await run.CallAsync(run.Binding.AfterCreate, name: "report");

        Assert.Equal(0, run.Hooks.Watcher.Open);
        Assert.Equal("Information completed after 20 min", run.Lines[^1]);
        Assert.All(run.Lines.Zip(run.ShownAt), line => Assert.Equal((line.First, "shop/report"), line));
        Assert.DoesNotContain(run.Server.Requests, request => request.Contains("knative", StringComparison.Ordinal));
    }

    [Fact]
    public async Task MissingMap_FailsThePatchWithASentence()
    {
        await using var run = await HooksRun.StartAsync(type: ResourceTypes.ConfigMapPatch);
        run.Server.Always["configmaps"] = (403, StandInApiServer.Status(403, "Forbidden", "no"));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => run.CallAsync(run.Binding.BeforeCreate, "kube-system", "eci-profile"));

        Assert.StartsWith(
            "Config map kube-system/eci-profile cannot be waited for. The credentials of the kubeconfig may not do what this needs", error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewAlbConfig_WaitsForItsController()
    {
        await using var run = await HooksRun.StartAsync(type: ResourceTypes.AlbConfig);
        run.Server.AnswerNext("apis", 404, "404 page not found");
        run.Server.Always["apis"] = (200, """{ "resources": [{ "kind": "AlbConfig" }] }""");

        await run.CallAsync(run.Binding.BeforeCreate);

        Assert.Equal("GET /apis/alibabacloud.com/v1, GET /apis/alibabacloud.com/v1", string.Join(", ", run.Server.Requests));
        Assert.Equal(["Progress waits for the ALB Ingress controller: the API server does not know AlbConfigs"], run.Lines);
        Assert.All(run.ShownAt, at => Assert.Equal("knative", at));
    }

    /// <summary>The provider takes a path in place of the text, and ~ for the home folder; so do the hooks, which ask the same server.</summary>
    [Theory]
    [InlineData("{0}")]
    [InlineData("~/{0}")]
    public async Task KubeconfigGivenAsAFile_IsReadAsTheProviderReadsIt(string path)
    {
        var home = path[0] == '~' ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) : Environment.CurrentDirectory;
        var name = $"kubeconfig-{Guid.NewGuid():N}";
        try
        {
            await using var run = await HooksRun.StartAsync(kubeconfig: text =>
            {
                File.WriteAllText(Path.Combine(home, name), text);
                return string.Format(CultureInfo.InvariantCulture, path, name);
            });
            run.Server.Always["POST services"] = (201, "{}");

            await run.CallAsync(run.Binding.BeforeCreate);

            Assert.Contains(
                run.Server.Requests, request => request.StartsWith("POST /apis/serving.knative.dev/v1/namespaces/shop/services", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(Path.Combine(home, name));
        }
    }

    private static string Names(ResourceHookBinding hooks)
    {
        var before = hooks.BeforeCreate.Select(hook => hook.Name.Split(':')[1]).ToList();
        Assert.Equal(before.Count, hooks.BeforeUpdate.Count);
        var rollout = before.Remove("rollout-of-new");
        Assert.Equal(rollout ? (1, 1, 1) : (0, 0, 0), (hooks.AfterCreate.Count, hooks.AfterUpdate.Count, hooks.OnError.Count));
        return string.Join(' ', rollout ? before.Append("rollout") : before);
    }

    private static string Text(object? value) => value switch
    {
        ImmutableDictionary<string, object> map =>
            $"{{{string.Join(',', map.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}={Text(e.Value)}"))}}}",
        ImmutableArray<object> list => $"[{string.Join(',', list.Select(Text))}]",
        _ => FormattableString.Invariant($"{value}"),
    };

    private static StackSettings SettingsOf(string stack) =>
        CheckedStack.Of(StackFileText.Read(new FileInfo(Repository.Path($"Pulumi.{stack}.yaml")))).Settings!;

    private static async Task<Declared> DeclareAsync(string stack, DeploymentHooks? hooks = null)
    {
        var settings = SettingsOf(stack);
        await using var own = new DeploymentHooks(TimeProvider.System);
        return await Declared.ByStackAsync(options =>
        {
            var bound = (hooks ?? own).Bind(settings);
            bound.ResourceTransformations.AddRange(options.ResourceTransformations);
            return new AckKnativeStack(settings, bound);
        });
    }
}
