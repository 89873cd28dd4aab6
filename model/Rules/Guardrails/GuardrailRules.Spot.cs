using AckKnativeSpot.Cluster;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Rules;

internal static partial class GuardrailRules
{
    internal static Rule PriceCeiling { get; } = Guard(
        "GUARD001",
        "no bid is above the organisation's price ceiling",
        "A bid is the most that may be paid for a preemptible instance. One that follows the market has no limit but the pay-as-you-go price; it keeps a "
            + "ceiling only where that price is known (section prices) and is not above it.",
        "guardrails: { maxPrice: 0.300 }\n" + ExampleYaml.Service("spot: { priceLimit: 0.350 }"),
        "guardrails: { maxPrice: 0.300 }\n" + ExampleYaml.Service("spot: { priceLimit: 0.250 }"),
        stack => stack.Workloads.SelectMany(each => OfBid(each, stack)).Concat(NodePools(stack).SelectMany(each => OfBids(each.Path, each.Pool, stack)))) with
    {
        AlsoReads = ["guardrails", "prices", ".spot"],
    };

    internal static Rule FallbackRequired { get; } = Guard(
        "GUARD002",
        "where the organisation requires it, everything preemptible falls back to pay-as-you-go",
        "Without fallback pods and nodes wait when there is no stock within the price limit.",
        "guardrails: { requireFallback: true }\n" + ExampleYaml.Service("spot: { fallback: false }"),
        "guardrails: { requireFallback: true }\n" + ExampleYaml.Service("spot: { fallback: true }"),
        stack => stack.OnSpot
            .Where(each => stack.GuardrailsOf(each.Workload).RequireFallback && !each.Spot.Fallback)
            .Select(each => new Violation(
                $"{each.Workload.Path}.spot.fallback",
                $"'{each.Workload.Name}' does not fall back to pay-as-you-go, which guardrails.requireFallback asks for.", "Write `fallback: true`."))
            .Concat(NodePools(stack)
                .Where(each => stack.Guardrails.RequireFallback && each.Pool.Purchase is NodePurchase.Spot { Fallback: false })
                .Select(each => new Violation(
                    $"{each.Path}.spot.fallback",
                    $"The pool '{each.Pool.Name}' does not fall back to pay-as-you-go, which guardrails.requireFallback asks for.",
                    "Write `fallback: true`."))));

    internal static Rule EvictionRequired { get; } = Guard(
        "GUARD003",
        "where the organisation requires it, preemptible pods are evicted gracefully",
        "A pod that is not evicted on the notice of a reclaim is killed with its instance, and its work with it.",
        "guardrails: { requireEviction: true }\n" + ExampleYaml.Service("spot: { reclaim: leave }"),
        "guardrails: { requireEviction: true }\n" + ExampleYaml.Service("spot: { reclaim: evict }"),
        stack =>
            from each in stack.OnSpot
            where stack.GuardrailsOf(each.Workload).RequireEviction && each.Spot.Reclaim != Reclaim.Evict
            select new Violation(
                $"{each.Workload.Path}.spot.reclaim", $"'{each.Workload.Name}' is not evicted on a reclaim, which guardrails.requireEviction asks for.",
                "Write `reclaim: evict`."));

    internal static Rule ProtectionRequired { get; } = Guard(
        "GUARD004",
        "where the organisation requires it, preemptible pods have the hour of protection",
        "Without protection an instance may be reclaimed minutes after its pod became ready. Nodes of a pool have no protection to ask for.",
        "guardrails: { requireProtection: true }\n" + ExampleYaml.Service("spot: { protection: none }"),
        "guardrails: { requireProtection: true }\n" + ExampleYaml.Service("spot: { protection: 1h }"),
        stack =>
            from each in stack.OnSpot
            where stack.GuardrailsOf(each.Workload).RequireProtection && each.Spot.Protection is ProtectionPeriod.None
            select new Violation(
                $"{each.Workload.Path}.spot.protection", $"'{each.Workload.Name}' has no protection period, which guardrails.requireProtection asks for.",
                "Write `protection: 1h`."));

    private static IEnumerable<Violation> OfBid(Workload workload, RuleInput stack) =>
        workload.Purchase is not Purchase.Spot { Options.PriceLimit: var limit } ? []
            : (workload.Capacity.Choices.Count == 0 ? [null] : workload.Capacity.Choices.Cast<CapacityChoice?>())
                .SelectMany(choice =>
                    AboveCeiling($"{workload.Path}.spot.priceLimit", $"'{workload.Name}'", limit, choice, stack.GuardrailsOf(workload), stack))
                .Take(1);

    private static IEnumerable<Violation> OfBids(string path, NodePoolSpec pool, RuleInput stack) =>
        pool.Purchase is not NodePurchase.Spot spot ? []
            : pool.InstanceTypes.SelectMany(type => spot.PriceLimits.TryGetValue(type.Name, out var limit)
                ? AboveCeiling($"{path}.spot.priceLimits.{type}", $"The pool '{pool.Name}'", limit, type, stack.Guardrails, stack)
                : AboveCeiling($"{path}.spot.priceLimits", $"The pool '{pool.Name}'", null, type, stack.Guardrails, stack));

    private static IEnumerable<Violation> AboveCeiling(
        string path, string who, HourlyPrice? limit, CapacityChoice? choice, Guardrails guardrails, RuleInput stack)
    {
        if (guardrails.CeilingFor(choice) is not { } ceiling)
        {
            yield break;
        }

        var what = choice is null ? "any instance" : choice.ToString();
        if (limit is { } bid && bid.Amount > ceiling.Amount)
        {
            yield return new Violation(
                path, $"{who} bids up to {bid} per hour for {what}; the organisation's ceiling is {ceiling}.", $"Write a limit of at most {ceiling}.");
        }

        var prices = stack.Platform.Prices;
        var full = choice is null ? null : prices?.PayAsYouGo(choice);
        if (limit is null && !(full <= ceiling.Amount))
        {
            var reach = full is { } known ? $"which may reach {prices!.Text(known)}, the pay-as-you-go price" : "and no pay-as-you-go price of it is known";
            yield return new Violation(
                path, $"{who} follows the market price of {what} without a limit, {reach}; the organisation's ceiling is {ceiling} per hour.",
                $"Write a limit of at most {ceiling}.");
        }
    }
}
