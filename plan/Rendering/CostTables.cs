using System.Globalization;
using AckKnativeSpot.Cost;
using AckKnativeSpot.Plan.Costs;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>The cost of a stack as tables, the same in every form that people read.</summary>
internal static class CostTables
{
    /// <summary>What the prices are, or that there are none.</summary>
    public static string Heading(PlannedCost cost) => cost.Prices is { } prices
        ? $"Prices: {prices.Heading}"
        : "The stack has no prices (key `prices`), so that nothing of it is priced.";

    /// <summary>A month of the whole stack, for each load and way of buying.</summary>
    public static WorkloadTable Month(PlannedCost cost) => new(
        WorkloadCells.Text($"Cost of a month of {cost.HoursPerMonth} h"),
        ("load", "loads"),
        ["Load", "On spot", "Worst case", "Without spot"],
        [Row("idle", cost.Month.Idle, cost), Row("at minimum", cost.Month.Minimum, cost), Row("at maximum", cost.Month.Maximum, cost)]);

    /// <summary>A month at minimum on spot, in one amount.</summary>
    public static string AtMinimum(PlannedCost cost) => Sum(cost.Month.Minimum.OnSpot.First, cost);

    /// <summary>What makes the month up: services, jobs, and the platform.</summary>
    public static IReadOnlyList<WorkloadTable> Parts(PlannedCost cost) => [Services(cost), Jobs(cost), Namespaces(cost), Platform(cost)];

    private static string[] Row(string load, PlannedPurchase month, PlannedCost cost) =>
        [load, Range(month.OnSpot, cost), Sum(month.WorstCase, cost), Sum(month.WithoutSpot, cost)];

    private static WorkloadTable Services(PlannedCost cost) => new(
        "Cost of services",
        ("service", "services"),
        ["Service", "Pod/h", "Pod/h without spot", "Idle/month", "Minimum/month", "Maximum/month", "Worst case/month"],
        [
            .. cost.Services.Select(each => new[]
            {
                WorkloadName.Of(each.Namespace, each.Name), Range(each.PodHour.OnSpot, cost), Sum(each.PodHour.WithoutSpot, cost),
                Sum(each.Month.Idle.OnSpot.First, cost),
                Sum(each.Month.Minimum.OnSpot.First, cost), Sum(each.Month.Maximum.OnSpot.First, cost), Sum(each.Month.Maximum.WorstCase, cost),
            }),
        ]);

    private static WorkloadTable Jobs(PlannedCost cost) => new(
        "Cost of jobs",
        ("job", "jobs"),
        ["Job", "Runs/month", "Pods/h", "Usual run", "Longest run", "Usual month", "Worst case/month"],
        [
            .. cost.Jobs.Select(each => new[]
            {
                WorkloadName.Of(each.Namespace, each.Name),
                each.RunsPerMonth is { } runs ? runs.ToString("0.##", CultureInfo.InvariantCulture) : "once",
                Range(each.Hour.OnSpot, cost),
                Sum(each.UsualRun.OnSpot.First, cost),
                Sum(each.LongestRun.WorstCase, cost),
                each.RunsPerMonth is null ? WorkloadCells.None : Sum(each.Month.Minimum.OnSpot.First, cost),
                each.RunsPerMonth is null ? WorkloadCells.None : Sum(each.Month.Maximum.WorstCase, cost),
            }),
        ]);

    /// <summary>The namespaces, where there is more than one to compare or a budget to keep.</summary>
    public static IReadOnlyList<PlannedNamespaceCost> ShownNamespaces(PlannedCost cost) =>
        [.. cost.Namespaces.Where(each => cost.Namespaces.Count > 1 || each.Budget is not null)];

    private static WorkloadTable Namespaces(PlannedCost cost) => new(
        "Cost of namespaces",
        ("namespace", "namespaces"),
        ["Namespace", "Minimum/month", "Maximum/month", "Worst case/month", "Budget"],
        [
            .. ShownNamespaces(cost).Select(each => new[]
            {
                each.Name, Sum(each.Month.Minimum.OnSpot.First, cost), Sum(each.Month.Maximum.OnSpot.First, cost), Sum(each.Month.Maximum.WorstCase, cost),
                each.Budget is { } budget ? CostText.Of(budget, 0, cost.Prices?.Currency) : "none",
            }),
        ]);

    private static WorkloadTable Platform(PlannedCost cost) => new(
        "Cost of the platform",
        ("part", "parts"),
        ["Part", "Minimum/month", "Maximum/month", "Worst case/month"],
        [
            .. cost.Platform.Select(each => new[]
            {
                each.Name, Sum(each.Month.Minimum.OnSpot.First, cost), Sum(each.Month.Maximum.OnSpot.First, cost), Sum(each.Month.Maximum.WorstCase, cost),
            }),
        ]);

    private static string Sum(PlannedAmount amount, PlannedCost cost) => CostText.Of(amount.Known, amount.Unpriced, cost.Prices?.Currency);

    /// <summary>The first choice, and the ends where the choices differ and all are priced.</summary>
    private static string Range(PlannedRange range, PlannedCost cost)
    {
        var (first, cheapest, dearest) = (Sum(range.First, cost), Sum(range.Cheapest, cost), Sum(range.Dearest, cost));
        return (cheapest == first && dearest == first) || range.Cheapest.Unpriced + range.Dearest.Unpriced > 0 ? first : $"{first} ({cheapest} to {dearest})";
    }
}
