using System.Text.RegularExpressions;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;

namespace AckKnativeSpot.Rules;

internal static partial class ClusterRules
{
    internal static Rule NamedAfterStack { get; } = new(
        "ACK047",
        Severity.Error,
        "a cluster that is named after its stack can have that name",
        "Without a name of its own a cluster has the stack's. Pulumi takes stacks with underscores and dots in their names, and up to 100 characters; ACK "
            + "takes 63 letters, digits and hyphens, beginning with a letter or digit (Alibaba Cloud, \"CreateCluster\").",
        """
        # Pulumi.my_stack.yaml
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge] }]
        """,
        """
        # Pulumi.my_stack.yaml
        cluster:
          create:
            name: my-stack
            nodePools: [{ instanceTypes: [ecs.g7.xlarge] }]
        """,
        stack => stack is { Stack: { } name, Cluster: ClusterSource.Create { Spec.Name: null } } && !ClusterName().IsMatch(name)
            ? [new Violation(
                $"{Create}.name", $"The cluster is named after the stack, and '{name}' is not the name of a cluster.",
                "Write a name of letters, digits and hyphens.")]
            : []);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9-]{0,62}\z")]
    private static partial Regex ClusterName();
}
