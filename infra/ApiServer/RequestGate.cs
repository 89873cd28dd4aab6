namespace AckKnativeSpot.Infra.ApiServer;

/// <summary>Keeps the requests for one kind in one namespace apart, however often somebody begins and ends to look.</summary>
internal sealed class RequestGate(TimeProvider time)
{
    /// <summary>Least time between two requests.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private TimeSpan? _last;

    /// <summary>Waits until the last request is long enough ago.</summary>
    /// <param name="pause">How long.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task PassAsync(TimeSpan pause, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var now = time.GetElapsedTime(_start);
            var next = _last is { } last && last + pause > now ? last + pause : now;
            _last = next;
            return next > now ? Task.Delay(next - now, time, cancellation) : Task.CompletedTask;
        }
    }
}
