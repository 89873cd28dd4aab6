using AckKnativeSpot.Infra.ApiServer;
using AckKnativeSpot.Rollouts;

namespace AckKnativeSpot.Infra.Rollouts;

/// <summary>Follows a namespace for as long as something in it is rolled out.</summary>
internal sealed class NamespaceWatch(NamespaceView view, Func<ObjectKind, CancellationToken, Task> follow) : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Dictionary<ObjectKind, Task> _kinds = [];

    /// <summary>What is seen.</summary>
    public NamespaceView View { get; } = view;

    /// <summary>Sessions that look at it.</summary>
    public int Sessions { get; set; }

    /// <summary>Begins to follow what tells about services or jobs, unless that has begun.</summary>
    /// <param name="kind">Which of them.</param>
    public void Follow(WorkloadKind kind)
    {
        foreach (var objects in ObjectKind.Of(kind))
        {
            if (!_kinds.ContainsKey(objects))
            {
                _kinds.Add(objects, Task.Run(() => follow(objects, _end.Token)));
            }
        }
    }

    /// <summary>Ends it, and waits until nothing of it runs.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_kinds.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }
}
