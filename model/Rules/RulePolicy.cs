using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>What a stack configuration changes about the rules, under its key <c>rules</c>.</summary>
public sealed record RulePolicy
{
    /// <summary>Changes nothing.</summary>
    internal static RulePolicy Default { get; } = new() { Severities = ValueMap<Severity>.Empty };

    /// <summary>Severities by rule ID, raised or lowered (<c>rules.severity</c>). Default: none; each rule keeps its own.</summary>
    public ValueMap<Severity> Severities { get; init; } = new();

    /// <summary>Findings that are accepted (<c>rules.waivers</c>). Default: none.</summary>
    public ValueList<Waiver> Waivers { get; init; } = [];

    /// <summary>The severity that a rule's findings get; a fixed rule keeps its own.</summary>
    /// <param name="rule">The rule.</param>
    internal Severity SeverityOf(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return !rule.IsFixed && Severities.TryGetValue(rule.Id, out var severity) ? severity : rule.Severity;
    }

    /// <summary>The waiver of a finding of a rule; <see langword="null"/> when it is not waived, or the rule is fixed.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="finding">What it found.</param>
    internal Waiver? WaiverOf(Rule rule, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.IsFixed ? null : Waivers.FirstOrDefault(waiver => waiver.Covers(finding));
    }
}
