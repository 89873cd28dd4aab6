using System.Diagnostics;
using System.Globalization;
using AckKnativeSpot.Infra.ApiServer;
using AckKnativeSpot.Infra.Rollouts;
using AckKnativeSpot.Rollouts;
using AckKnativeSpot.Tests.Rollouts;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Benchmarks.Watching;

/// <summary>Measures what the rollout watcher asks and takes while many services are rolled out at once.</summary>
internal static class WatchMeasurement
{
    public static async Task RunAsync(WatchedServices rollouts)
    {
        using var server = Start(rollouts);
        var address = await server.StandardOutput.ReadLineAsync().ConfigureAwait(false);
        var login = new ClusterLogin.Kubeconfig(StandInApiServer.KubeconfigFor(address!));
        await using var watcher = new RolloutWatcher(_ => Task.FromResult<ClusterLogin>(login), Console.Error.WriteLine, TimeProvider.System);
        var lines = 0;
        var before = Measure();
        await server.StandardInput.WriteLineAsync().ConfigureAwait(false);
        for (var i = 0; i < rollouts.Services; i++)
        {
            watcher.Begin(WatchedServices.Name(i), TargetOf(rollouts, i), isUpdate: false, _ => Interlocked.Increment(ref lines));
        }

        var (fullest, peak) = await FollowAsync(rollouts, watcher).ConfigureAwait(false);
        var after = Measure();
        await server.StandardInput.WriteLineAsync().ConfigureAwait(false);
        var asked = await server.StandardOutput.ReadLineAsync().ConfigureAwait(false);
        await server.WaitForExitAsync().ConfigureAwait(false);
        Console.WriteLine(
            $"{Counted.Of(rollouts.Services, "service")} with {Counted.Of(WatchedServices.PodsOfEach, "pod")} each in "
                + $"{Counted.Of(rollouts.Namespaces, "namespace")}; {Counted.Of(lines, "line")} said");
        Console.WriteLine(asked);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Mebibytes(fullest - before.Heap)} MiB kept for what is seen, {Mebibytes(peak - before.Set)} MiB more of working set at the peak, "
                + $"{(after.Processor - before.Processor).TotalSeconds:0.0} s of processor"));
    }

    private static async Task<(long Fullest, long Peak)> FollowAsync(WatchedServices rollouts, RolloutWatcher watcher)
    {
        var clock = Stopwatch.StartNew();
        var (fullest, peak) = (0L, 0L);
        for (var second = 1; second <= WatchedServices.LastSecond; second++)
        {
            var next = TimeSpan.FromSeconds(second) - clock.Elapsed;
            await Task.Delay(next > TimeSpan.Zero ? next : TimeSpan.Zero).ConfigureAwait(false);
            for (var i = 0; i < rollouts.Services; i++)
            {
                if (WatchedServices.ReadyAt(i) + 1 == second)
                {
                    watcher.Ready(WatchedServices.Name(i));
                }
            }

            peak = Math.Max(peak, Measure().Set);
            fullest = second == 29 ? GC.GetTotalMemory(forceFullCollection: true) : fullest;
        }

        return (fullest, peak);
    }

    private static RolloutTarget TargetOf(WatchedServices rollouts, int service) => new()
    {
        Kind = WorkloadKind.Service,
        Namespace = rollouts.NamespaceOf(service),
        Name = WatchedServices.Name(service),
        Pods = WatchedServices.PodsOfEach,
        Times = RolloutTimes.Of(TimeSpan.FromMinutes(3.5)),
        OnSpot = true,
        Types = ["ecs.c7.large", "ecs.g7.large"],
    };

    private static Process Start(WatchedServices rollouts)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var program = Environment.GetCommandLineArgs()[0];
        string[] args = ["watch-server", rollouts.Services.ToString(CultureInfo.InvariantCulture), rollouts.Namespaces.ToString(CultureInfo.InvariantCulture)];
        foreach (var arg in Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? args.Prepend(program) : args)
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start)!;
    }

    private static (long Heap, long Set, TimeSpan Processor) Measure()
    {
        using var own = Process.GetCurrentProcess();
        return (GC.GetTotalMemory(forceFullCollection: false), own.WorkingSet64, own.TotalProcessorTime);
    }

    private static string Mebibytes(long bytes) => (bytes / 1024.0 / 1024.0).ToString("0.0", CultureInfo.InvariantCulture);
}
