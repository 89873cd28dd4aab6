using AckKnativeSpot.Findings;

namespace AckKnativeSpot.Rules;

/// <summary>One rule: a pure function from the stack's model to what breaks it, with what the documentation says about it.</summary>
/// <param name="Id">Stable identifier; never reused.</param>
/// <param name="Severity">Severity unless the stack configuration raises or lowers it.</param>
/// <param name="Title">What the rule says, in one line.</param>
/// <param name="Why">Why it matters, with the source of the platform fact.</param>
/// <param name="Example">Stack configuration that breaks it, as YAML.</param>
/// <param name="Fix">Stack configuration that keeps it, as YAML.</param>
/// <param name="Check">
/// Finds violations. <see langword="null"/> for a rule that the types make unbreakable after parsing: the parser reports it, under the same ID.
/// </param>
public sealed record Rule(
    string Id,
    Severity Severity,
    string Title,
    string Why,
    string Example,
    string Fix,
    Func<RuleInput, IEnumerable<Violation>>? Check = null)
{
    /// <summary>
    /// Whether a stack can neither change the severity nor waive a finding. Default: as without a check, since what cannot be read is always an error.
    /// </summary>
    public bool IsFixed { get; init; } = Check is null;
}
