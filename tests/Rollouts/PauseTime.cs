using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace AckKnativeSpot.Tests.Rollouts;

/// <summary>A clock that the test moves and that tells when somebody begins to pause.</summary>
internal sealed class PauseTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Channel<TimeSpan> _pauses = Channel.CreateUnbounded<TimeSpan>();

    /// <summary>The pause that is told of.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromSeconds(2);

    public Task NextPauseAsync(CancellationToken cancellation = default) =>
        _pauses.Reader.ReadAsync(cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(20), cancellation);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime == Pause)
        {
            _pauses.Writer.TryWrite(dueTime);
        }

        return timer;
    }
}
