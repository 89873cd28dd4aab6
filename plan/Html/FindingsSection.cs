using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Rules;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>What the rules say, what the stack accepts, and why each rule is there.</summary>
internal static class FindingsSection
{
    private const string List = "findings";

    private static readonly Dictionary<string, Rule> s_rules = StackRules.All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    public static ReportSection Of(StackPlan plan) => new(
        List,
        "Findings",
        plan.Findings.Count + plan.Waived.Count,
        plan.Findings.Count + plan.Waived.Count == 0 ? [Box("p", "empty", "No rule has anything to say.")] : [.. Findings(plan)]);

    private static IEnumerable<HtmlPart> Findings(StackPlan plan)
    {
        var all = FindingGroup.Of(plan.Findings).Select(group => Item(group, FindingText.Word(group.First.Severity), "Fix", group.First.Fix))
            .Concat(FindingGroup.Of(plan.Waived).Select(waived => Item(waived.Group, "waived", "Reason", waived.Reason)));
        string[] kinds = [.. plan.Findings.Select(finding => FindingText.Word(finding.Severity)).Concat(plan.Waived.Select(_ => "waived")).Distinct()];
        if (plan.Findings.Count + plan.Waived.Count > 1)
        {
            yield return FilterBar.For(
                List, "Filter findings", kinds.Length < 2 ? [] : [.. kinds.Select(kind => (kind, char.ToUpperInvariant(kind[0]) + kind[1..]))]);
        }

        yield return Tag("ul", [("class", "findings"), .. all]);
    }

    private static HtmlPart Item(FindingGroup group, string kind, string label, string text) => Tag(
        "li",
        ("class", $"finding {kind}"),
        ("data-in", List),
        ("data-tags", kind),
        Box("p", "head", [Box("span", "badge", ("data-kind", kind), kind), " ", Link(group.First.RuleId), .. group.Members.Select(Place)]),
        Tag("p", Sentence(group.First.Message)),
        Tag("p", [("class", "fix"), Tag("strong", label), " ", .. Sentence(text)]));

    private static HtmlPart Place(Finding finding) => Box(
        "span",
        "place",
        [
            " ", Tag("code", finding.Path),
            .. finding.Origin is { } origin ? new HtmlPart[] { " from ", Tag("code", origin) } : [],
            .. finding.Position is { } position ? new HtmlPart[] { " ", Box("span", "quiet", position.ToString()) } : [],
        ]);

    private static HtmlPart Link(string rule) =>
        s_rules.ContainsKey(rule) ? Tag("a", ("href", $"#{IdOf("rule", rule)}"), Tag("strong", rule)) : Tag("strong", rule);

    /// <summary>The rules that the findings name, so that links lead somewhere wherever the report is read; <see langword="null"/> without findings.</summary>
    public static ReportSection? OfRules(StackPlan plan)
    {
        var rules = plan.Findings.Concat(plan.Waived.Select(waived => waived.Finding))
            .Select(finding => finding.RuleId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(s_rules.GetValueOrDefault).OfType<Rule>().ToArray();
        return rules.Length == 0 ? null : new("rules", "Rules named here", rules.Length, [.. rules.Select(Explain)]);
    }

    private static HtmlPart Explain(Rule rule) => Tag(
        "details",
        ("class", "rule"),
        ("id", IdOf("rule", rule.Id)),
        Tag("summary", Tag("strong", rule.Id), " ", Tag("span", Sentence(rule.Title))),
        Tag("p", Sentence(rule.Why)),
        Box("div", "pair", Example("Breaks it", rule.Example), Example("Keeps it", rule.Fix)));

    private static HtmlPart Example(string title, string yaml) =>
        Tag("div", Box("p", "label", title), Tag("pre", ("tabindex", "0"), new HtmlText(yaml.Trim('\n'))));
}
