using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>Rules about the configuration of the rules themselves. They look at a <see cref="RulePolicy"/>, so <see cref="RuleEngine"/> runs them.</summary>
internal static class PolicyRules
{
    /// <summary>A waiver that waives nothing.</summary>
    public static Rule UnusedWaiver { get; } = new(
        "RULE001",
        Severity.Warning,
        "a waiver waives something",
        "A waiver outlives what it was written for, or its path is misspelt. Either way it would hide the next finding at that place, which "
            + "nobody has decided to accept.",
        """
        services:
          - name: web
            image: example.com/web:1
            capacity: { choices: [ecs.c6.large] }
        rules:
          waivers:
            - { rule: SPOT008, path: "services[7]", reason: one type is enough for the demo }
        """,
        """
        services:
          - name: web
            image: example.com/web:1
            capacity: { choices: [ecs.c6.large] }
        rules:
          waivers:
            - { rule: SPOT008, path: "services[0]", reason: one type is enough for the demo }
        """,
        new RuleKind.OfPolicy(IsFixed: false));

    /// <summary>A rule ID that does not exist, or whose severity cannot be changed.</summary>
    public static Rule UnknownRule { get; } = new(
        "RULE002",
        Severity.Error,
        "severities and waivers name rules that exist and can be changed",
        "A misspelt ID would silently leave a rule as it is. A configuration that cannot be read, or that contradicts itself, cannot be accepted.",
        """
        rules:
          severity: { SPT008: error }
        """,
        """
        rules:
          severity: { SPOT008: error }
        """,
        new RuleKind.OfPolicy(IsFixed: true));

    /// <summary>A guardrail that a stack would get around.</summary>
    public static Rule GuardrailKept { get; } = new(
        "RULE003",
        Severity.Error,
        "guardrails are neither waived nor given another severity",
        "Only the organisation decides about its guardrails. Such a line in a stack has no effect, although it looks as if it had.",
        """
        guardrails: { requireFallback: true }
        rules:
          waivers:
            - { rule: GUARD002, path: "services[0]", reason: it may wait }
        """,
        """
        guardrails: { requireFallback: false }
        """,
        new RuleKind.OfPolicy(IsFixed: true));

    /// <summary>The rules.</summary>
    public static ValueList<Rule> All => [UnusedWaiver, UnknownRule, GuardrailKept];

    /// <summary>Checks a policy against what there is to change.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="rules">The rules there are.</param>
    /// <param name="found">What they found before waivers.</param>
    /// <param name="unread">What could not be read: nobody knows what they will find there.</param>
    internal static IEnumerable<(Rule Rule, Violation Violation)> Check(
        RulePolicy policy, ValueList<Rule> rules, IReadOnlyCollection<Finding> found, UnreadPlaces unread)
    {
        foreach (var id in policy.Severities.Keys)
        {
            if (Unchangeable($"rules.severity.{id}", id, rules) is { } broken)
            {
                yield return broken;
            }
        }

        for (var i = 0; i < policy.Waivers.Count; i++)
        {
            var waiver = policy.Waivers[i];
            if (Unchangeable($"rules.waivers[{i}].rule", waiver.RuleId, rules) is { } broken)
            {
                yield return broken;
            }
            else if (!found.Any(waiver.Covers) && unread.Places.Count == 0)
            {
                yield return (UnusedWaiver, new Violation(
                    $"rules.waivers[{i}]",
                    $"{waiver.RuleId} finds nothing at {waiver.Path}, so there is nothing to waive.",
                    "Remove the waiver, or correct its path."));
            }
        }
    }

    private static (Rule Rule, Violation Violation)? Unchangeable(string path, string id, ValueList<Rule> rules) =>
        rules.FirstOrDefault(rule => rule.Id == id) switch
        {
            null => (UnknownRule, new Violation(
                path,
                $"There is no rule {id}.",
                NearestText.Of(id, rules.Select(rule => rule.Id)) is { } nearest
                    ? $"Write {nearest}, the nearest one, or remove it."
                    : "Remove it; docs/rules.md lists the rules.")),
            { Kind: RuleKind.Guardrail } => (GuardrailKept, new Violation(
                path,
                $"{id} is a guardrail of the organisation, which a stack can neither waive nor give another severity.",
                "Remove it and keep to the guardrail, or have the guardrail itself changed (section `guardrails`).")),
            { IsFixed: true, Severity: not Severity.Error, Kind: RuleKind.OfPlan } => (UnknownRule, new Violation(
                path, $"{id} speaks about a plan as a whole, and no stack changes what it says.", "Remove it, and correct what the rule finds.")),
            { IsFixed: true, Severity: not Severity.Error } => (UnknownRule, new Violation(
                path, $"{id} speaks about how the file is written, and no stack changes what it says.", "Remove it, and correct what the rule finds.")),
            { IsFixed: true } => (UnknownRule, new Violation(
                path, $"{id} finds configuration that cannot be used as it stands, so it is always an error.", "Remove it, and correct what the rule finds.")),
            _ => null,
        };
}
