using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class ClusterRules
{
    private const int MaxTags = 20;
    private const int MaxTagLength = 128;

    internal static Rule NodeLabels { get; } = OfNewCluster(
        "ACK061",
        Severity.Error,
        "labels of nodes are labels",
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
        spec => spec.NodePools.SelectMany(
            (pool, i) => PodChecks.Labels(FormattableString.Invariant($"{Create}.nodePools[{i}].labels"), pool.Labels)));

    internal static Rule CloudTags { get; } = OfNewCluster(
        "ACK062",
        Severity.Error,
        "tags are those that Alibaba Cloud takes",
        "A key has 1 to 128 characters and does not begin with aliyun or acs:, a value has at most 128 and does not begin with acs:, and neither contains "
            + "http:// or https://. A resource has at most 20 tags, and nodes have those of the cluster, too (Elastic Compute Service, \"TagResources\" and "
            + "\"Limits\").",
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
        spec => Tags($"{Create}.tags", spec.Tags, 0).Concat(spec.NodePools.SelectMany((pool, i) => Tags(
            FormattableString.Invariant($"{Create}.nodePools[{i}].tags"), pool.Tags, spec.Tags.Keys.Except(pool.Tags.Keys).Count())))) with
    {
        AlsoReads = ["cluster.create.tags"],
    };

    private static IEnumerable<Violation> Tags(string path, ValueMap<string> tags, int others) => Violation.If(
            tags.Count > 0 && tags.Count + others > MaxTags, path, $"There would be {tags.Count + others} tags on one resource, and it takes {MaxTags}.",
            "Leave some out.")
        .Concat(
            from tag in tags
            from violation in Violation.If(
                    !IsTag(tag.Key, "aliyun", "acs:") || tag.Key.Length == 0, $"{path}.{tag.Key}", $"'{tag.Key}' cannot be the key of a tag.",
                    "Write 1 to 128 characters without http:// or https:// that do not begin with aliyun or acs:.")
                .Concat(Violation.If(
                    !IsTag(tag.Value, "acs:"), $"{path}.{tag.Key}", $"'{tag.Value}' cannot be the value of a tag.",
                    "Write at most 128 characters without http:// or https:// that do not begin with acs:."))
            select violation);

    private static bool IsTag(string text, params ReadOnlySpan<string> reserved)
    {
        foreach (var prefix in reserved)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return text.Length <= MaxTagLength
            && !text.Contains("http://", StringComparison.OrdinalIgnoreCase) && !text.Contains("https://", StringComparison.OrdinalIgnoreCase);
    }
}
