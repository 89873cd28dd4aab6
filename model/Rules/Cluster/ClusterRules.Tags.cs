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

    /// <summary>Source: kubernetes/kubernetes, staging/src/k8s.io/kubelet/pkg/apis/well_known_labels.go.</summary>
    private static readonly string[] s_kubeletLabels =
    [
        "kubernetes.io/hostname", "kubernetes.io/os", "kubernetes.io/arch", "topology.kubernetes.io/zone", "topology.kubernetes.io/region",
        "beta.kubernetes.io/os", "beta.kubernetes.io/arch", "beta.kubernetes.io/instance-type", "failure-domain.beta.kubernetes.io/zone",
        "failure-domain.beta.kubernetes.io/region",
    ];

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

    internal static Rule KubeletLabels { get; } = OfNewCluster(
        "ACK065",
        Severity.Warning,
        "a label of nodes is not one that Kubernetes keeps for itself",
        "Under kubernetes.io and k8s.io a kubelet gives its node only labels that Kubernetes knows, and those under node.kubernetes.io and "
            + "kubelet.kubernetes.io; with another one it does not start, and the node never joins (Kubernetes, \"kubelet\", --node-labels, and "
            + "\"NodeRestriction\"). Whether Container Service for Kubernetes gives nodes their labels in another way is not documented.",
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], labels: { node-role.kubernetes.io/worker: "" } }]
        """,
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], labels: { node.kubernetes.io/role: worker } }]
        """,
        spec => spec.NodePools.SelectMany((pool, i) => pool.Labels.Keys.SelectMany(label => Violation.If(
            IsKeptByKubernetes(label), FormattableString.Invariant($"{Create}.nodePools[{i}].labels.{label}"),
            $"A kubelet does not give its node the label '{label}'.", "Choose a prefix of your own, or node.kubernetes.io."))));

    private static bool IsKeptByKubernetes(string label)
    {
        var domain = label.Split('/') is [var prefix, _] ? prefix : "";
        return (IsOrIsIn("kubernetes.io") || IsOrIsIn("k8s.io"))
            && !IsOrIsIn("node.kubernetes.io") && !IsOrIsIn("kubelet.kubernetes.io") && !s_kubeletLabels.Contains(label);

        bool IsOrIsIn(string parent) => domain == parent || domain.EndsWith("." + parent, StringComparison.Ordinal);
    }
}
