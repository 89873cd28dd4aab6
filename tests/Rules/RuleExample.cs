using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>A stack that breaks a rule at one place, and one that keeps it.</summary>
/// <param name="Failing">Breaks the rule.</param>
/// <param name="Path">Where.</param>
/// <param name="Passing">Keeps the rule.</param>
internal sealed record RuleExample(RuleInput Failing, string Path, RuleInput Passing)
{
    public RulePolicy FailingPolicy { get; init; } = RulePolicy.Default;

    public RulePolicy PassingPolicy { get; init; } = RulePolicy.Default;
}
