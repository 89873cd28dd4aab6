using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>One rule, with what the documentation says about it.</summary>
/// <param name="Id">Stable identifier; never reused.</param>
/// <param name="Severity">Severity unless the stack configuration raises or lowers it.</param>
/// <param name="Title">What the rule says, in one line.</param>
/// <param name="Why">Why it matters, with the source of the platform fact.</param>
/// <param name="Example">Stack configuration that breaks it, as YAML.</param>
/// <param name="Fix">Stack configuration that keeps it, as YAML.</param>
/// <param name="Kind">Who applies it, and whether a stack may change it.</param>
internal sealed record Rule(string Id, Severity Severity, string Title, string Why, string Example, string Fix, RuleKind Kind)
{
    /// <summary>A rule that looks at the stack: a pure function from what is known of it to what breaks the rule.</summary>
    /// <param name="id">Stable identifier; never reused.</param>
    /// <param name="severity">Severity unless the stack configuration raises or lowers it.</param>
    /// <param name="title">What the rule says, in one line.</param>
    /// <param name="why">Why it matters, with the source of the platform fact.</param>
    /// <param name="example">Stack configuration that breaks it, as YAML.</param>
    /// <param name="fix">Stack configuration that keeps it, as YAML.</param>
    /// <param name="check">Finds violations.</param>
    public Rule(
        string id, Severity severity, string title, string why, string example, string fix, Func<RuleInput, IEnumerable<Violation>> check)
        : this(id, severity, title, why, example, fix, new RuleKind.OfStack(check))
    {
    }

    /// <summary>
    /// Property paths of the values that decide about a violation besides the one at its own path; those that begin with a dot are values of the service or
    /// job that the path is within. A stack file in which one of them cannot be read has no such violation yet. Default: none.
    /// </summary>
    public ValueList<string> AlsoReads { get; init; } = [];

    /// <summary>Whether a stack can neither change the severity nor waive a finding.</summary>
    public bool IsFixed => Kind.IsFixed;

    /// <summary>The rule as one that no stack can change, because what breaks it contradicts itself.</summary>
    internal Rule AsContradiction() => this with { Kind = Kind is RuleKind.OfStack stack ? stack with { IsContradiction = true } : Kind };

    /// <summary>What breaks the rule in a stack; nothing for a rule that does not look at stacks.</summary>
    /// <param name="stack">The stack.</param>
    internal IEnumerable<Violation> ViolationsIn(RuleInput stack) => Kind switch
    {
        RuleKind.OfStack { Check: var check } => check(stack),
        RuleKind.Guardrail { Check: var check } when stack.Guardrails != Guardrails.None => check(stack),
        RuleKind.OfComponent { Check: var check } when !stack.IsRead => check(stack),
        _ => [],
    };
}
