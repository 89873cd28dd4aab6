using AckKnativeSpot.Plan.Costs;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Plan.Workloads;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>The jobs as a table.</summary>
internal static class JobsSection
{
    private const string List = "jobs";

    /// <summary>The section; <see langword="null"/> without jobs.</summary>
    public static ReportSection? Of(StackPlan plan) => plan.Jobs.Count == 0 ? null : new(List, "Jobs", plan.Jobs.Count, [.. Body(plan)]);

    private static IEnumerable<HtmlPart> Body(StackPlan plan)
    {
        if (plan.Jobs.Count > 1)
        {
            var both = plan.Jobs.Any(job => job.Schedule is null) && plan.Jobs.Any(job => job.Schedule is not null);
            yield return FilterBar.For(List, "Filter jobs", both ? [("once", "Once"), ("scheduled", "On a schedule")] : []);
        }

        yield return Table(plan.Cost).ToHtml(plan.Jobs);
    }

    private static ReportTable<PlannedJob> Table(PlannedCost? cost)
    {
        var costs = (cost?.Jobs ?? []).ToDictionary(each => (each.Namespace, each.Name));
        return new(
            "Jobs",
            [
                new("Job", job => [WorkloadName.Of(job.Namespace, job.Name)]),
                new("Reclaim", job =>
                    [Box("span", "state", ("data-tone", ToneOf(job)), WorkloadFacts.InTwo(Cell(job, "Reclaim"), ", "))]) { Order = job => (int)job.Reclaims },
                new("Runs", job => [Cell(job, "Runs")]),
                new("Capacity", job => [WorkloadFacts.Capacity(job.Capacity)]),
                new("Bought", job => WorkloadFacts.Bought(job.Spot)),
                new("Pods", job =>
                    [Cell(job, "Pods"), Box("span", "quiet", $"retries: {Cell(job, "Retries")}")]) { Order = job => job.Parallelism, IsNumber = true },
                new("Deadline", job =>
                    [
                        Cell(job, "Deadline"), Box("span", "quiet", $"grace {Cell(job, "Grace")}"),
                    ]) { Order = job => job.DeadlineSeconds ?? int.MaxValue, IsNumber = true },
                .. cost?.Prices is null
                    ? Array.Empty<ReportColumn<PlannedJob>>()
                    : [Amount("Usual run", each => each.UsualRun.OnSpot.First), Amount("Longest run", each => each.LongestRun.WorstCase)],
            ])
        {
            FilterList = List,
            IsWide = true,
            Tags = job => job.Schedule is null ? "once" : "scheduled",
        };

        ReportColumn<PlannedJob> Amount(string title, Func<PlannedJobCost, PlannedAmount> amount) =>
            new(title, job =>
                costs.TryGetValue((job.Namespace, job.Name), out var known) ? Amounts.Of(amount(known), cost.Prices.Currency) : [WorkloadCells.None])
            {
                IsNumber = true,
                Order = job => costs.TryGetValue((job.Namespace, job.Name), out var known) ? amount(known).Known : 0,
            };
    }

    private static string Cell(PlannedJob job, string column) => WorkloadFacts.Of(JobRow.Columns, JobRow.Of(job), column);

    private static string ToneOf(PlannedJob job) => job.Reclaims switch
    {
        JobReclaims.NeverReclaimed => "calm",
        JobReclaims.NotCounted => "good",
        _ => "watch",
    };
}
