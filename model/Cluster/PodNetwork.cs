namespace AckKnativeSpot.Cluster;

/// <summary>The container network plug-in; it cannot be changed after creation.</summary>
public abstract record PodNetwork
{
    private PodNetwork()
    {
    }

    /// <summary>Terway (<c>terway-eniip</c>): pods get addresses of the pod vSwitches.</summary>
    public sealed record Terway : PodNetwork;

    /// <summary>Flannel: pods on nodes get addresses of a block outside the VPC.</summary>
    public sealed record Flannel : PodNetwork
    {
        /// <summary>Block of the pods. Default: <c>172.20.0.0/16</c>.</summary>
        public Ipv4Block PodCidr { get; init; } = Ipv4Block.Of("172.20.0.0/16");

        /// <summary>Prefix of one node's part of it, 24 to 28: 25 is 128 addresses. Default: 25.</summary>
        public int NodeMask { get; init; } = 25;
    }
}
