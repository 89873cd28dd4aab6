using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>What the rules found in a stack.</summary>
/// <param name="Findings">What stands, in the order of the rules. <see cref="FindingOrder"/> is the order in which findings are reported.</param>
/// <param name="Waived">What the stack accepts, in the same order.</param>
internal sealed record RuleReport(ValueList<Finding> Findings, ValueList<WaivedFinding> Waived)
{
    /// <summary>Nothing was found.</summary>
    public static RuleReport Nothing { get; } = new([], []);

    /// <summary>Whether the run must stop before the first resource.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
