using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cluster;

/// <summary>
/// The <c>ack-virtual-node</c> add-on and its <c>kube-system/eci-profile</c>.
/// Source: Alibaba Cloud, "Deploy the virtual node controller" and "Configure an ECI profile".
/// </summary>
public sealed record VirtualNodeSpec
{
    /// <summary>Name of the add-on.</summary>
    internal const string AddonName = "ack-virtual-node";

    /// <summary>First version of the add-on that evicts pods on a reclaim (Alibaba Cloud, "Use preemptible instances").</summary>
    internal static AddonVersion FirstThatEvicts { get; } = AddonVersion.Of("2.11.0");

    /// <summary>What keeps pods from being evicted by the version that a cluster has; <see langword="null"/> for nothing that is known.</summary>
    /// <param name="version">The version as ACK writes it; empty when the add-on is not installed as one.</param>
    /// <returns>What is wrong and how to mend it, and whether it is certain.</returns>
    internal static (string Text, bool IsCertain)? WhyNoEviction(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (!AddonVersion.TryParse(version, out var known))
        {
            var said = version.Length == 0 ? "it is not installed as an add-on" : $"'{version}'";
            return ($"ACK does not say which version of {AddonName} the cluster has ({said}). "
                + $"Pods are evicted on a reclaim by version {FirstThatEvicts} or later only.", false);
        }

        return known.IsAtLeast(FirstThatEvicts) ? null : (
            $"The cluster has version {known} of {AddonName}, which evicts no pods on a reclaim, but services or jobs of the stack count on it. "
                + $"Upgrade the add-on to {FirstThatEvicts} or later in the ACK console, or write 'spot: {{ reclaim: leave }}' there.",
            true);
    }

    /// <summary>
    /// Version to pin. Default: <see langword="null"/>, the newest at the time of installation, then whatever ACK upgrades it to. With a pin, the provider
    /// takes every other version for a change to be undone, and so downgrades what ACK upgraded.
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
