using System.Collections.Concurrent;
using System.Collections.Immutable;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Infra.ApiServer;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Rollouts;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;
using Pulumi;
using K8s = Pulumi.Kubernetes;

namespace AckKnativeSpot.Infra.Rollouts;

/// <summary>
/// What happens around the creation and the update of the objects inside the cluster, where a deployment really runs: they wait for what their installers
/// make, and Knative Services are looked at while Pulumi waits for them. Bound by a transformation of the stack, with hooks of the engine, so neither the
/// components nor the plan know of it. No hook is bound to a deletion: with one, <c>pulumi destroy</c> would need the program.
/// </summary>
internal sealed class DeploymentHooks : IAsyncDisposable
{
    private const string Prefix = "ack-knative-spot:";

    // An installer takes some minutes; what is said to be there already is there or is not.
    private static readonly TimeSpan s_installed = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_existing = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _time;
    private readonly Action<RolloutLine, Resource?> _show;
    private readonly TaskCompletionSource<ClusterLogin> _login = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RolloutWatcher _watcher;
    private readonly ConcurrentDictionary<string, Readiness> _readiness = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Resource> _shownAt = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RolloutTarget> _targets = new(StringComparer.Ordinal);
    private Bound? _bound;
    private ClusterSource _cluster = new ClusterSource.Context("");
    private TimeSpan _patience = s_installed;
    private TimeSpan _albPatience = s_installed;

    /// <summary>Makes hooks that nothing is bound to yet.</summary>
    /// <param name="time">Clock.</param>
    public DeploymentHooks(TimeProvider time)
        : this(time, Show)
    {
    }

    /// <summary>Makes hooks whose lines go somewhere else than to the log of the engine.</summary>
    internal DeploymentHooks(TimeProvider time, Action<RolloutLine, Resource?> show)
    {
        (_time, _show) = (time, show);
        _watcher = new RolloutWatcher(cancellation => _login.Task.WaitAsync(cancellation), line => show(new(RolloutLineKind.Information, line), null), time);
    }

    /// <summary>Options of a stack that bind the hooks to its resources.</summary>
    /// <param name="settings">Settings of the stack.</param>
    public StackOptions Bind(StackSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _cluster = settings.Cluster;
        _patience = settings.Serving.Install is ServingInstall.Existing ? s_existing : s_installed;
        _albPatience = settings.Serving.Gateway is Gateway.Alb { InstallController: false } ? s_existing : s_installed;
        return new StackOptions { ResourceTransformations = { Transform } };
    }

    /// <summary>Whether the API server has been turned to.</summary>
    internal bool HasAsked => _watcher.HasAsked;

    /// <summary>The watcher behind the hooks.</summary>
    internal RolloutWatcher Watcher => _watcher;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _watcher.DisposeAsync();

    private ResourceTransformationResult? Transform(ResourceTransformationArgs args)
    {
        switch (args.Resource.GetResourceType(), args.Args, args.Options)
        {
            case (_, K8s.ProviderArgs provider, _):
                Learn(provider);
                return null;
            case (ResourceTypes.KnativeService, _, CustomResourceOptions options):
                BindService(args.Resource.GetResourceName(), options);
                return new ResourceTransformationResult(args.Args, options);
            case (ResourceTypes.Job, _, CustomResourceOptions { Parent: SpotJob { CompletionTimeout: { } timeout } job } options):
                BindRollout(args.Resource.GetResourceName(), job, RolloutTargets.Of(job.Spec, timeout, _cluster), options);
                return new ResourceTransformationResult(args.Args, options);
            case (ResourceTypes.ConfigMapPatch, _, CustomResourceOptions { Parent: KnativeServing or VirtualNode } options):
                _shownAt[args.Resource.GetResourceName()] = options.Parent!;
                options.Hooks = options.Hooks.Concat(Before(options.Parent is KnativeServing ? Hooks.KnativeMap : Hooks.Map));
                return new ResourceTransformationResult(args.Args, options);
            case (ResourceTypes.AlbConfig, _, CustomResourceOptions { Parent: KnativeServing serving } options):
                _shownAt[args.Resource.GetResourceName()] = serving;
                options.Hooks = options.Hooks.Concat(Before(Hooks.Alb));
                return new ResourceTransformationResult(args.Args, options);
            default:
                return null;
        }
    }

    /// <summary>The kubeconfig or context of the provider that makes the objects.</summary>
    private void Learn(K8s.ProviderArgs provider)
    {
        if (provider.KubeConfig is { } kubeconfig)
        {
            kubeconfig.ToOutput().Apply(content => _login.TrySetResult(ClusterLogin.OfProvider(content)));
        }
        else if (provider.Context is { } context)
        {
            context.ToOutput().Apply(name => _login.TrySetResult(new ClusterLogin.OfMachine(name)));
        }
        else
        {
            _login.TrySetResult(new ClusterLogin.OfMachine(null));
        }
    }

    private Bound Hooks => _bound ??= new Bound(this);

    private static ResourceHookBinding Before(ResourceHook hook) => new() { BeforeCreate = { hook }, BeforeUpdate = { hook } };

    private void BindService(string name, CustomResourceOptions options)
    {
        options.Hooks = options.Hooks.Concat(Before(Hooks.Knative));
        if (options.Parent is KnativeService service)
        {
            BindRollout(name, service, RolloutTargets.Of(service.Spec, service.Times, _cluster), options);
        }
    }

    private void BindRollout(string name, ComponentResource component, RolloutTarget target, CustomResourceOptions options)
    {
        _shownAt[name] = component;
        _targets[name] = target;
        options.Hooks = options.Hooks.Concat(Hooks.Rollout);
        options.CustomTimeouts = new CustomTimeouts { Create = target.Times.Slice, Update = target.Times.Slice, Delete = options.CustomTimeouts?.Delete };
    }

    private Task WaitForKnativeAsync(ResourceHookArgs args, CancellationToken cancellation) => ReadinessOf(
        "knative", "Knative", (api, slow) => KnativeProbe.AskAsync(api, NamespaceOf(args), slow)).WaitAsync(Status(args.Name), cancellation);

    private Task WaitForMapAsync(ResourceHookArgs args, CancellationToken cancellation)
    {
        var (inNamespace, name) = (NamespaceOf(args), Metadata(args, "name") ?? "");
        return ReadinessOf($"{inNamespace}/{name}", $"Config map {inNamespace}/{name}", (api, slow) => ConfigMapProbe.AskAsync(api, inNamespace, name, slow))
            .WaitAsync(Status(args.Name), cancellation);
    }

    /// <summary>
    /// Knative's own maps are checked by its webhook. Who may patch them need not be one who may create Services, so only the map is asked for then.
    /// </summary>
    private async Task WaitForKnativeMapAsync(ResourceHookArgs args, CancellationToken cancellation)
    {
        await WaitForMapAsync(args, cancellation).ConfigureAwait(false);
        await ReadinessOf("knative-of-maps", "Knative", async (api, slow) =>
            await KnativeProbe.AskAsync(api, WorkloadName.DefaultNamespace, slow).ConfigureAwait(false) is ReadinessAnswer.NotYet notYet
                ? notYet
                : new ReadinessAnswer.Ready())
            .WaitAsync(Status(args.Name), cancellation).ConfigureAwait(false);
    }

    private Task WaitForAlbAsync(ResourceHookArgs args, CancellationToken cancellation) =>
        ReadinessOf("alb", "The ALB Ingress controller", AlbProbe.AskAsync, _albPatience).WaitAsync(Status(args.Name), cancellation);

    private Readiness ReadinessOf(string key, string what, Func<ClusterApi, CancellationToken, Task<ReadinessAnswer>> ask, TimeSpan? patience = null) =>
        _readiness.GetOrAdd(key, _ => new Readiness(what, () => _watcher.Api, ask, patience ?? _patience, _time));

    private Task BeginAsync(ResourceHookArgs args, bool isUpdate)
    {
        if (_targets.TryGetValue(args.Name, out var target))
        {
            _watcher.Begin(args.Urn, target, isUpdate, line => _show(line, _shownAt.GetValueOrDefault(args.Name)));
        }

        return Task.CompletedTask;
    }

    private Task EndAsync(ResourceHookArgs args)
    {
        _watcher.Ready(args.Urn);
        return Task.CompletedTask;
    }

    private async Task<bool> GoOnAsync(ErrorHookArgs args, CancellationToken cancellation)
    {
        if (args.FailedOperation is "delete" || !_targets.TryGetValue(args.Name, out var target))
        {
            return false;
        }

        var decision = _watcher.Decide(args.Urn, args.Errors) ?? RolloutDecisions.Unseen(target, args.Errors);
        if (decision is not RolloutDecision.GoOn goOn)
        {
            return false;
        }

        await Task.Delay(goOn.Pause, _time, cancellation).ConfigureAwait(false);
        return true;
    }

    private Action<string> Status(string resource) => line => _show(new(RolloutLineKind.Progress, line), _shownAt.GetValueOrDefault(resource));

    // At the component: the engine learns of the object itself only when it is there, and until then would keep its lines back.
    private static void Show(RolloutLine line, Resource? at)
    {
        switch (line.Kind)
        {
            case RolloutLineKind.Progress:
                Log.Info(line.Text, at, ephemeral: true);
                break;
            case RolloutLineKind.Information:
                Log.Info(line.Text, at);
                break;
            case RolloutLineKind.Trouble:
                Log.Warn(line.Text, at);
                break;
            default:
                Log.Error(line.Text, at);
                break;
        }
    }

    private static string NamespaceOf(ResourceHookArgs args) => Metadata(args, "namespace") ?? WorkloadName.DefaultNamespace;

    private static string? Metadata(ResourceHookArgs args, string key) =>
        args.NewInputs?.GetValueOrDefault("metadata") is ImmutableDictionary<string, object?> metadata ? metadata.GetValueOrDefault(key) as string : null;

    /// <summary>The hooks, whose names are unique in a program: each is one for all resources.</summary>
    private sealed class Bound
    {
        public Bound(DeploymentHooks hooks)
        {
            // What is only looked at fails nothing.
            var quiet = new ResourceHookOptions { IgnoreErrors = true };
            Knative = new(Prefix + "knative-ready", hooks.WaitForKnativeAsync);
            KnativeMap = new(Prefix + "knative-map-ready", hooks.WaitForKnativeMapAsync);
            Map = new(Prefix + "map-ready", hooks.WaitForMapAsync);
            Alb = new(Prefix + "alb-ready", hooks.WaitForAlbAsync);
            var end = new ResourceHook(Prefix + "rollout-end", (args, _) => hooks.EndAsync(args), quiet);
            Rollout = new()
            {
                BeforeCreate = { new ResourceHook(Prefix + "rollout-of-new", (args, _) => hooks.BeginAsync(args, isUpdate: false), quiet) },
                BeforeUpdate = { new ResourceHook(Prefix + "rollout-of-changed", (args, _) => hooks.BeginAsync(args, isUpdate: true), quiet) },
                AfterCreate = { end },
                AfterUpdate = { end },
                OnError = { new ErrorHook(Prefix + "rollout-error", hooks.GoOnAsync) },
            };
        }

        public ResourceHook Knative { get; }

        public ResourceHook KnativeMap { get; }

        public ResourceHook Map { get; }

        public ResourceHook Alb { get; }

        public ResourceHookBinding Rollout { get; }
    }
}
