using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Infra.Documentation;

/// <summary>The rules whose IDs begin with the same letters, and the guides for which they are the reference.</summary>
/// <param name="Prefix">These letters.</param>
/// <param name="Title">What the rules are about.</param>
/// <param name="Guides">Links to the guides, as Markdown.</param>
internal sealed record RuleFamily(string Prefix, string Title, string Guides)
{
    /// <summary>Every family, in the order of the page.</summary>
    public static IReadOnlyList<RuleFamily> All { get; } =
    [
        new("CFG", "How a stack file is written", "[configuration of a stack](configuration.md)"),
        new("SPOT", "Spot options and capacity", "[spot options](components/spot-options.md), [spot policy in four steps](tutorials/spot-policy.md)"),
        new("DRAIN", "Drains and disruption budgets",
            "[drain and budgets](components/drain-and-budgets.md), [a reclaim, second by second](operations/reclaim.md)"),
        new("RSV", "Reserved instances", "[reserved instances](components/reserved-instances.md)"),
        new("ROLL", "Rollouts", "[rollouts](operations/rollouts.md#deadlines)"),
        new("KN", "Knative Services", "[KnativeService](components/knative-service.md), [a canary](tutorials/canary.md)"),
        new("JOB", "Jobs", "[SpotJob](components/spot-job.md)"),
        new("META", "Labels and annotations", "[KnativeService](components/knative-service.md), [spot options](components/spot-options.md)"),
        new("GUARD", "Guardrails", "[several teams on one cluster](tutorials/teams.md), [what all stacks share](configuration.md#what-all-stacks-share)"),
        new("ACK", "Cluster, network, nodes and Knative Serving",
            "[cluster](components/cluster.md), [network](components/network.md), [node pools](components/node-pools.md), "
                + "[virtual node](components/virtual-node.md), [Knative Serving](components/serving.md), [namespaces](components/namespaces.md), "
                + "[alerts](components/alerts.md)"),
        new("ADOPT", "Objects that are taken over", "[taking over what runs](import.md#taking-over-in-three-steps), "
            + "[moving services under management](tutorials/moving-services.md)"),
        new("COMP", "Components in C#", "[C# in an existing program](tutorials/csharp.md)"),
        new("PLAN", "The plan itself", "[the plan](plan.md)"),
        new("RULE", "Severities and waivers", "[what a stack may change](#rules)"),
    ];

    /// <summary>Whether a rule belongs to it.</summary>
    /// <param name="rule">The rule.</param>
    public bool Has(Rule rule) => rule.Id.TrimEnd("0123456789".ToCharArray()) == Prefix;
}
