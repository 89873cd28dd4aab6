using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>Applies the rules to a stack.</summary>
internal static class RuleEngine
{
    /// <summary>Applies every rule.</summary>
    /// <param name="model">The stack.</param>
    /// <param name="policy">What its configuration changes about the rules.</param>
    public static RuleReport Evaluate(RuleInput model, RulePolicy policy) => Evaluate(RuleTable.All, model, policy);

    /// <summary>Applies some rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="model">The stack.</param>
    /// <param name="policy">What its configuration changes about the rules.</param>
    public static RuleReport Evaluate(ValueList<Rule> rules, RuleInput model, RulePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(policy);
        var origins = model.Origins;
        var found = rules
            .SelectMany(
                rule => FindingsOf(rule, Reported(rule, model), policy, origins),
                (rule, finding) => (Finding: finding, Waiver: policy.WaiverOf(rule, finding)))
            .ToList();
        var waived = found.ToLookup(each => each.Waiver is not null);
        var ofPolicy = PolicyRules.Check(policy, rules, found.ConvertAll(each => each.Finding), model.Unread)
            .SelectMany(each => FindingsOf(each.Rule, [each.Violation], policy, origins));
        return new RuleReport(
            waived[false].Select(each => each.Finding).Concat(ofPolicy).ToValueList(),
            waived[true].Select(each => new WaivedFinding(each.Finding, each.Waiver!.Reason)).ToValueList());
    }

    private static IEnumerable<Violation> Reported(Rule rule, RuleInput model) =>
        from each in rule.ViolationsIn(model)
        where !model.Unread.Affect(rule, each.Path)
        let path = model.PathAsReported(each.Path)
        where path is not null
        select each with { Path = path };

    private static IEnumerable<Finding> FindingsOf(
        Rule rule, IEnumerable<Violation> violations, RulePolicy policy, IReadOnlyDictionary<string, string> origins) =>
        violations.Select(
            each => new Finding(rule.Id, policy.SeverityOf(rule), each.Path, each.Message, each.Fix) { Origin = origins.GetValueOrDefault(each.Path) });
}
