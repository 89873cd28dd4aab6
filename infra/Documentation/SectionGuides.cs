namespace AckKnativeSpot.Infra.Documentation;

/// <summary>The guides whose reference a page of keys is, by the name of the section.</summary>
internal static class SectionGuides
{
    private static readonly Dictionary<string, string> s_guides = new(StringComparer.Ordinal)
    {
        ["alicloud:region"] = "[a service on a new account](../tutorials/ack.md)",
        ["cluster"] = "[cluster](../components/cluster.md), [network](../components/network.md), [node pools](../components/node-pools.md), "
            + "[virtual node](../components/virtual-node.md)",
        ["knative"] = "[Knative Serving and its gateways](../components/serving.md)",
        ["alerts"] = "[alerts](../components/alerts.md), [what to do for each](../operations/alerts.md)",
        ["spot"] = "[spot policy in four steps](../tutorials/spot-policy.md), [spot options](../components/spot-options.md)",
        ["guardrails"] = "[several teams on one cluster](../tutorials/teams.md), [what all stacks share](../configuration.md#what-all-stacks-share)",
        ["services"] = "[KnativeService](../components/knative-service.md), [drain and budgets](../components/drain-and-budgets.md), "
            + "[reserved instances](../components/reserved-instances.md), [a canary](../tutorials/canary.md)",
        ["jobs"] = "[SpotJob](../components/spot-job.md)",
        ["workloads"] = "[several teams on one cluster](../tutorials/teams.md)",
        ["namespaces"] = "[namespaces](../components/namespaces.md)",
        ["registries"] = "[secrets](../configuration.md#secrets), [rotating them](../operations/secrets.md)",
        ["prices"] = "[what a stack costs](../cost.md)",
        ["rules"] = "[every rule](../rules.md)",
    };

    /// <summary>The guides as links in Markdown.</summary>
    /// <param name="section">Name of the section as its keys have it: <c>spot</c>.</param>
    public static string Of(string section) => s_guides[section];
}
