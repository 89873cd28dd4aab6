using AckKnativeSpot.Cost;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Costs;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>The services and jobs of a stack in four columns: those that change when it was compared, all when not.</summary>
internal static class WorkloadSummary
{
    public static WorkloadTable Of(StackReport stack)
    {
        if (stack.Plan is not { } plan)
        {
            return new("", ("workload", "workloads"), [], []);
        }

        var compared = stack.Changes is { NotCompared: null };
        var rows = Services(stack, plan).Concat(Jobs(stack, plan)).ToArray();
        var shown = compared ? rows.Where(row => row.Change.Length > 0 || row.CostChanges).ToArray() : rows;
        return new(
            "Services and jobs",
            ("service or job", "services and jobs"),
            ["Service or job", "Reclaim", "Cost/month", compared ? "Change" : "Pods"],
            [.. shown.Select(row => new[] { row.Name, row.Reclaim, row.Cost, compared ? row.Change : row.Pods })])
        {
            Note = shown.Length == 0 || shown.Length == rows.Length ? null : $"{Counted.Of(rows.Length - shown.Length, "other is", "others are")} as before.",
        };
    }

    private sealed record Row(string Name, string Reclaim, string Cost, bool CostChanges, string Pods, string Change);

    private static IEnumerable<Row> Services(StackReport stack, StackPlan plan)
    {
        var costs = plan.Cost?.Services.ToDictionary(each => WorkloadName.Of(each.Namespace, each.Name), each => each.Month.Minimum) ?? [];
        var before = stack.Old?.Cost?.Services.ToDictionary(each => WorkloadName.Of(each.Namespace, each.Name), each => each.Month.Minimum) ?? [];
        var resources = Resources(plan.Resources, PlanPair.KnativeService);
        var changes = Changes(stack);
        foreach (var service in plan.Services)
        {
            var name = WorkloadName.Of(service.Namespace, service.Name);
            var split = resources.TryGetValue(name, out var resource) ? TrafficMeaning.CellOf(resource) : null;
            var (cost, differs) = Cost(plan.Cost, costs.GetValueOrDefault(name), before.GetValueOrDefault(name));
            var pods = ServiceRow.Scale(service);
            yield return new(
                name,
                ServiceRow.Reclaim(service),
                cost,
                differs,
                split is null ? pods : $"{pods}; {split}",
                Change(changes.GetValueOrDefault(name), split));
        }
    }

    private static IEnumerable<Row> Jobs(StackReport stack, StackPlan plan)
    {
        var costs = plan.Cost?.Jobs.ToDictionary(each => WorkloadName.Of(each.Namespace, each.Name)) ?? [];
        var before = stack.Old?.Cost?.Jobs.ToDictionary(each => WorkloadName.Of(each.Namespace, each.Name)) ?? [];
        var changes = Changes(stack);
        foreach (var job in plan.Jobs)
        {
            var name = WorkloadName.Of(job.Namespace, job.Name);
            var (old, current) = (before.GetValueOrDefault(name), costs.GetValueOrDefault(name));
            var (cost, differs) = job.Schedule is null
                ? Cost(plan.Cost, current?.UsualRun, old?.UsualRun)
                : Cost(plan.Cost, current?.Month.Minimum, old?.Month.Minimum);
            var perRun = job.Schedule is null && cost != WorkloadCells.None ? $"{cost} a run" : cost;
            yield return new(name, JobRow.Reclaim(job), perRun, differs, JobRow.Pods(job), Change(changes.GetValueOrDefault(name), null));
        }
    }

    private static (string Text, bool Differs) Cost(PlannedCost? cost, PlannedPurchase? current, PlannedPurchase? old)
    {
        if (cost?.Prices is not { } prices || current is null)
        {
            return (cost is null ? WorkloadCells.None : "unpriced", false);
        }

        var (now, was) = (current.OnSpot.First, old?.OnSpot.First);
        var difference = was is null ? 0 : now.Known - was.Known;
        var text = CostText.Of(now.Known, now.Unpriced, prices.Currency);
        return (difference == 0 ? text : $"{text} ({CostText.OfDifference(difference, null)})", difference != 0);
    }

    /// <summary>The changes of Services, Jobs and CronJobs, by the name of the component that declares them.</summary>
    private static Dictionary<string, ResourceChange> Changes(StackReport stack) =>
        (stack.Changes?.Changes ?? [])
            .Where(change =>
                change.Kind != ChangeKind.Unaffected
                    && change.Resource is { Type: PlanPair.KnativeService or PlanPair.Job or PlanPair.CronJob, Parent: not null })
            .GroupBy(change => PlanPair.ComponentOf(change.Resource))
            .ToDictionary(each => each.Key, each => each.First(), StringComparer.Ordinal);

    private static Dictionary<string, PlannedResource> Resources(IEnumerable<PlannedResource> resources, string type) =>
        resources.Where(each => each.Type == type && each.Parent is not null).GroupBy(PlanPair.ComponentOf)
            .ToDictionary(each => each.Key, each => each.First(), StringComparer.Ordinal);

    private static string Change(ResourceChange? change, string? split) => change switch
    {
        null => "",
        { HasNewRevision: true } when split is not null => $"new revision; {split}",
        { Kind: ChangeKind.Created } => "new",
        { Kind: ChangeKind.Adopted } => "taken over",
        { Kind: ChangeKind.Replaced, Resource.Type: PlanPair.Job } => "runs again",
        { Kind: ChangeKind.Replaced } => "created again",
        { HasNewRevision: true } => "new revision",
        { Resource.Type: PlanPair.CronJob } => "from the next run on",
        _ => split ?? "updated",
    };
}
