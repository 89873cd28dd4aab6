using AckKnativeSpot.Cluster;

namespace AckKnativeSpot.Tests.Cluster;

/// <summary>Clusters for tests.</summary>
internal static class ClusterSamples
{
    /// <summary>A new cluster that the program can reach, with one pool.</summary>
    public static CreateClusterSpec New { get; } = new()
    {
        Network = new NetworkSpec.New { ZoneChoice = new ZoneChoice.Given(["cn-hangzhou-h", "cn-hangzhou-i", "cn-hangzhou-j"]) },
        ApiServer = new ApiServerAccess { RunnerInside = true },
        NodePools = [new NodePoolSpec { InstanceTypes = ["ecs.g7.xlarge", "ecs.g6.xlarge"] }],
    };

    /// <summary>A network that exists, with pod vSwitches of its own.</summary>
    public static NetworkSpec.Existing Existing { get; } = new()
    {
        VpcId = "vpc-a",
        NodeVswitches = [new("vsw-a", "cn-hangzhou-h"), new("vsw-b", "cn-hangzhou-i")],
        PodVswitches = [new("vsw-c", "cn-hangzhou-h"), new("vsw-d", "cn-hangzhou-i")],
    };

    public static ClusterSource.Create Create(Func<CreateClusterSpec, CreateClusterSpec>? change = null) => new(change?.Invoke(New) ?? New);
}
