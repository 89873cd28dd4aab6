using AckKnativeSpot.Cluster;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Rules;

public static partial class GuardrailRules
{
    private static IEnumerable<Violation> CheckBid(Workload workload, Bid bid, Guardrails guardrails)
    {
        var choices = workload.Capacity.Choices.Select(choice => choice.ToString()!).DefaultIfEmpty("");
        var ceilings = choices.Select(choice => (Choice: choice, Ceiling: guardrails.CeilingOf(choice)))
            .Where(each => each.Ceiling is not null)
            .Select(each => (each.Choice, Ceiling: each.Ceiling!.Value.Amount))
            .ToList();
        if (ceilings.Count == 0)
        {
            yield break;
        }

        var (choice, lowest) = ceilings.MinBy(each => each.Ceiling);
        if (bid is not Bid.CappedAt { Limit.Amount: var limit } || limit > lowest)
        {
            var of = choice.Length == 0 ? "" : $" for {choice}";
            yield return new Violation(
                $"{workload.Path}.spot.priceLimit",
                FormattableString.Invariant($"{workload.Name} bids {(bid is Bid.CappedAt capped ? $"up to {capped.Limit}" : "without a limit")}; the ceiling{of} is {lowest} per hour."),
                FormattableString.Invariant($"Write `priceLimit: {lowest}` or less."));
        }
    }

    private static IEnumerable<Violation> CheckPool(At<NodePoolSpec> pool, Guardrails guardrails) =>
        from type in pool.Value.InstanceTypes
        where pool.Value.Purchase is NodePurchase.Spot
        let ceiling = guardrails.CeilingOf(type)
        where ceiling is not null
        let limits = ((NodePurchase.Spot)pool.Value.Purchase).PriceLimits
        let limit = limits.TryGetValue(type, out var price) ? price : (HourlyPrice?)null
        where limit is null || limit.Value.Amount > ceiling.Value.Amount
        select new Violation(
            $"{pool.Path}.spot.priceLimits",
            $"{type} is bid for {(limit is null ? "without a limit" : $"up to {limit}")}; the ceiling is {ceiling} per hour.",
            $"Write `{type}: {ceiling}` or less.");

    private static IEnumerable<Violation> CheckTypes(StackModel model)
    {
        var guardrails = model.Guardrails;
        if (!guardrails.LimitsTypes)
        {
            return [];
        }

        var allowed = string.Join(", ", guardrails.AllowedFamilies.Concat(guardrails.AllowedTypes));
        var ofWorkloads = model.Workloads.SelectMany(workload => workload.Capacity.Choices.Count == 0
            ? [($"{workload.Path}.capacity.choices", (CapacityChoice?)null)]
            : workload.Capacity.Choices.Select((choice, i) => (FormattableString.Invariant($"{workload.Path}.capacity.choices[{i}]"), (CapacityChoice?)choice)));
        var ofReserves = model.Services.SelectMany(service => service.Value.Reserve is not { } reserve ? [] : reserve.Specs.Count == 0
            ? [($"{service.Path}.reserve", (CapacityChoice?)null)]
            : reserve.Specs.Select((choice, i) => (FormattableString.Invariant($"{service.Path}.reserve.choices[{i}]"), (CapacityChoice?)choice)));
        var ofPools = NodePools(model).SelectMany(pool => pool.Value.InstanceTypes.Select((type, i) =>
            (FormattableString.Invariant($"{pool.Path}.instanceTypes[{i}]"), (CapacityChoice?)new CapacityChoice.InstanceType(type))));
        return ofWorkloads.Concat(ofReserves).Concat(ofPools)
            .Where(each => each.Item2 is not CapacityChoice.InstanceType { Name: var name } || !guardrails.Allows(name))
            .Select(each => new Violation(
                each.Item1,
                each.Item2 is null ? "leaves the instance type to the platform, but only some are allowed." : $"{each.Item2} is not among the allowed types.",
                $"Name instance types of {allowed}."));
    }

    private static IEnumerable<Violation> CheckEndpoints(StackModel model)
    {
        if (!model.Guardrails.ForbidPublicEndpoints)
        {
            yield break;
        }

        if (model.Cluster is ClusterSource.Create { Spec.ApiServer.Public: true })
        {
            yield return new Violation("cluster.create.apiServer.public", "The API server has a public address, which is forbidden.", "Write `public: false`, and run Pulumi where the private one is reachable.");
        }

        if (model.Serving?.Gateway is Gateway.Alb { Internet: true })
        {
            yield return new Violation("knative.gateway.alb.internet", "The gateway has a public address, which is forbidden.", "Write `internet: false`.");
        }
    }
}
