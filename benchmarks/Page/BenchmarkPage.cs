using System.Globalization;
using System.Text;

namespace AckKnativeSpot.Benchmarks.Page;

/// <summary>The page of the figures.</summary>
internal static class BenchmarkPage
{
    private const string Head = """
        # Benchmarks

        Made by `benchmarks/measure.sh`; do not edit. What is measured, and how, is in [benchmarks](../benchmarks/README.md).

        ## Many services

        Whole processes. All but the mock engine end with one file of YAML with a Knative Service and a PodDisruptionBudget for each service. Where they ran,
        and where the packages came from, is [below](#where).

        - `plan` reads workload files, applies every rule, works out forecasts and runs the Pulumi program under Pulumi's mock engine.
        - `cdk8s synth` is the command of cdk8s; its program gets the same objects ready-made and decides nothing. `cdk8s, program alone` is that program
          without the command.
        - `mock engine` registers the same components and objects, as they stand in a plan, under the mock engine of the Pulumi packages. It writes nothing.

        ![Seconds by the number of services, both axes logarithmic](images/benchmarks.svg)

        """;

    /// <summary>The page as Markdown.</summary>
    /// <param name="measured">What was measured.</param>
    public static string Render(IReadOnlyList<MeasuredFigures> measured)
    {
        var page = new StringBuilder(Head);
        page.Append("\n| Services | Process | Seconds | Seconds of processors | Most memory of one process |\n|---|---|---|---|---|\n");
        page.AppendJoin("", measured.SelectMany(each => each.Of("plan")).Select(figure => figure.Services).Distinct().Order()
            .SelectMany(services => measured.SelectMany(each => ManyServices(each, services))));

        page.Append("\nThe seconds of a plan, divided by those of another process of the same run:\n\n");
        page.Append("| Plan with | divided by | 1 service | 1,000 services | 10,000 services |\n|---|---|---|---|---|\n");
        page.AppendJoin("", measured.SelectMany(Ratios));

        page.Append("\n## One stack\n\nThe stack `dev`, warm.\n\n| Process | Seconds | Seconds of processors |\n|---|---|---|\n");
        page.AppendJoin("", measured.SelectMany(OneStack));

        page.Append("\n## Where\n\n| Packages | Day | Machine | Versions |\n|---|---|---|---|\n");
        page.AppendJoin("", measured.Select(each => $"| {each.Packages} | {each.Day} | {each.Machine} | {each.Versions} |\n"));
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> ManyServices(MeasuredFigures measured, int services) =>
    [
        Row(services, $"plan, {measured.Packages} packages", measured.Of("plan", services)),
        Row(services, $"mock engine, {measured.Packages} packages", measured.Of("engine", services)),
        Row(services, "`cdk8s synth`, in the same run", measured.Of("cdk8s", services)),
        Row(services, "cdk8s, program alone, in the same run", measured.Of("program", services)),
    ];

    private static IEnumerable<string> Ratios(MeasuredFigures measured) =>
        [Ratio(measured, "`cdk8s synth`", "cdk8s"), Ratio(measured, "cdk8s, program alone", "program"), Ratio(measured, "mock engine", "engine")];

    private static IEnumerable<string> OneStack(MeasuredFigures measured) =>
    [
        Row($"the published command, {measured.Packages} packages", measured.Of("published", 1)),
        Row($"`dotnet run --project plan -- dev`, {measured.Packages} packages", measured.Of("run", 1)),
        Row("`dotnet run` of an empty console program, in the same run", measured.Of("empty", 0)),
    ];

    private static string Row(int services, string process, Figure figure) => string.Create(
        CultureInfo.InvariantCulture, $"| {services:N0} | {process} | {figure.Elapsed:0.00} | {figure.Processors:0.00} | {figure.Megabytes} MiB |\n");

    private static string Ratio(MeasuredFigures measured, string process, string other)
    {
        string Times(int services) =>
            (measured.Of("plan", services).Elapsed / measured.Of(other, services).Elapsed).ToString("0.0", CultureInfo.InvariantCulture);
        return $"| {measured.Packages} packages | {process} | {Times(1)} | {Times(1_000)} | {Times(10_000)} |\n";
    }

    private static string Row(string process, Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"| {process} | {figure.Elapsed:0.00} | {figure.Processors:0.00} |\n");
}
