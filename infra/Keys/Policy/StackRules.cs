using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>Every rule that a stack can break: while its configuration is read, by what it says, and by what it declares.</summary>
internal static class StackRules
{
    /// <summary>All of them.</summary>
    public static ValueList<Rule> All { get; } = [.. ConfigurationRules.All, .. RuleTable.All, .. PlanRules.All];
}
