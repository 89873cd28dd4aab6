using AckKnativeSpot.Cluster;
using AckKnativeSpot.Tests.Support;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Cluster;

public class ClusterNetworkTests
{
    private static readonly NetworkSpec.New s_twoZones = new() { ZoneChoice = new ZoneChoice.Given(["cn-hangzhou-h", "cn-hangzhou-i"]) };

    private static Task<Declared> DeclareAsync(NetworkSpec.New spec) => Declared.ByAsync(() =>
        _ = new ClusterNetwork("net", new() { Spec = spec, Tags = new ValueMap<string>([KeyValuePair.Create("team", "web")]) }));

    [Fact]
    public async Task New_TwoZones_HasAVswitchForNodesAndOneForPodsInEach()
    {
        var declared = await DeclareAsync(s_twoZones);

        Assert.Equal(
            [
                "net-nodes-0 10.0.16.0/21 cn-hangzhou-h net-vpc-id", "net-nodes-1 10.0.48.0/21 cn-hangzhou-i net-vpc-id",
                "net-pods-0 10.0.0.0/20 cn-hangzhou-h net-vpc-id", "net-pods-1 10.0.32.0/20 cn-hangzhou-i net-vpc-id",
            ],
            declared.All("alicloud:vpc/switch:Switch").Select(v => $"{v.Name} {v.At("cidrBlock")} {v.At("zoneId")} {v.At("vpcId")}"));
        Assert.Equal("10.0.0.0/16", declared.Single("alicloud:vpc/network:Network").At("cidrBlock"));
    }

    [Fact]
    public async Task New_EveryVswitch_HasAnSnatEntryThatWaitsForTheAddress()
    {
        var declared = await DeclareAsync(s_twoZones);

        var entries = declared.All("alicloud:vpc/snatEntry:SnatEntry");
        Assert.Equal(["net-nodes-0-id", "net-nodes-1-id", "net-pods-0-id", "net-pods-1-id"], entries.Select(e => e.At("sourceVswitchId")));
        Assert.All(entries, e => Assert.Equal(("net-eip-address", "net-nat-snat-table"), (e.At("snatIp"), e.At("snatTableId"))));
        Assert.All(entries, e => Assert.Equal(["net-eip-nat"], e.DependsOn));
        Assert.Equal("100", declared.Single("alicloud:ecs/eipAddress:EipAddress").At("bandwidth"));
        Assert.Equal("net-nodes-0-id", declared.Single("alicloud:vpc/natGateway:NatGateway").At("vswitchId"));
    }

    [Fact]
    public async Task New_ZonesLookedUp_AreTheFirstInOrderAndNeverMoveAVswitch()
    {
        var declared = await DeclareAsync(new() { ZoneChoice = new ZoneChoice.LookedUp(3) });

        var nodes = declared.All("alicloud:vpc/switch:Switch").Take(3).ToArray();
        Assert.Equal(["cn-hangzhou-h", "cn-hangzhou-i", "cn-hangzhou-j"], nodes.Select(v => v.At("zoneId")));
        Assert.All(nodes, v => Assert.Equal(["zoneId"], v.Options.IgnoreChanges));
        Assert.Equal("VSwitch", Assert.Single(declared.Calls).Args["availableResourceCreation"]);
    }

    [Fact]
    public async Task New_ZonesGiven_FollowTheConfiguration() =>
        Assert.All((await DeclareAsync(s_twoZones)).All("alicloud:vpc/switch:Switch"), v => Assert.Empty(v.Options.IgnoreChanges));

    [Fact]
    public async Task New_MoreZonesThanTheRegionHas_SaysSo()
    {
        var error = await Failures.OfAsync(() => DeclareAsync(new() { ZoneChoice = new ZoneChoice.LookedUp(5) }));

        Assert.Equal(
            "cluster.create.network.new.zoneCount: 5 zones are asked for, but a vSwitch can be created in 4 of this region. Ask for fewer, or choose another "
                + "region.",
            error);
    }

    [Fact]
    public async Task New_EveryResource_IsAChildNamedAfterTheNetworkAndTaggedWhereItCanBe()
    {
        var declared = await DeclareAsync(s_twoZones);

        var children = declared.Resources.Where(r => r.Name != "net").ToArray();
        Assert.Equal(12, children.Length);
        Assert.All(children, r => Assert.Equal("net", r.Parent));
        Assert.All(children, r => Assert.StartsWith("net-", r.Name, StringComparison.Ordinal));
        Assert.All(
            children.Where(r => !r.Type.Contains("snatEntry", StringComparison.Ordinal) && !r.Type.Contains("Association", StringComparison.OrdinalIgnoreCase)),
            r => Assert.Equal("web", r.At("tags.team")));
    }
}
