using AckKnativeSpot.Findings;

namespace AckKnativeSpot.Rules;

/// <summary>The decision to accept what a rule found at a place.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Path">
/// The place; everything within it is waived too. For example <c>services[0]</c>, or the profile at which the value was written.
/// </param>
/// <param name="Reason">Why; shown wherever the waived finding is.</param>
public sealed record Waiver(string RuleId, string Path, string Reason)
{
    /// <summary>Whether this waives a finding.</summary>
    /// <param name="finding">The finding.</param>
    internal bool Covers(Finding finding) => finding.RuleId == RuleId
        && (PropertyPath.Covers(Path, finding.Path) || (finding.Origin is { } origin && PropertyPath.Covers(Path, origin)));
}
