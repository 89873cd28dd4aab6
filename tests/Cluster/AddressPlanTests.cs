using AckKnativeSpot.Cluster;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Cluster;

public class AddressPlanTests
{
    private const int SmallestVswitch = 29;

    private static readonly Ipv4Block[] s_privateSpaces = [Ipv4Block.Of("10.0.0.0/8"), Ipv4Block.Of("172.16.0.0/12"), Ipv4Block.Of("192.168.0.0/16")];

    private static Gen<(Ipv4Block Vpc, int Zones)> Networks =>
        from space in Gen.Elements(s_privateSpaces)
        from prefix in Gen.Choose(space.Prefix, AddressPlan.MaxPrefix)
        from index in Gen.Choose(0, (1 << (prefix - space.Prefix)) - 1)
        from zones in Gen.Choose(1, AddressPlan.MaxZones)
        select (space.Part(prefix, index), zones);

    [Fact]
    public void Of_DefaultVpc_GivesEachZoneHalfOfItsSlotForPodsAndAQuarterForNodes() =>
        Assert.Equal(
            "10.0.16.0/21 10.0.0.0/20, 10.0.48.0/21 10.0.32.0/20, 10.0.80.0/21 10.0.64.0/20",
            string.Join(", ", AddressPlan.Of(Ipv4Block.Of("10.0.0.0/16"), 3).Select(z => $"{z.Nodes} {z.Pods}")));

    [Fact]
    public void Of_LargestVpc_KeepsToTheLargestVswitch() =>
        Assert.All(AddressPlan.Of(Ipv4Block.Of("10.0.0.0/8"), 8), zone => Assert.Equal((16, 16), (zone.Nodes.Prefix, zone.Pods.Prefix)));

    [Theory]
    [InlineData("10.0.0.0/7")]
    [InlineData("10.0.0.0/21")]
    public void Of_VpcOutOfRange_Throws(string vpc) => Assert.Throws<ArgumentOutOfRangeException>(() => AddressPlan.Of(Ipv4Block.Of(vpc), 1));

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void Of_ZonesOutOfRange_Throws(int zones) => Assert.Throws<ArgumentOutOfRangeException>(() => AddressPlan.Of(Ipv4Block.Of("10.0.0.0/16"), zones));

    [Fact]
    public void Of_AnyNetwork_HasBlocksInsideTheVpcThatShareNoAddress() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(3, 5), Prop.ForAll(Networks.ToArbitrary(), network =>
        {
            var blocks = AddressPlan.Of(network.Vpc, network.Zones).SelectMany(z => new[] { z.Nodes, z.Pods }).ToArray();
            return blocks.Length == 2 * network.Zones
                && blocks.All(network.Vpc.Contains)
                && blocks.All(b => b.Prefix is >= 16 and <= SmallestVswitch)
                && blocks.SelectMany((a, i) => blocks.Skip(i + 1).Select(b => a.Overlaps(b))).All(overlap => !overlap);
        }));

    [Fact]
    public void Of_OneZoneMore_MovesNoBlock() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(9, 1), Prop.ForAll(
            Networks.Where(n => n.Zones > 1).ToArbitrary(),
            network => AddressPlan.Of(network.Vpc, network.Zones).Take(network.Zones - 1).SequenceEqual(AddressPlan.Of(network.Vpc, network.Zones - 1))));
}
