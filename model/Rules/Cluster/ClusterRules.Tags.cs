using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;

namespace AckKnativeSpot.Rules;

internal static partial class ClusterRules
{
    internal static Rule NodeLabels { get; } = OfNewCluster(
        "ACK061",
        Severity.Error,
        "nodes have labels and taints that Kubernetes takes",
        "The API server refuses a node with anything else, so the nodes of the pool would never join the cluster.",
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], labels: { workload: batch jobs } }]
        """,
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], labels: { workload: batch-jobs } }]
        """,
        spec => spec.NodePools.SelectMany((pool, i) => PodChecks.Labels(FormattableString.Invariant($"{Create}.nodePools[{i}].labels"), pool.Labels)
            .Concat(pool.Taints.SelectMany((taint, j) => Violation.If(
                !NodeTaint.TryParse(taint.ToString(), out var read) || read != taint, FormattableString.Invariant($"{Create}.nodePools[{i}].taints[{j}]"),
                $"'{taint}' is not a taint.", "Give it the key and the value of a label, and the effect NoSchedule, PreferNoSchedule or NoExecute.")))));

    internal static Rule CloudTags { get; } = OfNewCluster(
        "ACK062",
        Severity.Error,
        "tags are those that Alibaba Cloud takes",
        "A key has 1 to 128 characters and a value at most 128; neither begins with aliyun or acs:, or contains http:// or https://. A resource has at most 20 "
            + "tags, and nodes have those of the cluster, too (\"TagResources\" and \"Limits\" of Elastic Compute Service, \"TagResources\" of Container "
            + "Service for Kubernetes).",
        """
        cluster:
          create:
            tags: { aliyun-team: shop }
            nodePools: [{ instanceTypes: [ecs.g7.xlarge] }]
        """,
        """
        cluster:
          create:
            tags: { team: shop }
            nodePools: [{ instanceTypes: [ecs.g7.xlarge] }]
        """,
        spec => TagChecks.OfResource($"{Create}.tags", spec.Tags, 0).Concat(spec.NodePools.SelectMany((pool, i) => TagChecks.OfResource(
            FormattableString.Invariant($"{Create}.nodePools[{i}].tags"), pool.Tags, spec.Tags.Keys.Except(pool.Tags.Keys).Count())))) with
    {
        AlsoReads = ["cluster.create.tags"],
    };
}
