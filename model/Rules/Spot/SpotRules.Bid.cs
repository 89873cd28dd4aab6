using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

public static partial class SpotRules
{
    /// <summary>First version of ack-virtual-node that evicts pods on a reclaim (Alibaba Cloud, "Use preemptible instances").</summary>
    public static AddonVersion FirstEvictingVirtualNode { get; } = new(2, 11, 0, 0, "2.11.0");

    private static Rule PriceLimitForm => new(
        "SPOT001",
        Severity.Error,
        "a price limit belongs to a capped bid, is above 0 and has at most three decimals",
        "The platform reads the limit only with SpotWithPriceLimit and takes three decimals (Alibaba Cloud, \"ECI Pod Annotation\"). "
            + "Here writing a limit is what makes the bid a capped one, so the two cannot disagree.",
        ServiceYaml.Of("spot: { priceLimit: 0.2505 }"),
        ServiceYaml.Of("spot: { priceLimit: 0.250 }"));

    private static Rule ProtectionForm => new(
        "SPOT002",
        Severity.Error,
        "protection is one hour or none",
        "Elastic Container Instance sells no other protection period (Alibaba Cloud, \"Use preemptible instances\": eci-spot-duration is 0 or 1).",
        ServiceYaml.Of("spot: { protection: 3h }"),
        ServiceYaml.Of("spot: { protection: 1h }"));

    private static Rule FallbackPromised => new(
        "SPOT003",
        Severity.Warning,
        "a workload that promises something falls back to pay-as-you-go",
        "Without fallback a pod stays Pending when there is no spot stock within the bid, so a minimum scale, a disruption budget or a job's deadline is a "
            + "promise that nobody keeps (Alibaba Cloud, \"Use preemptible instances\").",
        ServiceYaml.Of("spot: { fallback: false }", "scale: { min: 2, max: 10 }"),
        ServiceYaml.Of("spot: { fallback: true }", "scale: { min: 2, max: 10 }"),
        model =>
            from each in OnSpot(model)
            where !each.Spot.Fallback && each.Workload.Promise is not null
            select new Violation(
                $"{each.Path}.spot.fallback",
                $"'{each.Workload.Name}' promises {each.Workload.Promise}, but without fallback its pods wait when there is no spot stock.",
                "Write `spot: { fallback: true }`, or drop the promise."));

    private static Rule EvictionSupported => new(
        "SPOT004",
        Severity.Error,
        "graceful eviction needs ack-virtual-node 2.11.0 or later",
        "An older virtual node ignores eci-spot-release-strategy without a word: pods are killed with their instance "
            + "(Alibaba Cloud, \"Use preemptible instances\").",
        "cluster:\n  create:\n    virtualNode: { version: 2.10.5 }\n" + ServiceYaml.Of("spot: { reclaim: evict }"),
        "cluster:\n  create:\n    virtualNode: { version: 2.11.0 }\n" + ServiceYaml.Of("spot: { reclaim: evict }"),
        CheckEvictionSupported);

    private static Rule EvictionWanted => new(
        "SPOT005",
        Severity.Warning,
        "a spot workload is evicted gracefully on a reclaim",
        "Without eviction nothing asks the pod to finish: at the end of the notice its instance goes, with what is in it. Grace period and disruption "
            + "budget count only in an eviction, and only an evicted pod is kept from counting as a failure of its job (Alibaba Cloud, \"Use preemptible "
            + "instances in Knative\").",
        ServiceYaml.Of("spot: { reclaim: leave }"),
        ServiceYaml.Of("spot: { reclaim: evict }"),
        model =>
            from each in OnSpot(model)
            where each.Spot.Reclaim == Reclaim.Leave
            select new Violation(
                $"{each.Path}.spot.reclaim",
                $"'{each.Workload.Name}' has `reclaim: leave`: a reclaim kills its pods with {each.Workload.AtStake}.",
                "Write `spot: { reclaim: evict }`, or leave `reclaim` out."));

    private static Rule PriceLimitUseful => new(
        "SPOT009",
        Severity.Warning,
        "a price limit lies between the lowest spot price and the pay-as-you-go price",
        "The market price never passes the pay-as-you-go price, so a limit from there on does nothing. Below the lowest price in the history no instance was "
            + "ever to be had: nothing ever starts, or always falls back to the full price (Alibaba Cloud, \"Use preemptible instances\").",
        "prices: { date: \"2026-05-01\", currency: CNY, region: cn-hangzhou, payAsYouGo: { ecs.c6.large: 0.39 } }\n" + ServiceYaml.Of("spot: { priceLimit: 0.390 }", "capacity: { choices: [ecs.c6.large] }"),
        "prices: { date: \"2026-05-01\", currency: CNY, region: cn-hangzhou, payAsYouGo: { ecs.c6.large: 0.39 } }\n" + ServiceYaml.Of("spot: { priceLimit: 0.250 }", "capacity: { choices: [ecs.c6.large] }"),
        model => model.Platform.Prices is not { } prices ? [] :
            from each in OnSpot(model)
            let limit = each.Spot.PriceLimit
            where limit is not null
            from choice in each.Workload.Capacity.Choices
            from violation in CheckLimit($"{each.Path}.spot.priceLimit", limit.Value, choice.ToString(), prices)
            select violation);

    private static IEnumerable<Violation> CheckEvictionSupported(RuleInput model)
    {
        if (model.Platform.VirtualNodeVersion is not { } version || version.IsAtLeast(FirstEvictingVirtualNode))
        {
            return [];
        }

        var counting = OnSpot(model).Where(each => each.Spot.Reclaim == Reclaim.Evict).Select(each => $"{each.Path} ({each.Workload.Name})").ToValueList();
        return counting.Count == 0
            ? []
            :
            [
                new Violation(
                    model.VirtualNodeVersionPath,
                    $"Version {version} of ack-virtual-node evicts no pods on a reclaim, but {string.Join(", ", counting)} count on it.",
                    $"Set `{model.VirtualNodeVersionPath}` to {FirstEvictingVirtualNode} or later, or write `spot: {{ reclaim: leave }}` there."),
            ];
    }

    private static IEnumerable<Violation> CheckLimit(string path, HourlyPrice limit, string choice, PriceList prices)
    {
        if (prices.PayAsYouGo.TryGetValue(choice, out var full) && limit.Amount >= full)
        {
            yield return new Violation(
                path,
                $"The limit of {limit} per hour does nothing for {choice}, which costs {prices.Text(full)} pay-as-you-go.",
                FormattableString.Invariant($"Write a limit below {full}, or leave `priceLimit` out to follow the market price."));
        }

        if (prices.LowestSpot.TryGetValue(choice, out var lowest) && limit.Amount < lowest)
        {
            yield return new Violation(
                path,
                $"The limit of {limit} per hour is below {prices.Text(lowest)}, the lowest price of {choice} in the price history.",
                FormattableString.Invariant($"Write a limit of at least {lowest}, or leave `priceLimit` out to follow the market price."));
        }
    }
}
