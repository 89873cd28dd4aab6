using System.Globalization;
using System.Text;
using AckKnativeSpot.Infra.ApiServer;
using AckKnativeSpot.Infra.Rollouts;
using AckKnativeSpot.Rollouts;
using Xunit;

namespace AckKnativeSpot.Tests.Rollouts;

/// <summary>A watcher that looks at a stand-in API server, with a clock that the test moves.</summary>
internal sealed class WatcherRun : IAsyncDisposable
{
    private int _changes;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WatcherRun(StandInApiServer server, DateTimeOffset start)
    {
        Server = server;
        Time = new PauseTime(start);
        Watcher = new RolloutWatcher(_ => Task.FromResult<ClusterLogin>(new ClusterLogin.Kubeconfig(server.Kubeconfig)), Informed.Add, Time);
        Watcher.Changed += () =>
        {
            Interlocked.Increment(ref _changes);
            Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        };
    }

    public static DateTimeOffset Noon { get; } = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    public StandInApiServer Server { get; }

    public PauseTime Time { get; }

    public RolloutWatcher Watcher { get; }

    /// <summary>Lines about what cannot be read.</summary>
    public List<string> Informed { get; } = [];

    /// <summary>Lines about the rollouts, each with its second.</summary>
    public StringBuilder Said { get; } = new();

    /// <summary>Things seen so far.</summary>
    public int Changes => Volatile.Read(ref _changes);

    public static async Task<WatcherRun> StartAsync(DateTimeOffset? start = null) => new(await StandInApiServer.StartAsync(), start ?? Noon);

    /// <summary>A watcher that has begun to follow all that it looks at.</summary>
    public static async Task<WatcherRun> FollowedAsync(RolloutTarget target)
    {
        var run = await StartAsync();
        run.Begin(target);
        await run.SeenAsync(8);
        return run;
    }

    /// <summary>Lets time pass in small steps, with turns for the requests that it sets off; it stands still while one of them waits for its answer.</summary>
    public async Task AdvanceUntilAsync(Func<bool> isTrue, TimeSpan? step = null)
    {
        for (var i = 0; i < 2_000 && !isTrue(); i++)
        {
            await Time.AnsweredAsync();
            Time.Advance(step ?? TimeSpan.FromSeconds(1));
            await Task.Yield();
            await Task.Run(() => Thread.SpinWait(20_000));
        }

        Assert.True(isTrue());
    }

    public void Begin(RolloutTarget target, bool isUpdate = false, string key = "web")
    {
        var began = Time.GetUtcNow();
        Watcher.Begin(key, target, isUpdate, line => Append((int)(Time.GetUtcNow() - began).TotalSeconds, line));
    }

    public void Append(int second, RolloutLine line)
    {
        lock (Said)
        {
            Said.Append(CultureInfo.InvariantCulture, $"[{second,4} s] {line.Kind,-11} {line.Text}\n");
        }
    }

    /// <summary>Waits until so much has been seen.</summary>
    public async Task SeenAsync(int changes)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (Changes < changes)
        {
            var change = Volatile.Read(ref _changed).Task;
            if (Changes < changes)
            {
                await change.WaitAsync(patience.Token);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Watcher.DisposeAsync();
        await Server.DisposeAsync();
    }
}
