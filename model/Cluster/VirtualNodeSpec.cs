using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cluster;

/// <summary>
/// The <c>ack-virtual-node</c> add-on and its <c>kube-system/eci-profile</c>.
/// Source: Alibaba Cloud, "Deploy the virtual node controller" and "Configure an ECI profile".
/// </summary>
public sealed record VirtualNodeSpec
{
    /// <summary>
    /// Version of the add-on. Default: <see langword="null"/>, the newest at the time of installation, never upgraded by the stack.
    /// </summary>
    public AddonVersion? Version { get; init; }

    /// <summary>vSwitches of its pods. Default: none, those of the network's pods; in an adopted cluster what its profile says.</summary>
    public ValueList<string> VswitchIds { get; init; } = [];

    /// <summary>
    /// Security group of its pods. Default: <see langword="null"/>, the cluster's; in an adopted cluster what its profile says.
    /// </summary>
    public string? SecurityGroupId { get; init; }

    /// <summary>Resource group of its instances. Default: <see langword="null"/>, the account's default.</summary>
    public string? ResourceGroupId { get; init; }

    /// <summary>Whether its pods reach ClusterIP services. Default: <see langword="null"/>, as installed, which is true.</summary>
    public bool? ClusterIp { get; init; }

    /// <summary>Whether its pods mount cloud disks through PVCs. Default: <see langword="null"/>, as installed, which is false.</summary>
    public bool? PersistentVolumes { get; init; }

    /// <summary>
    /// Whether logs of its pods are collected through AliyunLogConfig. Default: <see langword="null"/>, as installed, which is false.
    /// </summary>
    public bool? LogController { get; init; }
}
