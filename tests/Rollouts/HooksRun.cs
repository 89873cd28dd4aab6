using System.Collections.Immutable;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Rollouts;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Tests.Support;
using Pulumi;
using K8s = Pulumi.Kubernetes;

namespace AckKnativeSpot.Tests.Rollouts;

/// <summary>The hooks of one resource in a small stack, bound to a stand-in API server and called as the engine calls them.</summary>
internal sealed class HooksRun : IAsyncDisposable
{
    private readonly Lock _seen = new();

    private HooksRun(StandInApiServer server)
    {
        Server = server;
        Hooks = new DeploymentHooks(Time, (line, at) =>
        {
            // Lines come from the watcher's tasks as well as from the hook.
            lock (_seen)
            {
                Lines.Add($"{line.Kind} {line.Text}");
                ShownAt.Add(at?.GetResourceName());
            }
        });
    }

    public StandInApiServer Server { get; }

    public PauseTime Time { get; } = new(WatcherRun.Noon);

    public DeploymentHooks Hooks { get; }

    public List<string> Lines { get; } = [];

    public List<string?> ShownAt { get; } = [];

    public ResourceHookBinding Binding { get; private set; } = new();

    public CustomTimeouts? Timeouts { get; private set; }

    /// <summary>Resources of the type without hooks.</summary>
    public IReadOnlyList<string> Unbound { get; private set; } = [];

    private string Name { get; set; } = "";

    private string Type { get; set; } = "";

    /// <summary>Declares the stack and takes the hooks of the first resource of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="kubeconfig">What the provider is given for the kubeconfig of the server. Default: the text itself.</param>
    public static async Task<HooksRun> StartAsync(string type = ResourceTypes.KnativeService, Func<string, string>? kubeconfig = null)
    {
        var run = new HooksRun(await StandInApiServer.StartAsync());
        var settings = new StackSettings
        {
            Cluster = new ClusterSource.Context("it"),
            Serving = new ServingSpec { Install = new ServingInstall.Upstream() },
        };
        var declared = await Declared.ByStackAsync(options =>
        {
            var bound = run.Hooks.Bind(settings);
            bound.ResourceTransformations.AddRange(options.ResourceTransformations);
            return new SmallStack(kubeconfig?.Invoke(run.Server.Kubeconfig) ?? run.Server.Kubeconfig, bound);
        });
        var resource = declared.Resources.First(r => r.Type == type);
        (run.Binding, run.Name, run.Type, run.Timeouts) = (resource.Options.Hooks, resource.Name, type, resource.Options.CustomTimeouts);
        run.Unbound = [.. declared.Resources.Where(r => r.Type == type && r.Options.Hooks.IsEmpty).Select(r => r.Name)];
        return run;
    }

    /// <summary>Calls hooks one after the other and lets their pauses pass.</summary>
    public async Task CallAsync(List<ResourceHook> hooks, string inNamespace = "shop", string name = "web")
    {
        var inputs = ImmutableDictionary<string, object?>.Empty.Add(
            "metadata", ImmutableDictionary<string, object?>.Empty.Add("namespace", inNamespace).Add("name", name));
        foreach (var hook in hooks)
        {
            var call = hook.Callback(new ResourceHookArgs($"urn::{Name}", "", Name, Type, newInputs: inputs), CancellationToken.None);
            while (!call.IsCompleted)
            {
                using var pause = new CancellationTokenSource();
                if (await Task.WhenAny(call, Time.NextPauseAsync(pause.Token)) != call)
                {
                    Time.Advance(PauseTime.Pause);
                }

                await pause.CancelAsync();
            }

            await call;
        }
    }

    /// <summary>Waits until the watcher follows so many kinds of objects, so that time may pass.</summary>
    public async Task FollowedAsync(int kinds)
    {
        await Server.UntilAsync(() => Server.Watches == kinds);
        await Time.AnsweredAsync();
    }

    /// <summary>Calls the error hook.</summary>
    public Task<bool> FailAsync(string operation, params string[] errors) =>
        Binding.OnError.Single()
            .Callback(new ErrorHookArgs($"urn::{Name}", "", Name, Type, failedOperation: operation, errors: errors), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Hooks.DisposeAsync();
        await Server.DisposeAsync();
    }

    private sealed class SmallStack : Stack
    {
        public SmallStack(string kubeconfig, StackOptions options)
            : base(options)
        {
            var provider = new K8s.Provider("cluster", new() { KubeConfig = kubeconfig });
            var handle = new ClusterHandle { Provider = provider, ClusterId = Output.Create("c1") };
            _ = new VirtualNode("node", new() { Spec = new VirtualNodeSpec { ClusterIp = true }, Cluster = handle }, new() { Providers = { provider } });
            _ = new KnativeService(
                "shop/web",
                new() { Spec = new KnativeServiceSpec { Name = "web", Namespace = "shop", Containers = [new() { Image = "registry.example.com/web:1" }] } },
                new() { Providers = { provider } });
            var job = new SpotJobSpec
            {
                Name = "report",
                Namespace = "shop",
                Containers = [new() { Name = "report", Image = "registry.example.com/report:1" }],
            };
            _ = new SpotJob("shop/report", new() { Spec = job, CompletionTimeout = "1h" }, new() { Providers = { provider } });
            _ = new SpotJob("shop/later", new() { Spec = job with { Name = "later" } }, new() { Providers = { provider } });
            var gateway = new Gateway.Alb { InstallController = false, Vswitches = [new("vsw-1", "cn-hangzhou-h"), new("vsw-2", "cn-hangzhou-i")] };
            _ = new KnativeServing(
                "knative", new() { Spec = new ServingSpec { Install = new ServingInstall.Existing(KnativeFlavour.Ack), Gateway = gateway }, Cluster = handle });
        }
    }
}
