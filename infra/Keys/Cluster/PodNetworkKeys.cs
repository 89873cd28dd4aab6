using AckKnativeSpot.Cluster;
using AckKnativeSpot.Infra.Describing;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a new cluster's container network.</summary>
internal static class PodNetworkKeys
{
    private static readonly PodNetwork s_default = new PodNetwork.Terway();

    private static readonly SettingKey<Ipv4Block> s_podCidr = new("podCidr", ClusterScalars.Block, "Addresses of pods on nodes, outside the VPC.")
    {
        Default = new PodNetwork.Flannel().PodCidr,
        Example = "10.200.0.0/16",
    };

    private static readonly SettingKey<int> s_nodeMask = new(
        "nodeMask", Scalars.Integer(ClusterBounds.NodeMask), "Prefix of one node's part of them: 25 is 128 addresses.")
    {
        Default = new PodNetwork.Flannel().NodeMask,
        Example = "26",
    };

    private static readonly SettingKey<bool> s_dataPath = new(
        "dataPathV2", Scalars.Boolean, "Whether traffic of pods is accelerated by eBPF; set at creation only.")
    { Default = false };

    private static readonly SettingKey<bool> s_policy = new(
        "networkPolicy", Scalars.Boolean, "Whether network policies are in force; set at creation only.")
    { Default = false };

    private static readonly SettingKey<bool> s_trunking = new(
        "trunking", Scalars.Boolean, "Whether pods can have vSwitches and security groups of their own; set at creation only.")
    {
        Default = false,
    };

    private static readonly SettingKey<PodNetwork> s_terway = new(
        "terway",
        new SectionType<PodNetwork>(
            values => new PodNetwork.Terway { DataPathV2 = values.Get(s_dataPath), NetworkPolicy = values.Get(s_policy), Trunking = values.Get(s_trunking) },
            s_dataPath, s_policy, s_trunking),
        "Pods have addresses of the pod vSwitches.")
    {
        Example = "{ networkPolicy: true }",
    };

    private static readonly SettingKey<PodNetwork> s_flannel = new(
        "flannel",
        new SectionType<PodNetwork>(
            values => new PodNetwork.Flannel { PodCidr = values.Get(s_podCidr), NodeMask = values.Get(s_nodeMask) }, s_podCidr, s_nodeMask),
        "Pods on nodes have addresses outside the VPC.")
    {
        Example = "{ podCidr: 10.200.0.0/16 }",
    };

    public static SettingKey<PodNetwork> Key { get; } = new(
        "podNetwork",
        new OneOfKeysType<PodNetwork>(new SectionType<PodNetwork>(values => values.Get(s_terway) ?? values.Get(s_flannel) ?? s_default, s_terway, s_flannel)),
        "Container network plug-in; cannot be changed later. Default: terway.")
    {
        Default = s_default,
    };
}
