using AckKnativeSpot.Cluster;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>Which labels and taints the nodes of a pool may have.</summary>
public class NodeLabelTests
{
    /// <summary>A program can make any taint; what reads a stack file refuses them itself.</summary>
    [Fact]
    public void ACK061_TaintsOfAProgram_AreChecked()
    {
        ValueList<NodeTaint> taints = [new("a b", "c", "NoSchedule"), new("a=b", "", "NoSchedule"), new("a", "b", "Never"), new("a", "b", "NoExecute")];
        var stack = new RuleInput
        {
            Platform = new PlatformFacts { Knative = KnativeFlavour.Ack },
            Cluster = new ClusterSource.Create(new CreateClusterSpec { NodePools = [new() { InstanceTypes = ["ecs.g7.xlarge"], Taints = taints }] }),
        };

        Assert.Equal(
            ["cluster.create.nodePools[0].taints[0]", "cluster.create.nodePools[0].taints[1]", "cluster.create.nodePools[0].taints[2]"],
            RuleEngine.Evaluate(stack, RulePolicy.Default).Findings.Where(finding => finding.RuleId == "ACK061").Select(finding => finding.Path));
    }

    [Theory]
    [InlineData("team", 0)]
    [InlineData("example.com/team", 0)]
    [InlineData("node.kubernetes.io/team", 0)]
    [InlineData("shop.node.kubernetes.io/team", 0)]
    [InlineData("kubelet.kubernetes.io/team", 0)]
    [InlineData("topology.kubernetes.io/zone", 0)]
    [InlineData("notkubernetes.io/team", 0)]
    [InlineData("kubernetes.io/team", 1)]
    [InlineData("topology.kubernetes.io/rack", 1)]
    [InlineData("node-restriction.kubernetes.io/team", 1)]
    [InlineData("k8s.io/team", 1)]
    [InlineData("custom.k8s.io/team", 1)]
    public void ACK065_LabelsThatAKubeletMayNotGive_AreFound(string label, int expected) => Assert.Equal(
        expected,
        ClusterRuleExamples.Check($"cluster: {{ create: {{ nodePools: [{{ instanceTypes: [ecs.g7.xlarge], labels: {{ {label}: a }} }}] }} }}")
            .Findings.Count(finding => finding.RuleId == "ACK065"));
}
