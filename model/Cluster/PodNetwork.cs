namespace AckKnativeSpot.Cluster;

/// <summary>The container network plug-in; it cannot be changed after creation.</summary>
public abstract record PodNetwork
{
    private PodNetwork()
    {
    }

    /// <summary>Terway (<c>terway-eniip</c>): pods get addresses of the pod vSwitches. Source: Alibaba Cloud, "Work with Terway".</summary>
    public sealed record Terway : PodNetwork
    {
        /// <summary>Whether traffic is accelerated by eBPF (DataPath V2). Default: false, ACK's.</summary>
        public bool DataPathV2 { get; init; }

        /// <summary>Whether network policies are in force. Default: false, ACK's.</summary>
        public bool NetworkPolicy { get; init; }

        /// <summary>Whether pods can have vSwitches and security groups of their own (ENI trunking). Default: false, ACK's.</summary>
        public bool Trunking { get; init; }
    }

    /// <summary>Flannel: pods on nodes get addresses of a block outside the VPC.</summary>
    public sealed record Flannel : PodNetwork
    {
        /// <summary>Block of the pods. Default: <c>172.20.0.0/16</c>.</summary>
        public Ipv4Block PodCidr { get; init; } = Ipv4Block.Of("172.20.0.0/16");

        /// <summary>Prefix of one node's part of it, 24 to 28: 25 is 128 addresses. Default: 25.</summary>
        public int NodeMask { get; init; } = 25;
    }
}
