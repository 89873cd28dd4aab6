using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cluster;

/// <summary>
/// What ACK, VPC and Simple Log Service take. Stack files are read with these bounds, and arguments in C# are checked against them (COMP003).
/// Source: the AliCloud provider's documentation of its resources.
/// </summary>
internal static class ClusterBounds
{
    public static WholeRange Zones { get; } = new(1, 5);

    public static WholeRange EgressMbps { get; } = new(1, 200);

    public static WholeRange NodeMask { get; } = new(24, 28);

    public static WholeRange WindowHours { get; } = new(1, 24);

    public static WholeRange WindowDays { get; } = new(1, 7);

    public static WholeRange LogRetentionDays { get; } = new(1, 3650);

    /// <summary>15 minutes to 72 hours.</summary>
    public static WholeRange CredentialMinutes { get; } = new(15, 4320);

    public static WholeRange SystemDiskGiB { get; } = new(20, 2048);

    public static WholeRange DataDiskGiB { get; } = new(40, 32767);

    public static WholeRange PerformanceLevel { get; } = new(0, 3);

    public static WholeRange OnDemandBase { get; } = new(0, NodeCount.MaxNodes);

    public static WholeRange OnDemandPercentage { get; } = new(0, 100);

    public static WholeRange PodPids { get; } = new(1, int.MaxValue);

    public static WholeRange RegistryPullQps { get; } = new(1, 50);

    public static WholeRange RegistryBurst { get; } = new(1, 100);

    public static WholeRange ContainerLogFiles { get; } = new(2, 10);

    public static WholeRange ImageGcPercent { get; } = new(1, 100);
}
