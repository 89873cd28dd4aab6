using AckKnativeSpot.Infra.ApiServer;
using AckKnativeSpot.Rollouts;

namespace AckKnativeSpot.Infra.Rollouts;

/// <summary>
/// Waits for something that a resource needs and that another installer makes. It asks every two seconds, says what it waits for, and remembers success
/// for the whole run. Resources that wait for the same share the questions.
/// </summary>
/// <param name="what">What is waited for, for the message at the end.</param>
/// <param name="api">Gives the API server.</param>
/// <param name="ask">Asks once.</param>
/// <param name="patience">Time that it may take.</param>
/// <param name="time">Clock.</param>
internal sealed class Readiness(
    string what, Func<Task<ClusterApi>> api, Func<ClusterApi, CancellationToken, Task<ReadinessAnswer>> ask, TimeSpan patience, TimeProvider time)
{
    /// <summary>Time that the API server may be out of reach; a new one may take a moment until its name is known.</summary>
    public static readonly TimeSpan ReachPatience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan s_answer = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private readonly List<Action<string>> _listeners = [];
    private Task? _wait;

    /// <summary>Waits.</summary>
    /// <param name="say">Takes what is waited for, whenever that changes.</param>
    /// <param name="cancellation">Ends the wait of this resource; those of others go on.</param>
    /// <exception cref="InvalidOperationException">It did not come, or cannot be asked for; the message says why and what to do.</exception>
    public async Task WaitAsync(Action<string> say, CancellationToken cancellation)
    {
        Task wait;
        lock (_lock)
        {
            _listeners.Add(say);
            wait = _wait ??= Task.Run(WaitAsync, CancellationToken.None);
        }

        try
        {
            await wait.WaitAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _listeners.Remove(say);
            }
        }
    }

    private async Task WaitAsync()
    {
        var start = time.GetTimestamp();
        var reachable = start;
        var said = "";
        while (true)
        {
            var answer = await AskAsync().ConfigureAwait(false);
            if (answer is ReadinessAnswer.Ready)
            {
                return;
            }

            var unreachable = answer is ReadinessAnswer.NotYet { WayOut.Length: 0 };
            reachable = unreachable ? reachable : time.GetTimestamp();
            var missing = answer switch
            {
                ReadinessAnswer.Never never => throw new InvalidOperationException($"{what} cannot be waited for. {never.Why}"),
                ReadinessAnswer.NotYet notYet => notYet,
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            if (time.GetElapsedTime(start) >= patience || (unreachable && time.GetElapsedTime(reachable) >= ReachPatience) || IsAlone())
            {
                throw new InvalidOperationException(
                    $"{what} did not come within {DurationText.Of(time.GetElapsedTime(start))}: waited for {missing.What.TrimEnd('.')}. {WayOut(missing)}");
            }

            if (said != missing.What)
            {
                said = missing.What;
                Tell($"waits for {said}");
            }

            await Task.Delay(s_pause, time).ConfigureAwait(false);
        }
    }

    private async Task<ReadinessAnswer> AskAsync()
    {
        try
        {
            using var slow = new CancellationTokenSource(s_answer, time);
            return await ask(await api().ConfigureAwait(false), slow.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            var why = e is OperationCanceledException ? "it does not answer" : QuotedText.Of(e.Message);
            return new ReadinessAnswer.NotYet($"the API server, which cannot be reached: {why}", "");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The kubeconfig cannot be used, and will not be better in a moment.
            return new ReadinessAnswer.Never($"The kubeconfig cannot be used: {QuotedText.Of(e.Message)}");
        }
    }

    private static string WayOut(ReadinessAnswer.NotYet missing) => missing.WayOut.Length > 0
        ? missing.WayOut
        : "The program has to run where the API server can be reached: inside the VPC for a private one (cluster.create.apiServer).";

    /// <summary>Nobody waits any more: the deployment was cancelled.</summary>
    private bool IsAlone()
    {
        lock (_lock)
        {
            return _listeners.Count == 0;
        }
    }

    private void Tell(string line)
    {
        Action<string>[] listeners;
        lock (_lock)
        {
            listeners = [.. _listeners];
        }

        foreach (var listener in listeners)
        {
            listener(line);
        }
    }
}
