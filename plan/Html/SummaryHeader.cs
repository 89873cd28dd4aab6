using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Plan.Workloads;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>The verdict, what it means, and the figures that a reader asks for first.</summary>
internal static class SummaryHeader
{
    public static HtmlPart Of(StackReport report, StackPlan plan) => Tag(
        "header",
        [
            ("class", "summary"),
            Box("p", "verdict", ("data-tone", ToneOf(report.Verdict)), Tag(
                "strong", VerdictText.Word(report.Verdict)), $": {VerdictText.Explanation(report.Verdict)}"),
            Tag("h1", Box("span", "quiet", plan.Project), " ", plan.Stack),
            Box("p", "lead", ResourceText.Verdict(plan)),
            .. report.Changes is { } changes ? new[] { Box("p", "lead", ChangeText.Summary(changes)) } : [],
            .. report.Sentences.Count == 0 ? [] : new[] { Box("ul", "meaning", [("aria-label", "What it means"), .. report.Sentences.Select(Meaning)]) },
            .. plan.HasErrors ? [] : new[] { Box("dl", "figures", [.. Figures(plan)]) },
        ]);

    /// <summary>What a change means, with the harm that it does in front.</summary>
    private static HtmlPart Meaning(MeaningSentence sentence)
    {
        var harm = VerdictText.Word(sentence.Harm);
        return Tag("li", Box("span", "badge", ("data-kind", sentence.Harm.ToString().ToLowerInvariant()), harm.Length == 0 ? "other" : harm), " ", Tag(
            "span", Sentence(sentence.Line)));
    }

    private static string ToneOf(Verdict verdict) => verdict switch
    {
        Verdict.Blocked or Verdict.Destructive or Verdict.Disruptive => "bad",
        Verdict.Exposing or Verdict.Costlier or Verdict.Reclaimable or Verdict.ToReview => "watch",
        _ => "good",
    };

    private static IEnumerable<HtmlPart> Figures(StackPlan plan)
    {
        if (plan.Cost is { Prices: { } prices } cost)
        {
            yield return Figure("Month at minimum", Amounts.Of(cost.Month.Minimum.OnSpot.First, prices.Currency), "on spot, with the fewest pods that answer");
            yield return Figure("Month in the worst case", Amounts.Of(cost.Month.Maximum.WorstCase, prices.Currency), "pay-as-you-go, with the most pods");
        }

        if (plan.Services.Count > 0)
        {
            yield return Figure(
                "Services", Plain(plan.Services.Count), FormattableString.Invariant($"{plan.Services.Count(service => service.Spot is not null)} on spot"));
            yield return Reclaim(plan);
        }

        if (plan.Jobs.Count > 0)
        {
            yield return Figure("Jobs", Plain(plan.Jobs.Count), FormattableString.Invariant($"{plan.Jobs.Count(job => job.Spot is not null)} on spot"));
        }
    }

    /// <summary>The service that a reclaim hits hardest, at the scale at which it does.</summary>
    private static HtmlPart Reclaim(StackPlan plan)
    {
        var reclaimed = plan.Services.Where(service => service.Drain.Result is not DrainResult.NeverReclaimed).ToArray();
        var late = reclaimed.Count(service => service.Drain.Result is not DrainResult.Fits);
        var hardest = reclaimed.OrderBy(service => service.Drain.FewestReady?.Percent ?? 0)
            .ThenBy(service => service.Drain.FewestReadyOfSeveral?.Percent ?? 0).FirstOrDefault();
        return hardest?.Drain switch
        {
            null => Figure("Reclaim", "never", "nothing is on spot"),
            _ when late > 0 => Figure("Reclaim", $"{Counted.Of(late, "service")} late", "not every pod leaves within the notice"),
            { FewestReady: { Ready: 0, Pods: 1 }, FewestReadyOfSeveral: { Ready: > 0 } several, Gap: var gap } =>
                Figure("Reclaim", None(gap), FormattableString.Invariant($"{hardest.Name} with one pod; from two ≥ {several.Percent}% Ready")),
            { FewestReady: null or { Ready: 0 }, Gap: var gap } => Figure("Reclaim", None(gap), $"{hardest.Name}, the service that it hits hardest"),
            { FewestReady: var ready } =>
                Figure("Reclaim", FormattableString.Invariant($"≥ {ready.Percent}% Ready"), $"{hardest.Name}, the service that it hits hardest"),
        };
    }

    private static string None(PlannedGap? gap) => gap?.Seconds is { } seconds ? FormattableString.Invariant($"0 Ready for {seconds} s") : "0 Ready";

    private static HtmlPart Figure(string name, string value, string note) => Figure(name, [value], note);

    private static HtmlPart Figure(string name, HtmlPart[] value, string note) =>
        Tag("div", Tag("dt", name), Tag("dd", Tag("strong", value), Box("span", "quiet", note)));
}
