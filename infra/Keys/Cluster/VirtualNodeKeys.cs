using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of the virtual node.</summary>
internal static class VirtualNodeKeys
{
    private static readonly SettingKey<bool> s_enabled = new(
        "enabled", Scalars.Boolean, "Whether the stack installs it.")
    {
        Default = true,
    };

    private static readonly SettingKey<AddonVersion> s_version = new(
        "version", Scalars.AddonVersion, "Version of ack-virtual-node; graceful eviction needs 2.11.0. Default: the newest at installation.")
    {
        Example = "v2.13.0",
    };

    private static readonly SettingKey<ValueList<Located<string>>> s_vswitches = new(
        "vswitches", new ListType<string>(ClusterScalars.VswitchId, 0, CapacityOptions.MaxVswitches) { Repeated = RepeatedItem.IsRefused },
        "vSwitches of its pods. Default: those of the network's pods; in an adopted cluster what its profile says.")
    {
        Example = "[vsw-bp1aevy8sofi8mh1abcd]",
    };

    private static readonly SettingKey<string> s_securityGroup = new(
        "securityGroup", ClusterScalars.SecurityGroupId, "Security group of its pods. Default: the cluster's.")
    {
        Example = "sg-bp1aevy8sofi8mh1abcd",
    };

    private static readonly SettingKey<string> s_resourceGroup = new(
        "resourceGroup", ClusterScalars.ResourceGroupId, "Resource group of its instances. Default: the account's.")
    {
        Example = "rg-acfmxazb4ph6aiy",
    };

    private static readonly SettingKey<bool> s_clusterIp = new(
        "clusterIp", Scalars.Boolean, "Whether its pods reach ClusterIP services. Default: as installed, true.")
    {
        Example = "false",
    };

    private static readonly SettingKey<bool> s_volumes = new(
        "persistentVolumes", Scalars.Boolean, "Whether its pods mount cloud disks. Default: as installed, false.");

    private static readonly SettingKey<bool> s_logs = new(
        "logController", Scalars.Boolean, "Whether AliyunLogConfig collects its pods' logs. Default: as installed, false.");

    /// <summary>The section; what it means is <see langword="null"/> when it is switched off.</summary>
    public static SectionType<VirtualNodeSpec?> Section { get; } =
        new(Build, s_enabled, s_version, s_vswitches, s_securityGroup, s_resourceGroup, s_clusterIp, s_volumes, s_logs);

    private static VirtualNodeSpec? Build(SectionValues values) => !values.Get(s_enabled) ? null : new()
    {
        Version = values.Get(s_version),
        VswitchIds = values.Items(s_vswitches),
        SecurityGroupId = values.Get(s_securityGroup),
        ResourceGroupId = values.Get(s_resourceGroup),
        ClusterIp = values.Given(s_clusterIp),
        PersistentVolumes = values.Given(s_volumes),
        LogController = values.Given(s_logs),
    };
}
