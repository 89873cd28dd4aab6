using System.Collections.Concurrent;
using AckKnativeSpot.Infra.ApiServer;
using AckKnativeSpot.Rollouts;

namespace AckKnativeSpot.Infra.Rollouts;

/// <summary>
/// Looks at what is rolled out in a run, and says what a person would want to know of it. One for the whole run: however many services there are, each
/// kind of object is followed once per namespace. It never throws and never fails a deployment; what it cannot read it says once.
/// </summary>
internal sealed class RolloutWatcher : IAsyncDisposable
{
    /// <summary>Most namespaces that are followed at once. Sessions in further ones wait for their turn and say nothing until then.</summary>
    public const int MaxNamespaces = 25;

    private static readonly TimeSpan s_tick = TimeSpan.FromSeconds(1);

    private readonly Func<CancellationToken, Task<ClusterLogin>> _login;
    private readonly Action<string> _inform;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, RolloutSession> _sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamespaceWatch> _namespaces = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Namespace, ObjectKind Kind), RequestGate> _gates = [];
    private readonly SemaphoreSlim _room = new(MaxNamespaces * 6, MaxNamespaces * 6);
    private readonly CancellationTokenSource _end = new();
    private readonly List<Task> _ending = [];
    private readonly Lazy<Task<ClusterApi>> _api;
    private ITimer? _timer;
    private int _informed;

    /// <summary>Makes a watcher. It does nothing until the first session.</summary>
    /// <param name="login">How to reach the cluster, once that is known.</param>
    /// <param name="inform">Takes the one line about what cannot be read.</param>
    /// <param name="time">Clock.</param>
    public RolloutWatcher(Func<CancellationToken, Task<ClusterLogin>> login, Action<string> inform, TimeProvider time)
    {
        (_login, _inform, _time) = (login, inform, time);
        _api = new(() => Task.Run(async () => ClusterApi.Of(await _login(_end.Token).ConfigureAwait(false))));
    }

    /// <summary>Raised after everything that is seen.</summary>
    internal event Action? Changed;

    /// <summary>The API of the cluster; its task fails when the cluster cannot be reached by what is known of it.</summary>
    public Task<ClusterApi> Api => _api.Value;

    /// <summary>Whether the cluster has been turned to.</summary>
    internal bool HasAsked => _api.IsValueCreated;

    /// <summary>Sessions that have begun and not ended.</summary>
    internal int Open
    {
        get
        {
            lock (_lock)
            {
                return _sessions.Count;
            }
        }
    }

    /// <summary>Begins to look at a service or job.</summary>
    /// <param name="key">Names the session.</param>
    /// <param name="target">What is waited for.</param>
    /// <param name="isUpdate">Whether the object was there before.</param>
    /// <param name="say">Takes the lines.</param>
    public void Begin(string key, RolloutTarget target, bool isUpdate, Action<RolloutLine> say)
    {
        lock (_lock)
        {
            if (_end.IsCancellationRequested)
            {
                return;
            }

            EndIn(key);
            var watch = _namespaces.TryGetValue(target.Namespace, out var known) ? known : _namespaces[target.Namespace] = Follow(target.Namespace);
            watch.Sessions++;
            watch.Follow(target.Kind);
            _sessions.Add(key, new RolloutSession(
                RolloutLog.Start(target, _time.GetUtcNow(), isUpdate), () => watch.View.Of(target.Kind, target.Name), line => Quietly(() => say(line))));
            _timer ??= _time.CreateTimer(_ => Tell(), null, s_tick, s_tick);
        }
    }

    /// <summary>Decides whether to go on after the provider has given up an operation; a session that stops has ended.</summary>
    /// <param name="key">Names the session.</param>
    /// <param name="errors">What the provider answered at each try, newest first.</param>
    /// <returns>The decision; <see langword="null"/> when there is no such session.</returns>
    public RolloutDecision? Decide(string key, IReadOnlyList<string> errors)
    {
        if (Find(key) is not { } session)
        {
            return null;
        }

        var decision = session.Decide(errors, _time.GetUtcNow());
        if (decision is RolloutDecision.Stop)
        {
            End(key);
        }

        return decision;
    }

    /// <summary>Ends a session whose object has become ready.</summary>
    /// <param name="key">Names the session.</param>
    public void Ready(string key)
    {
        Find(key)?.Ready(_time.GetUtcNow());
        End(key);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Task[] ending;
        lock (_lock)
        {
            _end.Cancel();
            foreach (var key in _sessions.Keys.ToList())
            {
                EndIn(key);
            }

            ending = [.. _ending];
        }

        await Task.WhenAll(ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_api.IsValueCreated)
        {
            await ((Task)_api.Value).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_api.Value.IsCompletedSuccessfully)
            {
                (await _api.Value.ConfigureAwait(false)).Dispose();
            }
        }
    }

    private RolloutSession? Find(string key)
    {
        lock (_lock)
        {
            return _sessions.GetValueOrDefault(key);
        }
    }

    private void End(string key)
    {
        lock (_lock)
        {
            EndIn(key);
        }
    }

    private void EndIn(string key)
    {
        if (!_sessions.Remove(key, out var session))
        {
            return;
        }

        var name = session.Target.Namespace;
        if (--_namespaces[name].Sessions == 0)
        {
            _namespaces.Remove(name, out var watch);
            _ending.RemoveAll(task => task.IsCompleted);
            _ending.Add(watch!.DisposeAsync().AsTask());
        }

        if (_sessions.Count == 0)
        {
            _timer?.Dispose();
            _timer = null;
        }
    }

    private NamespaceWatch Follow(string inNamespace)
    {
        var view = new NamespaceView(Inform);
        view.Changed += () => Changed?.Invoke();
        return new NamespaceWatch(view, (kind, cancellation) => FollowAsync(kind, inNamespace, view, cancellation));
    }

    private async Task FollowAsync(ObjectKind kind, string inNamespace, NamespaceView view, CancellationToken cancellation)
    {
        try
        {
            var api = await Api.WaitAsync(cancellation).ConfigureAwait(false);
            await _room.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                var gate = _gates.GetOrAdd((inNamespace, kind), _ => new RequestGate(_time));
                await new ObjectWatch(api, kind, inNamespace, view, gate, _time).RunAsync(cancellation).ConfigureAwait(false);
            }
            finally
            {
                _room.Release();
            }
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            Inform($"The cluster cannot be looked at while it is waited for: {QuotedText.Of(e.Message)}");
        }
        catch (OperationCanceledException)
        {
            // The rollout has ended.
        }
    }

    /// <summary>Says what is new of every session; the timer does it once a second.</summary>
    internal void Tell()
    {
        RolloutSession[] sessions;
        lock (_lock)
        {
            sessions = [.. _sessions.Values];
        }

        foreach (var session in sessions)
        {
            Quietly(() => session.Tell(_time.GetUtcNow()));
        }
    }

    private void Inform(string line)
    {
        if (Interlocked.Exchange(ref _informed, 1) == 0)
        {
            Quietly(() => _inform(line));
        }
    }

    // Whatever goes wrong while something is said, the deployment goes on.
    private static void Quietly(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            System.Diagnostics.Debug.WriteLine(e.Message);
        }
    }
}
