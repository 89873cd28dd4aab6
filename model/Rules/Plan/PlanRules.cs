using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>Rules about what the program declares rather than about what a stack says; only the plan, which sees every resource, checks them.</summary>
internal static class PlanRules
{
    /// <summary>An input that the provider refuses.</summary>
    public static Rule ProviderAccepts { get; } = new(
        "PLAN001", Severity.Error, "the provider accepts every input of every resource",
        "`pulumi preview` and `pulumi up` end at an input that is unknown, missing, of another type, out of range or deprecated. The plan compares each input"
            + " with what the Alibaba Cloud provider 3.108.0 accepts, read out of the running provider, and with what the Kubernetes provider refuses whatever"
            + " the cluster holds. Keys of a stack file take nothing that the providers refuse, so what is left is what does not come from one: a cluster, for"
            + " example, is named after its stack, and its name has at most 63 characters. Paths of these findings are those of resources.",
        """
        cluster:
          # In a stack whose own name has more than 63 characters.
          create:
            apiServer: { runnerInside: true }
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], nodes: 3 }]
        """,
        """
        cluster:
          create:
            name: shop
            apiServer: { runnerInside: true }
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], nodes: 3 }]
        """,
        new RuleKind.OfPlan());

    /// <summary>A configuration that the Pulumi CLI cannot hand over.</summary>
    public static Rule ConfigurationFits { get; } = new(
        "PLAN003", Severity.Error, "the configuration fits into one environment variable",
        "The Pulumi CLI hands all configuration to a .NET program in the variable PULUMI_CONFIG, and Linux takes 131,072 bytes: with more, the program does"
            + " not even start. That is some 250 services with all their keys, or 650 small ones. What stands in workload files is read by the program itself.",
        """
        services:
          - name: shop-1
            image: registry.example.com/shop:1
          # and hundreds more
        """,
        """
        workloads: [services/*.yaml]
        """,
        new RuleKind.OfPlan());

    /// <summary>Days after which a price is looked up again.</summary>
    public const int DaysOfPrices = 90;

    /// <summary>Prices that nobody has looked up for long.</summary>
    public static Rule PricesRecent { get; } = new(
        "PLAN004", Severity.Warning, "prices are not older than 90 days",
        "What a stack costs, and whether it keeps its budget, is said with the prices that it has. `plan prices --refresh` takes new ones.",
        "prices: { date: \"2020-01-01\", currency: CNY, region: cn-hangzhou, payAsYouGo: { ecs.c6.large: 0.39 } }",
        "prices: { file: prices/cn-hangzhou.yaml }",
        new RuleKind.OfPlan());

    /// <summary>The finding that prices are old; <see langword="null"/> when they are not.</summary>
    /// <param name="days">Days of the prices.</param>
    /// <param name="today">The day.</param>
    public static Finding? OfPrices(IReadOnlyCollection<DateOnly> days, DateOnly today)
    {
        var old = days.Where(day => day.AddDays(DaysOfPrices) < today).ToList();
        return old.Count == 0 ? null : new(
            PricesRecent.Id,
            PricesRecent.Severity,
            "prices",
            FormattableString.Invariant($"{old.Count} of {days.Count} prices are older than {DaysOfPrices} days, the oldest of {old.Min():yyyy-MM-dd}."),
            "Look them up again: `plan prices --from … --refresh FILE`.");
    }

    /// <summary>All of them.</summary>
    public static ValueList<Rule> All { get; } = [ProviderAccepts, ConfigurationFits, PricesRecent, AdoptionRules.OnlyOnce];
}
