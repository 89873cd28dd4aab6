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

        Whole processes, from nothing to one file of YAML with a Knative Service and a PodDisruptionBudget for each service.

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
        page.Append("\n| Services | Process | Seconds | Seconds of processors | Most memory |\n|---|---|---|---|---|\n");
        foreach (var services in measured.SelectMany(each => each.Of("plan")).Select(figure => figure.Services).Distinct().Order())
        {
            foreach (var each in measured)
            {
                page.Append(Row(services, $"plan, {each.Packages} packages", each.Of("plan", services)));
                page.Append(Row(services, $"mock engine, {each.Packages} packages", each.Of("engine", services)));
            }

            page.Append(Row(services, "`cdk8s synth`", measured[0].Of("cdk8s", services)));
            page.Append(Row(services, "cdk8s, program alone", measured[0].Of("library", services)));
        }

        page.Append("\nHow long a plan of 1,000 services takes, compared with another process of the same run:\n\n| Process | Times as long |\n|---|---|\n");
        foreach (var each in measured)
        {
            page.Append(Ratio($"`cdk8s synth`, {each.Packages} packages", each, "cdk8s"));
            page.Append(Ratio($"cdk8s, program alone, {each.Packages} packages", each, "library"));
            page.Append(Ratio($"mock engine, {each.Packages} packages", each, "engine"));
        }

        page.Append("\n## One stack\n\nThe stack `dev`, warm.\n\n| Process | Seconds | Seconds of processors |\n|---|---|---|\n");
        foreach (var each in measured)
        {
            page.Append(Row($"the published command, {each.Packages} packages", each.Of("published", 1)));
            page.Append(Row($"`dotnet run --project plan -- dev`, {each.Packages} packages", each.Of("run", 1)));
        }

        page.Append(Row("`dotnet run` of an empty console program, to compare", measured[0].Of("empty", 0)));
        page.Append("\n## Where\n\n| Packages | Day | Machine | Versions |\n|---|---|---|---|\n");
        foreach (var each in measured)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {each.Packages} | {each.Day} | {each.Machine} | {each.Versions} |\n");
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Row(int services, string process, Figure figure) => string.Create(
        CultureInfo.InvariantCulture, $"| {services:N0} | {process} | {figure.Elapsed:0.00} | {figure.Processors:0.00} | {figure.Megabytes} MiB |\n");

    private static string Ratio(string process, MeasuredFigures measured, string other) => string.Create(
        CultureInfo.InvariantCulture, $"| {process} | {measured.Of("plan", 1_000).Elapsed / measured.Of(other, 1_000).Elapsed:0.00} |\n");

    private static string Row(string process, Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"| {process} | {figure.Elapsed:0.00} | {figure.Processors:0.00} |\n");
}
