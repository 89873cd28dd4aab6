using AckKnativeSpot.Cost;
using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Plan.Costs;

/// <summary>What a stack costs. Written to the JSON plan as it is; the tables show it in words.</summary>
internal sealed record PlannedCost
{
    /// <summary>The prices; <see langword="null"/> when the stack has none, so that nothing of it is priced.</summary>
    public required PlannedPrices? Prices { get; init; }

    /// <summary>Hours of a month.</summary>
    public required int HoursPerMonth { get; init; }

    /// <summary>Services, cluster, network and gateway for one hour.</summary>
    public required PlannedLoads Hour { get; init; }

    /// <summary>Everything for a month.</summary>
    public required PlannedLoads Month { get; init; }

    /// <summary>The Knative Services.</summary>
    public required IReadOnlyList<PlannedServiceCost> Services { get; init; }

    /// <summary>The jobs.</summary>
    public required IReadOnlyList<PlannedJobCost> Jobs { get; init; }

    /// <summary>The namespaces that have a service or a job; plans were saved without these before there were any.</summary>
    public IReadOnlyList<PlannedNamespaceCost> Namespaces { get; init; } = [];

    /// <summary>The organisation's budget for a month of the stack in the worst case at the maximum; <see langword="null"/> for none.</summary>
    public decimal? Budget { get; init; }

    /// <summary>Cluster, network and gateway.</summary>
    public required IReadOnlyList<PlannedPartCost> Platform { get; init; }

    /// <summary>What has no price, a line for each reason, with everything that it is the reason for.</summary>
    public required IReadOnlyList<string> Unpriced { get; init; }

    /// <summary>What is billed by use, which is not in the sums.</summary>
    public required IReadOnlyList<string> BilledByUse { get; init; }

    internal static PlannedCost? Of(StackCost? cost, Guardrails guardrails) => cost is null ? null : Of(cost, cost.Month, guardrails);

    private static PlannedCost Of(StackCost cost, LoadCost month, Guardrails guardrails) => new()
    {
        Prices = PlannedPrices.Of(cost.Prices),
        HoursPerMonth = LoadCost.HoursPerMonth,
        Hour = PlannedLoads.Of(cost.Hour),
        Month = PlannedLoads.Of(month),
        Services = [.. cost.Services.Select(PlannedServiceCost.Of)],
        Jobs = [.. cost.Jobs.Select(PlannedJobCost.Of)],
        Namespaces =
        [
            .. cost.Namespaces.Select(name => new PlannedNamespaceCost
            {
                Name = name,
                Month = PlannedLoads.Of(cost.MonthOf(name)),
                Budget = guardrails.Namespaces.GetValueOrDefault(name)?.MaxMonthly,
            }),
        ],
        Budget = guardrails.MaxMonthly,
        Platform = [.. cost.Platform.Parts.Select(PlannedPartCost.Of)],
        Unpriced =
        [
            .. Costs(cost, month).SelectMany(Sums).SelectMany(sum => sum.Unpriced).Distinct().GroupBy(each => each.Because, each => each.What)
                .Select(each => $"{each.Key}: {string.Join(", ", each)}"),
        ],
        BilledByUse = cost.Platform.BilledByUse,
    };

    /// <summary>Everything that is shown; a pod and a run may be shown that are part of no month.</summary>
    private static IEnumerable<PurchaseCost> Costs(StackCost cost, LoadCost month) =>
    [
        month.Idle, month.Minimum, month.Maximum, .. cost.Services.Select(each => each.PodHour),
        .. cost.Jobs.SelectMany(each => new[] { each.UsualRun, each.LongestRun }),
    ];

    private static IEnumerable<CostSum> Sums(PurchaseCost cost) =>
        [cost.OnSpot.First, cost.OnSpot.Cheapest, cost.OnSpot.Dearest, cost.WorstCase, cost.WithoutSpot];
}
