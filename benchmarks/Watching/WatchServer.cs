using System.Diagnostics;
using System.Globalization;
using AckKnativeSpot.Tests.Rollouts;

namespace AckKnativeSpot.Benchmarks.Watching;

/// <summary>The API server of the measurement, in a process of its own: it plays the rollouts in real time and counts what it is asked.</summary>
internal static class WatchServer
{
    /// <summary>Writes its address, begins at a line of the standard input, and writes what it was asked at the next one.</summary>
    public static async Task RunAsync(WatchedServices rollouts)
    {
        await using var server = await StandInApiServer.StartAsync().ConfigureAwait(false);
        await Console.Out.WriteLineAsync(server.Address).ConfigureAwait(false);
        await Console.In.ReadLineAsync().ConfigureAwait(false);
        var clock = Stopwatch.StartNew();
        using var end = new CancellationTokenSource();
        var counting = CountAsync(server, clock, end.Token);
        for (var second = 0; second <= WatchedServices.LastSecond; second++)
        {
            foreach (var changed in rollouts.At(second))
            {
                server.Put(changed);
            }

            if (second is 15 or 45)
            {
                server.BreakWatches();
            }

            var next = TimeSpan.FromSeconds(second + 1) - clock.Elapsed;
            await Task.Delay(next > TimeSpan.Zero ? next : TimeSpan.Zero).ConfigureAwait(false);
        }

        await Console.In.ReadLineAsync().ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
        var perSecond = await counting.ConfigureAwait(false);
        await Console.Out.WriteLineAsync(Text(server.Requests.ToList(), perSecond, clock.Elapsed)).ConfigureAwait(false);
    }

    private static async Task<List<int>> CountAsync(StandInApiServer server, Stopwatch clock, CancellationToken end)
    {
        var counts = new List<int>();
        while (!end.IsCancellationRequested)
        {
            counts.Add(server.Requests.Count);
            var next = TimeSpan.FromSeconds(counts.Count) - clock.Elapsed;
            await Task.Delay(next > TimeSpan.Zero ? next : TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false);
        }

        return [.. counts.Zip(counts.Skip(1), (before, after) => after - before)];
    }

    private static string Text(List<string> requests, List<int> perSecond, TimeSpan taken)
    {
        var watches = requests.Count(request => request.Contains("watch=1", StringComparison.Ordinal));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{requests.Count} requests in {taken.TotalSeconds:0} s ({requests.Count - watches} lists, {watches} watches), "
                + $"{requests.Count / taken.TotalSeconds:0.00} a second, at most {perSecond.DefaultIfEmpty().Max()} in one second");
    }
}
