using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Costs;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Plan.Workloads;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>The verdict, what it means, and the figures that a reader asks for first.</summary>
internal static class SummaryHeader
{
    public static HtmlPart Of(StackPlan plan, PlanComparison? changes) => Tag(
        "header",
        [
            ("class", "summary"),
            Box("p", "verdict", ("data-verdict", MarkdownPlan.VerdictOf(plan, changes)), MarkdownPlan.VerdictOf(plan, changes)),
            Tag("h1", Box("span", "quiet", plan.Project), " ", plan.Stack),
            Box("p", "lead", ResourceText.Verdict(plan)),
            .. changes is null ? [] : new[] { Box("p", "lead", ChangeText.Summary(changes)) },
            .. plan.HasErrors ? [] : new[] { Box("dl", "figures", [.. Figures(plan)]) },
        ]);

    private static IEnumerable<HtmlPart> Figures(StackPlan plan)
    {
        if (plan.Cost is { Prices: { } prices } cost)
        {
            yield return Figure("Month at minimum", Amounts.Of(cost.Month.Minimum.OnSpot.First, prices.Currency), "on spot, with the fewest pods that answer");
            yield return Figure("Month at worst", Amounts.Of(cost.Month.Maximum.WorstCase, prices.Currency), "pay-as-you-go, with the most pods");
        }

        if (plan.Services.Count > 0)
        {
            yield return Figure("Services", Plain(plan.Services.Count), FormattableString.Invariant($"{plan.Services.Count(service => service.Spot is not null)} on spot"));
            yield return Reclaim(plan);
        }

        if (plan.Jobs.Count > 0)
        {
            yield return Figure("Jobs", Plain(plan.Jobs.Count), FormattableString.Invariant($"{plan.Jobs.Count(job => job.Spot is not null)} on spot"));
        }
    }

    /// <summary>The service that a reclaim hits hardest.</summary>
    private static HtmlPart Reclaim(StackPlan plan)
    {
        var reclaimed = plan.Services.Where(service => service.Drain.Result is not DrainResult.NeverReclaimed).ToArray();
        var late = reclaimed.Count(service => service.Drain.Result is not DrainResult.Fits);
        var hardest = reclaimed.MinBy(service => ReadyOf(service)?.Percent ?? 0);
        return hardest is null ? Figure("Reclaim", "never", "nothing is on spot")
            : late > 0 ? Figure("Reclaim", $"{Counted.Of(late, "service")} late", "not every pod leaves within the notice")
            : Figure("Reclaim", FormattableString.Invariant($"≥ {ReadyOf(hardest)?.Percent ?? 0}% Ready"), $"{hardest.Name}, the service that it hits hardest");
    }

    private static PlannedReady? ReadyOf(PlannedService service) => service.Drain.FewestReadyOfSeveral ?? service.Drain.FewestReady;

    private static HtmlPart Figure(string name, string value, string note) => Figure(name, [value], note);

    private static HtmlPart Figure(string name, HtmlPart[] value, string note) => Tag("div", Tag("dt", name), Tag("dd", Tag("strong", value), Box("span", "quiet", note)));
}
