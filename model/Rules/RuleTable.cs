using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>Every rule about what a stack says.</summary>
internal static class RuleTable
{
    /// <summary>The rules, by family.</summary>
    public static ValueList<Rule> All { get; } =
    [
        .. SpotRules.All, .. DrainRules.All, .. ReserveRules.All, .. KnativeRules.All, .. RolloutRules.All, .. JobRules.All, .. MetadataRules.All,
        .. ClusterRules.All, .. AdoptionRules.All,
        .. GuardrailRules.All, .. ComponentRules.All, .. PolicyRules.All,
    ];

    /// <summary>Looks a rule up.</summary>
    /// <param name="id">Its ID, for example <c>SPOT004</c>.</param>
    /// <returns>The rule, or <see langword="null"/> when there is none.</returns>
    public static Rule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
