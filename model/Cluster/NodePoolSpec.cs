using AckKnativeSpot.Secrets;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cluster;

/// <summary>A managed node pool.</summary>
public sealed record NodePoolSpec
{
    /// <summary>Most entries of <see cref="InstanceTypes"/> (Alibaba Cloud, "CreateClusterNodePool").</summary>
    internal const int MaxInstanceTypes = 10;

    /// <summary>Name of the pool. Default: <c>system</c>.</summary>
    public string Name { get; init; } = "system";

    /// <summary>Instance types in order of preference, 1 to 10. More of them find stock in more zones.</summary>
    public required ValueList<CapacityChoice.InstanceType> InstanceTypes { get; init; }

    /// <summary>How many nodes. Default: 3, what Knative on ACK asks for.</summary>
    public NodeCount Count { get; init; } = new NodeCount.Fixed(3);

    /// <summary>How they are bought. Default: pay-as-you-go.</summary>
    public NodePurchase Purchase { get; init; } = new NodePurchase.PayAsYouGo();

    /// <summary>System disk.</summary>
    public NodeDisk Disk { get; init; } = new();

    /// <summary>Disks beside it. Default: none.</summary>
    public ValueList<NodeDataDisk> DataDisks { get; init; } = [];

    /// <summary>An image of one's own, in place of <see cref="ImageType"/>; it is not hardened. Default: <see langword="null"/>, none.</summary>
    public string? ImageId { get; init; }

    /// <summary>
    /// Operating system image, by the name that the provider accepts: for Linux, and for the processors of the instance types. Default: <c>AliyunLinux3</c>.
    /// </summary>
    public string ImageType { get; init; } = NodeImages.Default;

    /// <summary>Whether the operating system is hardened by Alibaba Cloud's baseline. Default: true.</summary>
    public bool Hardened { get; init; } = true;

    /// <summary>Key pair for SSH. Default: <see langword="null"/>, none.</summary>
    public string? KeyName { get; init; }

    /// <summary>Password for SSH, 8 to 30 characters of three kinds; not beside a key pair. Default: <see langword="null"/>, none.</summary>
    public SecretSource? Password { get; init; }

    /// <summary>Container runtime; <see langword="null"/> for ACK's own choice.</summary>
    public NodeRuntime? Runtime { get; init; }

    /// <summary>What its kubelets do otherwise; <see langword="null"/> for nothing.</summary>
    public KubeletOptions? Kubelet { get; init; }

    /// <summary>Tags of its nodes beside the cluster's; they win over those. Default: none.</summary>
    public ValueMap<string> Tags { get; init; } = new();

    /// <summary>Node labels. Default: none.</summary>
    public ValueMap<string> Labels { get; init; } = new();

    /// <summary>Taints. Default: none.</summary>
    public ValueList<NodeTaint> Taints { get; init; } = [];
}
