using System.Globalization;
using AckKnativeSpot.Benchmarks.Page;
using AckKnativeSpot.Benchmarks.Watching;
using BenchmarkDotNet.Running;

var rollouts = new WatchedServices(
    args.Length > 1 && int.TryParse(args[1], CultureInfo.InvariantCulture, out var services) ? services : 1_000,
    args.Length > 2 && int.TryParse(args[2], CultureInfo.InvariantCulture, out var namespaces) ? namespaces : 1);
switch (args)
{
    case ["watch", ..]:
        await WatchMeasurement.RunAsync(rollouts).ConfigureAwait(false);
        break;
    case ["watch-server", ..]:
        await WatchServer.RunAsync(rollouts).ConfigureAwait(false);
        break;
    case ["page"]:
        var measured = MeasuredFigures.ReadAll(Path.Combine("benchmarks", "figures"));
        await File.WriteAllTextAsync(Path.Combine("docs", "benchmarks.md"), BenchmarkPage.Render(measured)).ConfigureAwait(false);
        await File.WriteAllTextAsync(Path.Combine("docs", "images", "benchmarks.svg"), BenchmarkPlot.Render(measured)).ConfigureAwait(false);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(AckKnativeSpot.Benchmarks.PlanBenchmarks).Assembly).Run(args);
        break;
}
