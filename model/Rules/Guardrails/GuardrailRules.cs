using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>What an organisation allows (<see cref="Guardrails"/>), checked wherever it can be broken: services, jobs, node pools, cluster, gateway. No stack
/// changes
/// them: its <see cref="RulePolicy"/> counts for everything else.</summary>
internal static partial class GuardrailRules
{
    private const string Pools = "cluster.create.nodePools";

    /// <summary>The rules in order of their IDs.</summary>
    public static ValueList<Rule> All =>
    [
        PriceCeiling, FallbackRequired, EvictionRequired, ProtectionRequired, TypesAllowed, FamiliesAllowed, ScaleCeiling, PublicEndpoints, MonthlyBudget,
        AvailabilityRequired,
    ];

    private static Rule Guard(string id, string title, string why, string example, string fix, Func<RuleInput, IEnumerable<Violation>> check) =>
        new(id, Severity.Error, title, why, example, fix, new RuleKind.Guardrail(check)) { AlsoReads = ["guardrails"] };

    private static IEnumerable<(string Path, NodePoolSpec Pool)> NodePools(RuleInput stack) => stack.Cluster is ClusterSource.Create { Spec: var spec }
        ? spec.NodePools.Select((pool, i) => (FormattableString.Invariant($"{Pools}[{i}]"), pool))
        : [];
}
