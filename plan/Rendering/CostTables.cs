using System.Globalization;
using AckKnativeSpot.Cost;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>The cost of a stack as tables, the same in every form that people read.</summary>
internal static class CostTables
{
    private static readonly (string Name, CostLoad Load)[] s_loads = [("idle", CostLoad.Idle), ("at minimum", CostLoad.Minimum), ("at maximum", CostLoad.Maximum)];

    /// <summary>What the prices are, or that there are none.</summary>
    public static string Heading(StackCost cost) => cost.Prices is { } prices
        ? $"Prices: {prices.Heading}"
        : "The stack has no prices (key `prices`), so that nothing of it is priced.";

    /// <summary>A month of the whole stack, for each load and way of buying.</summary>
    public static WorkloadTable Month(StackCost cost) => new(
        "Cost of a month of 730 h",
        ("load", "loads"),
        ["Load", "On spot", "Worst case", "Without spot"],
        [
            .. s_loads.Select(each => (each.Name, Cost: cost.Month[each.Load]))
                .Select(each => new[] { each.Name, Range(each.Cost.OnSpot, cost), Sum(each.Cost.WorstCase, cost), Sum(each.Cost.WithoutSpot, cost) }),
        ]);

    /// <summary>What makes the month up: services, jobs, and the platform.</summary>
    public static IReadOnlyList<WorkloadTable> Parts(StackCost cost) => [Services(cost), Jobs(cost), Platform(cost)];

    /// <summary>What has no price, a line for each reason, with everything that it is the reason for.</summary>
    public static IReadOnlyList<string> Unpriced(StackCost cost) =>
    [
        .. AllSums(cost).SelectMany(sum => sum.Unpriced).Distinct().GroupBy(each => each.Because, each => each.What)
            .Select(each => $"{each.Key}: {string.Join(", ", each)}"),
    ];

    private static WorkloadTable Services(StackCost cost) => new(
        "Cost of services",
        ("service", "services"),
        ["Service", "Pod/h", "Pod/h without spot", "Idle/month", "Minimum/month", "Maximum/month", "Worst case/month"],
        [
            .. cost.Services.Select(each => new[]
            {
                WorkloadCells.Name(each.Namespace, each.Name), Range(each.PodHour.OnSpot, cost), Sum(each.PodHour.WithoutSpot, cost), Sum(each.Month.Idle.OnSpot.First, cost),
                Sum(each.Month.Minimum.OnSpot.First, cost), Sum(each.Month.Maximum.OnSpot.First, cost), Sum(each.Month.Maximum.WorstCase, cost),
            }),
        ]);

    private static WorkloadTable Jobs(StackCost cost) => new(
        "Cost of jobs",
        ("job", "jobs"),
        ["Job", "Runs/month", "Pods/h", "Usual run", "Longest run", "Usual month", "Worst case/month"],
        [
            .. cost.Jobs.Select(each => new[]
            {
                WorkloadCells.Name(each.Namespace, each.Name),
                each.RunsPerMonth is { } runs ? runs.ToString("0.##", CultureInfo.InvariantCulture) : "once",
                Range(each.Hour.OnSpot, cost),
                Sum(each.UsualRun.OnSpot.First, cost),
                Sum(each.LongestRun.WorstCase, cost),
                each.RunsPerMonth is null ? WorkloadCells.None : Sum(each.Month.Minimum.OnSpot.First, cost),
                each.RunsPerMonth is null ? WorkloadCells.None : Sum(each.Month.Maximum.WorstCase, cost),
            }),
        ]);

    private static WorkloadTable Platform(StackCost cost) => new(
        "Cost of the platform",
        ("part", "parts"),
        ["Part", "Minimum/month", "Maximum/month", "Worst case/month"],
        [
            .. cost.Platform.Parts.Select(each => new[]
            {
                each.Name, Sum(each.Month.Minimum.OnSpot.First, cost), Sum(each.Month.Maximum.OnSpot.First, cost), Sum(each.Month.Maximum.WorstCase, cost),
            }),
        ]);

    private static string Sum(CostSum sum, StackCost cost) => sum.ToText(cost.Prices?.Currency);

    /// <summary>The first choice, and the ends where the choices differ.</summary>
    private static string Range(CostRange range, StackCost cost)
    {
        var (first, cheapest, dearest) = (Sum(range.First, cost), Sum(range.Cheapest, cost), Sum(range.Dearest, cost));
        return (cheapest == first && dearest == first) || !range.Cheapest.IsComplete || !range.Dearest.IsComplete ? first : $"{first} ({cheapest} to {dearest})";
    }

    private static IEnumerable<CostSum> AllSums(StackCost cost) =>
        from month in new[] { cost.Month, LoadCost.Sum(cost.Services.Select(each => LoadCost.Always(each.PodHour))), LoadCost.Sum(cost.Jobs.Select(each => LoadCost.Always(each.UsualRun + each.LongestRun))) }
        from load in s_loads
        let costs = month[load.Load]
        from sum in new[] { costs.OnSpot.First, costs.OnSpot.Cheapest, costs.OnSpot.Dearest, costs.WorstCase, costs.WithoutSpot }
        select sum;
}
