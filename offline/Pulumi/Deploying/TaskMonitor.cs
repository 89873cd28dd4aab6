using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Everything under way in a deployment: registrations, calls, and the outputs they lead to.</summary>
internal sealed class TaskMonitor
{
    private readonly Lock _lock = new();
    private readonly List<Exception> _exceptions = [];
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _active;
    private bool _isAwaited;

    public void Add(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        lock (_lock)
        {
            _active++;
        }

        task.ContinueWith(Finish, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits until nothing is under way, or something has failed; gives the failures so far, each once.</summary>
    public async Task<ImmutableArray<Exception>> SettleAsync()
    {
        lock (_lock)
        {
            _isAwaited = true;
            SettleIfDone();
        }

        await _settled.Task.ConfigureAwait(false);
        lock (_lock)
        {
            return [.. _exceptions.Distinct()];
        }
    }

    private void Finish(Task task)
    {
        lock (_lock)
        {
            _active--;
            _exceptions.AddRange(task.Exception?.InnerExceptions ?? []);
            SettleIfDone();
        }
    }

    private void SettleIfDone()
    {
        if (_isAwaited && (_active == 0 || _exceptions.Count > 0))
        {
            _settled.TrySetResult();
        }
    }
}
