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
        var found = new List<(Finding Finding, Waiver? Waiver)>();
        foreach (var rule in rules)
        {
            foreach (var violation in rule.ViolationsIn(model))
            {
                if (!model.Unread.Affect(rule, violation.Path) && model.PathAsReported(violation.Path) is { } path)
                {
                    var finding = FindingOf(rule, violation with { Path = path }, policy, origins);
                    found.Add((finding, policy.WaiverOf(rule, finding)));
                }
            }
        }

        var waived = found.ToLookup(each => each.Waiver is not null);
        var ofPolicy = PolicyRules.Check(policy, rules, found.ConvertAll(each => each.Finding), model.Unread)
            .Select(each => FindingOf(each.Rule, each.Violation, policy, origins));
        return new RuleReport(
            waived[false].Select(each => each.Finding).Concat(ofPolicy).ToValueList(),
            waived[true].Select(each => new WaivedFinding(each.Finding, each.Waiver!.Reason)).ToValueList());
    }

    private static Finding FindingOf(Rule rule, Violation violation, RulePolicy policy, IReadOnlyDictionary<string, string> origins) =>
        new(rule.Id, policy.SeverityOf(rule), violation.Path, violation.Message, violation.Fix) { Origin = origins.GetValueOrDefault(violation.Path) };
}
