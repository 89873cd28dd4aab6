using AckKnativeSpot.Cluster;
using Xunit;

namespace AckKnativeSpot.Tests.Cluster;

public class Ipv4BlockTests
{
    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("0.0.0.0/0")]
    [InlineData("192.168.255.255/32")]
    [InlineData("172.16.128.0/17")]
    public void TryParse_Block_ReadsBackAsWritten(string text)
    {
        Assert.True(Ipv4Block.TryParse(text, out var block));
        Assert.Equal(text, block.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0/8")]
    [InlineData("10.0.0.256/32")]
    [InlineData("10.0.0.1/8")]
    [InlineData("10.0.0.0/8 ")]
    [InlineData("a.b.c.d/8")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(Ipv4Block.TryParse(text, out _));

    [Theory]
    [InlineData("10.0.0.0/8", "10.255.0.0/16", true)]
    [InlineData("10.255.0.0/16", "10.0.0.0/8", true)]
    [InlineData("10.0.0.0/16", "10.1.0.0/16", false)]
    [InlineData("172.16.0.0/12", "172.21.0.0/20", true)]
    [InlineData("172.20.0.0/16", "172.21.0.0/20", false)]
    public void Overlaps_TwoBlocks_WhenTheyShareAnAddress(string a, string b, bool expected) =>
        Assert.Equal(expected, Ipv4Block.Of(a).Overlaps(Ipv4Block.Of(b)));

    [Theory]
    [InlineData("10.3.0.0/16", true)]
    [InlineData("172.31.0.0/16", true)]
    [InlineData("172.32.0.0/16", false)]
    [InlineData("192.168.0.0/16", true)]
    [InlineData("100.64.0.0/10", false)]
    [InlineData("0.0.0.0/0", false)]
    public void IsPrivate_Block_WhenAllOfItIs(string text, bool expected) => Assert.Equal(expected, Ipv4Block.Of(text).IsPrivate);

    [Fact]
    public void Part_OfABlock_IsTheNthOfItsSize()
    {
        var block = Ipv4Block.Of("10.0.0.0/16");

        Assert.Equal(Ipv4Block.Of("10.0.96.0/19"), block.Part(19, 3));
        Assert.Equal(8192, block.Part(19, 3).Size);
        Assert.Throws<ArgumentOutOfRangeException>(() => block.Part(19, 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => block.Part(15, 0));
    }
}
