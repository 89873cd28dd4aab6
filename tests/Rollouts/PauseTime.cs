using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace AckKnativeSpot.Tests.Rollouts;

/// <summary>
/// A clock that the test moves and that tells when somebody begins to pause, and when every request has its answer: the limit of a request runs by this
/// clock, and its answer comes when the machine has time for it.
/// </summary>
internal sealed class PauseTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private static readonly TimeSpan s_limitOfARequest = TimeSpan.FromSeconds(30);

    private readonly Channel<TimeSpan> _pauses = Channel.CreateUnbounded<TimeSpan>();
    private readonly Lock _lock = new();
    private TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _asked;

    /// <summary>The pause that is told of.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromSeconds(2);

    public Task NextPauseAsync(CancellationToken cancellation = default) =>
        _pauses.Reader.ReadAsync(cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(20), cancellation);

    /// <summary>Waits until no request that was sent waits for its answer.</summary>
    public async Task AnsweredAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            Task answered;
            lock (_lock)
            {
                if (_asked == 0)
                {
                    return;
                }

                answered = _answered.Task;
            }

            await answered.WaitAsync(patience.Token);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime == Pause)
        {
            _pauses.Writer.TryWrite(dueTime);
        }

        // A pause may be as long as the limit of a request, but is nothing that is cancelled.
        return dueTime == s_limitOfARequest && state is CancellationTokenSource ? Asked(timer) : timer;
    }

    private LimitOfARequest Asked(ITimer timer)
    {
        lock (_lock)
        {
            _asked++;
        }

        return new LimitOfARequest(timer, () =>
        {
            TaskCompletionSource answered;
            lock (_lock)
            {
                _asked--;
                (answered, _answered) = (_answered, new(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            answered.SetResult();
        });
    }

    private sealed class LimitOfARequest(ITimer timer, Action answered) : ITimer
    {
        private int _disposed;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            timer.Dispose();
            if (Interlocked.Exchange(ref _disposed, 1) == 0)
            {
                answered();
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
