using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class SpotRules
{
    internal static Rule PriceLimitForm { get; } = new(
        "SPOT001",
        Severity.Error,
        "a price limit belongs to a capped bid, is above 0 and has at most three decimals",
        "The platform reads the limit only with SpotWithPriceLimit and takes three decimals (Alibaba Cloud, \"ECI Pod Annotation\"). "
            + "Here writing a limit is what makes the bid a capped one, so the two cannot disagree.",
        ExampleYaml.Service("spot: { priceLimit: 0.2505 }"),
        ExampleYaml.Service("spot: { priceLimit: 0.250 }"),
        new RuleKind.Reading());

    internal static Rule ProtectionForm { get; } = new(
        "SPOT002",
        Severity.Error,
        "protection is one hour or none",
        "Elastic Container Instance sells no other protection period (Alibaba Cloud, \"Use preemptible instances\": eci-spot-duration is 0 or 1).",
        ExampleYaml.Service("spot: { protection: 3h }"),
        ExampleYaml.Service("spot: { protection: 1h }"),
        new RuleKind.Reading());

    internal static Rule FallbackPromised { get; } = new(
        "SPOT003",
        Severity.Warning,
        "a workload that promises something falls back to pay-as-you-go",
        "Without fallback a pod stays Pending when there is no spot stock within the price limit, so a minimum scale, a disruption budget or a job's deadline "
            + "is a promise that cannot be kept (Alibaba Cloud, \"Use preemptible instances\").",
        ExampleYaml.Service("spot: { fallback: false }", "scale: { min: 2, max: 10 }"),
        ExampleYaml.Service("spot: { fallback: true }", "scale: { min: 2, max: 10 }"),
        model =>
            from each in model.OnSpot
            where !each.Spot.Fallback && each.Workload.Promise is not null
            select new Violation(
                $"{each.Workload.Path}.spot.fallback",
                $"'{each.Workload.Name}' promises {each.Workload.Promise}, but without fallback its pods wait when there is no spot stock.",
                "Write `spot: { fallback: true }`, or drop the promise."));

    internal static Rule EvictionSupported { get; } = new(
        "SPOT004",
        Severity.Error,
        "graceful eviction needs ack-virtual-node 2.11.0 or later",
        "An older virtual node silently ignores eci-spot-release-strategy: pods are killed with their instance "
            + "(Alibaba Cloud, \"Use preemptible instances\").",
        "cluster:\n  create:\n    virtualNode: { version: 2.10.5 }\n" + ExampleYaml.Service("spot: { reclaim: evict }"),
        "cluster:\n  create:\n    virtualNode: { version: 2.11.0 }\n" + ExampleYaml.Service("spot: { reclaim: evict }"),
        CheckEvictionSupported);

    internal static Rule EvictionWanted { get; } = new(
        "SPOT005",
        Severity.Warning,
        "a spot workload is evicted gracefully on a reclaim",
        "Without eviction nothing asks the pod to finish: at the end of the notice its instance goes, with what is in it. Grace period and disruption "
            + "budget count only in an eviction, and only an evicted pod is kept from counting as a failure of its job (Alibaba Cloud, \"Use preemptible "
            + "instances in Knative\").",
        ExampleYaml.Service("spot: { reclaim: leave }"),
        ExampleYaml.Service("spot: { reclaim: evict }"),
        model =>
            from each in model.OnSpot
            where each.Spot.Reclaim == Reclaim.Leave
            select new Violation(
                $"{each.Workload.Path}.spot.reclaim",
                $"'{each.Workload.Name}' has `reclaim: leave`: a reclaim kills its pods with {each.Workload.AtStake}.",
                "Write `spot: { reclaim: evict }`, or leave `reclaim` out."));

    internal static Rule PriceLimitUseful { get; } = new(
        "SPOT009",
        Severity.Warning,
        "a price limit lies between the lowest spot price and the pay-as-you-go price",
        "The market price never passes the pay-as-you-go price, so a limit from there on does nothing. Below the lowest price in the history no instance was "
            + "ever available: pods never start, or always fall back to the full price (Alibaba Cloud, \"Use preemptible instances\").",
        "prices: { date: \"2026-05-01\", currency: CNY, region: cn-hangzhou, payAsYouGo: { ecs.c6.large: 0.39 } }\n"
            + ExampleYaml.Service("spot: { priceLimit: 0.390 }", "capacity: { choices: [ecs.c6.large] }"),
        "prices: { date: \"2026-05-01\", currency: CNY, region: cn-hangzhou, payAsYouGo: { ecs.c6.large: 0.39 } }\n"
            + ExampleYaml.Service("spot: { priceLimit: 0.250 }", "capacity: { choices: [ecs.c6.large] }"),
        model => model.Platform.Prices is not { } prices ? [] :
            from each in model.OnSpot
            let limit = each.Spot.PriceLimit
            where limit is not null
            from choice in each.Workload.Capacity.Choices
            from violation in CheckLimit($"{each.Workload.Path}.spot.priceLimit", limit.Value, choice, prices)
            select violation);

    private static IEnumerable<Violation> CheckEvictionSupported(RuleInput model)
    {
        if (model.Platform.VirtualNodeVersion is not { } version || version.IsAtLeast(VirtualNodeSpec.FirstThatEvicts))
        {
            return [];
        }

        var counting = model.OnSpot.Where(each => each.Spot.Reclaim == Reclaim.Evict).Select(each => $"{each.Workload.Path} ({each.Workload.Name})")
            .ToValueList();
        return counting.Count == 0 && !model.RequiresEviction
            ? []
            :
            [
                new Violation(
                    model.VirtualNodeVersionPath,
                    $"Version {version} of ack-virtual-node evicts no pods on a reclaim, but "
                        + $"{(counting.Count == 0 ? "services or jobs" : string.Join(", ", counting))} count on it.",
                    $"Set `{model.VirtualNodeVersionPath}` to {VirtualNodeSpec.FirstThatEvicts} or later, or write `spot: {{ reclaim: leave }}` there."),
            ];
    }

    private static IEnumerable<Violation> CheckLimit(string path, HourlyPrice limit, CapacityChoice choice, PriceTable prices)
    {
        if (prices.PayAsYouGo(choice) is { } full && limit.Amount >= full)
        {
            yield return new Violation(
                path,
                $"The limit of {limit} per hour does nothing for {choice}, which costs {prices.Text(full)} pay-as-you-go.",
                FormattableString.Invariant($"Write a limit below {full}, or leave `priceLimit` out to follow the market price."));
        }

        if (prices.LowestSpot(choice) is { } lowest && limit.Amount < lowest)
        {
            yield return new Violation(
                path,
                $"The limit of {limit} per hour is below {prices.Text(lowest)}, the lowest price of {choice} in the price history.",
                FormattableString.Invariant($"Write a limit of at least {lowest}, or leave `priceLimit` out to follow the market price."));
        }
    }
}
