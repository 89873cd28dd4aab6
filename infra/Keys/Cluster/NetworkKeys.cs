using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a cluster's network: a new one, or one that exists.</summary>
internal static class NetworkKeys
{
    private static readonly NetworkSpec.New s_default = new();

    private static readonly SettingKey<Ipv4Block> s_cidr = new(
        "cidr", ClusterScalars.VpcBlock, "Addresses of the VPC; each of its zones takes an eighth.")
    {
        Default = s_default.Cidr,
        Example = "10.30.0.0/16",
    };

    private static readonly SettingKey<ValueList<Located<string>>> s_zones = new(
        "zones", new ListType<string>(ClusterScalars.Zone, ClusterBounds.Zones) { Repeated = RepeatedItem.BreaksARule },
        "Zone IDs; append new ones at the end, because the order decides addresses. Default: looked up.")
    {
        Default = [],
        Example = "[cn-hangzhou-h, cn-hangzhou-i, cn-hangzhou-j]",
    };

    private static readonly SettingKey<int> s_zoneCount = new(
        "zoneCount", Scalars.Integer(ClusterBounds.Zones), "How many zones to look up when 'zones' is not given.")
    {
        Default = 3,
        Example = "2",
    };

    private static readonly SettingKey<int> s_egress = new(
        "egressMbps", Scalars.Integer(ClusterBounds.EgressMbps), "Peak bandwidth to the internet in Mbit/s; billed by volume.")
    {
        Default = s_default.EgressMbps,
        Example = "200",
    };

    private static readonly SettingKey<string> s_id = new("id", ClusterScalars.VswitchId, "ID of the vSwitch.")
    {
        Required = true,
        Example = "vsw-bp1aevy8sofi8mh1abcd",
    };

    private static readonly SettingKey<string> s_zone = new("zone", ClusterScalars.Zone, "Zone it lies in.") { Required = true, Example = "cn-hangzhou-h" };

    private static readonly SettingKey<string> s_vpc = new("vpc", ClusterScalars.VpcId, "ID of the VPC.")
    {
        Required = true,
        Example = "vpc-bp1aevy8sofi8mh1abcd",
    };

    /// <summary>A vSwitch that exists.</summary>
    public static SectionType<ExistingVswitch> Vswitch { get; } = new(
        values => new ExistingVswitch(values.Require(s_id), values.Require(s_zone)), s_id, s_zone);

    private static readonly SettingKey<ValueList<Located<ExistingVswitch>>> s_nodes = new(
        "nodeVswitches", new ListType<ExistingVswitch>(Vswitch, ClusterBounds.Zones) { Repeated = RepeatedItem.BreaksARule },
        "vSwitches of nodes, load balancers and the API server.")
    {
        Required = true,
        Example = "[{ id: vsw-bp1aevy8sofi8mh1abcd, zone: cn-hangzhou-h }, { id: vsw-bp1bevy8sofi8mh1efgh, zone: cn-hangzhou-i }]",
    };

    private static readonly SettingKey<ValueList<Located<ExistingVswitch>>> s_pods = new(
        "podVswitches", new ListType<ExistingVswitch>(Vswitch) { Repeated = RepeatedItem.BreaksARule },
        "vSwitches of pods and Elastic Container Instances, in the same zones. Default: those of the nodes.")
    {
        Example = "[{ id: vsw-bp1cevy8sofi8mh1ijkl, zone: cn-hangzhou-h }, { id: vsw-bp1devy8sofi8mh1mnop, zone: cn-hangzhou-i }]",
    };

    private static readonly SettingKey<NetworkSpec> s_new = new(
        "new", new SectionType<NetworkSpec>(BuildNew, s_cidr, s_zones, s_zoneCount, s_egress), "A VPC of its own with a NAT gateway.");

    private static readonly SettingKey<NetworkSpec> s_existing = new(
        "existing", new SectionType<NetworkSpec>(BuildExisting, s_vpc, s_nodes, s_pods),
        "What is there already; every vSwitch needs a way to the internet.");

    /// <summary>Either way.</summary>
    public static SettingReader<NetworkSpec> Section { get; } = new OneOfKeysType<NetworkSpec>(
        new SectionType<NetworkSpec>(values => values.Get(s_new) ?? values.Get(s_existing) ?? s_default, s_new, s_existing));

    private static NetworkSpec.New BuildNew(SectionValues values) => new()
    {
        Cidr = values.Get(s_cidr),
        ZoneChoice = values.Items(s_zones) is { Count: > 0 } zones ? new ZoneChoice.Given(zones) : new ZoneChoice.LookedUp(values.Get(s_zoneCount)),
        EgressMbps = values.Get(s_egress),
    };

    private static NetworkSpec.Existing BuildExisting(SectionValues values) => new()
    {
        VpcId = values.Require(s_vpc),
        NodeVswitches = values.Items(s_nodes),
        PodVswitches = values.Items(s_pods),
    };
}
