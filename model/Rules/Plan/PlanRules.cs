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

    private const int DaysToCome = 366;

    /// <summary>Prices that nobody has looked up for long.</summary>
    public static Rule PricesRecent { get; } = new(
        "PLAN004", Severity.Warning, "prices are not older than 90 days",
        "What a stack costs, and whether it keeps its budget, is said with the prices that it has. `plan prices --refresh` takes new ones. This is the one"
            + " rule whose answer depends on the day on which the plan is made: without any change a stack gets the finding 90 days after its prices. A day"
            + " that is more than a year to come is a mistake, and would keep the prices from ever being old.",
        "prices: { date: \"2020-01-01\", currency: CNY, region: cn-hangzhou, payAsYouGo: { ecs.c6.large: 0.39 } }",
        "prices: { file: prices/cn-hangzhou.yaml }",
        new RuleKind.OfPlan());

    /// <summary>The finding that prices are old, or of days to come; <see langword="null"/> when they are neither.</summary>
    /// <param name="days">Days of the prices.</param>
    /// <param name="today">The day.</param>
    public static Finding? OfPrices(IReadOnlyCollection<DateOnly> days, DateOnly today)
    {
        var old = days.Where(day => today.DayNumber - day.DayNumber > DaysOfPrices).ToList();
        var early = days.Where(day => day.DayNumber - today.DayNumber > DaysToCome).ToList();
        return early.Count > 0
            ? new(
                PricesRecent.Id,
                PricesRecent.Severity,
                "prices",
                FormattableString.Invariant(
                    $"{early.Count} of {days.Count} prices are of a day that is more than a year to come, the latest of {early.Max():yyyy-MM-dd}."),
                "Write the day on which the prices were looked up.")
            : old.Count == 0 ? null : new(
                PricesRecent.Id,
                PricesRecent.Severity,
                "prices",
                FormattableString.Invariant($"{old.Count} of {days.Count} prices are older than {DaysOfPrices} days, the oldest of {old.Min():yyyy-MM-dd}."),
                "Look them up again: `plan prices --from … --refresh FILE`.");
    }

    /// <summary>An object that two stacks create in one cluster.</summary>
    public static Rule ClusterShared { get; } = new(
        "PLAN005", Severity.Error, "no two stacks create the same object in one cluster",
        "The second stack to be deployed meets AlreadyExists: the Kubernetes provider takes no object over that it has not created. `plan --all` compares the"
            + " stacks of the project that name the same cluster (`cluster.adopt.clusterId`); a stack that creates its cluster shares it with none that the"
            + " plan could know.",
        """
        # In each of two stacks.
        cluster: { adopt: { clusterId: c82e6987e2961451182edacd74faf1234 } }
        knative: { install: { existing: ack } }
        namespaces: { shop: created }
        """,
        """
        # In one of them; the other one creates it.
        cluster: { adopt: { clusterId: c82e6987e2961451182edacd74faf1234 } }
        knative: { install: { existing: ack } }
        namespaces: { shop: existing }
        """,
        new RuleKind.OfPlan());

    /// <summary>What two stacks write in one cluster, each over the other.</summary>
    public static Rule ClusterWrittenTwice { get; } = new(
        "PLAN006", Severity.Warning, "no two stacks write the same thing of one cluster",
        "Settings of Knative and add-ons are of the cluster: what was deployed last holds, and the stack before it says nothing, for its own inputs have not"
            + " changed. Two stacks with `alerts` send the events of the cluster to two projects, and the alerts of one stay silent. An object that one stack"
            + " has and another one takes over has two owners. `plan --all` compares the stacks of the project; where two name the same context, what both"
            + " create is a warning, too, because a context may be another cluster on another machine.",
        """
        # In one of two stacks; the other one has another value.
        cluster: { adopt: { clusterId: c82e6987e2961451182edacd74faf1234 } }
        knative: { install: { existing: upstream }, config: { autoscaler: { stableWindow: 90s } } }
        """,
        """
        # In one of them; the other one has the settings.
        cluster: { adopt: { clusterId: c82e6987e2961451182edacd74faf1234 } }
        knative: { install: { existing: upstream } }
        """,
        new RuleKind.OfPlan());

    /// <summary>All of them.</summary>
    public static ValueList<Rule> All { get; } =
        [ProviderAccepts, ConfigurationFits, PricesRecent, ClusterShared, ClusterWrittenTwice, AdoptionRules.OnlyOnce];
}
