using AckKnativeSpot.Cluster;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>Rules that hold the configuration to the organisation's guardrails, wherever they are broken.</summary>
public static partial class GuardrailRules
{
    private const string ByTheOrganisation = "The organisation decided it in the stack's guardrails; whoever writes a workload cannot undecide it there.";

    /// <summary>The rules.</summary>
    public static ValueList<Rule> All { get; } = [PriceCeiling, Fallback, Eviction, Protection, Types, LargestScale, PublicEndpoints];

    private static Rule PriceCeiling => Rule(
        "GUARD001",
        "no bid is above the price ceiling",
        "A bid without a limit may reach the pay-as-you-go price.",
        "guardrails: { priceCeiling: 0.300 }",
        ServiceYaml.Of("spot: { priceLimit: 0.400 }"),
        ServiceYaml.Of("spot: { priceLimit: 0.250 }"),
        model => Bids(model).SelectMany(each => CheckBid(each.Workload, each.Bid, model.Guardrails)).Concat(NodePools(model).SelectMany(pool => CheckPool(pool, model.Guardrails))));

    private static Rule Fallback => Rule(
        "GUARD002",
        "preemptible workloads fall back to pay-as-you-go",
        "Without fallback there is no instance when there is no spot stock.",
        "guardrails: { requireFallback: true }",
        ServiceYaml.Of("spot: { fallback: false }"),
        ServiceYaml.Of("spot: { fallback: true }"),
        model => Spots(model)
            .Where(each => model.Guardrails.RequireFallback && !each.Spot.FallbackToPayAsYouGo)
            .Select(each => new Violation($"{each.Workload.Path}.spot.fallback", $"{each.Workload.Name} has no fallback, which is required.", "Write `fallback: true`.")));

    private static Rule Eviction => Rule(
        "GUARD003",
        "preemptible workloads are evicted gracefully",
        "A pod that is not evicted dies with its instance and loses what it was doing.",
        "guardrails: { requireEviction: true }",
        ServiceYaml.Of("spot: { reclaim: leave }"),
        ServiceYaml.Of("spot: { reclaim: evict }"),
        model => Spots(model)
            .Where(each => model.Guardrails.RequireEviction && each.Spot.Reclaim != Reclaim.Evict)
            .Select(each => new Violation($"{each.Workload.Path}.spot.reclaim", $"{each.Workload.Name} is not evicted on a reclaim, which is required.", "Write `reclaim: evict`.")));

    private static Rule Protection => Rule(
        "GUARD004",
        "preemptible instances have their protection period",
        "An instance without it may be reclaimed as soon as it runs.",
        "guardrails: { requireProtection: true }",
        ServiceYaml.Of("spot: { protection: none }"),
        ServiceYaml.Of("spot: { protection: 1h }"),
        model => Spots(model)
            .Where(each => model.Guardrails.RequireProtection && each.Spot.Protection == ProtectionPeriod.None)
            .Select(each => new Violation($"{each.Workload.Path}.spot.protection", $"{each.Workload.Name} has no protection period, which is required.", "Write `protection: 1h`.")));

    private static Rule Types => Rule(
        "GUARD005",
        "only allowed instance types are used",
        "A vCPU-memory pair, or a pod sized by its limits, lets the platform take any type.",
        "guardrails: { allowedFamilies: [ecs.c7] }",
        ServiceYaml.Of("capacity: { choices: [ecs.c6.large] }"),
        ServiceYaml.Of("capacity: { choices: [ecs.c7.large] }"),
        CheckTypes);

    private static Rule LargestScale => Rule(
        "GUARD006",
        "no workload grows beyond the largest scale",
        "What a workload may cost at most is its largest scale times a price.",
        "guardrails: { largestScale: 20 }",
        ServiceYaml.Of("scale: { max: 40 }"),
        ServiceYaml.Of("scale: { max: 20 }"),
        model =>
            from workload in model.Workloads
            where model.Guardrails.LargestScale is { } largest && (workload.MaxPods == 0 || workload.MaxPods > largest)
            let isService = model.Services.Any(service => service.Path == workload.Path)
            select new Violation(
                isService ? $"{workload.Path}.scale.max" : $"{workload.Path}.parallelism",
                FormattableString.Invariant($"{workload.Name} may have {(workload.MaxPods == 0 ? "any number of" : workload.MaxPods)} pods; {model.Guardrails.LargestScale} are allowed."),
                FormattableString.Invariant($"Write at most {model.Guardrails.LargestScale}.")));

    private static Rule PublicEndpoints => Rule(
        "GUARD007",
        "nothing has a public address",
        "A public address is reachable by everybody, whatever stands behind it.",
        "guardrails: { forbidPublicEndpoints: true }",
        "cluster: { create: { apiServer: { public: true } } }",
        "cluster: { create: { apiServer: { runnerInside: true } } }",
        CheckEndpoints);

    private static Rule Rule(
        string id, string title, string why, string guardrail, string example, string fix, Func<StackModel, IEnumerable<Violation>> check) =>
        new(id, Severity.Error, title, $"{why} {ByTheOrganisation}", $"{guardrail}\n{example}", $"{guardrail}\n{fix}", check);

    private static IEnumerable<(Workload Workload, SpotOptions Spot)> Spots(StackModel model) =>
        model.Workloads.Where(workload => workload.Purchase is Purchase.Spot).Select(workload => (workload, ((Purchase.Spot)workload.Purchase).Options));

    private static IEnumerable<(Workload Workload, Bid Bid)> Bids(StackModel model) => Spots(model).Select(each => (each.Workload, each.Spot.Bid));

    private static IEnumerable<At<NodePoolSpec>> NodePools(StackModel model) => model.Cluster is ClusterSource.Create { Spec.NodePools: var pools }
        ? pools.Select((pool, i) => new At<NodePoolSpec>(FormattableString.Invariant($"cluster.create.nodePools[{i}]"), pool))
        : [];
}
