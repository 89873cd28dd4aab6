using AckKnativeSpot.Containers;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Tests.Manifests;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Spot;

public class HourlyPriceTests
{
    [Theory]
    [InlineData("0.25", "0.25")]
    [InlineData("0.250", "0.25")]
    [InlineData(".25", "0.25")]
    [InlineData("0.2500000", "0.25")]
    [InlineData("000.001", "0.001")]
    [InlineData("3.", "3")]
    [InlineData("10", "10")]
    [InlineData("100.000", "100")]
    public void TryParse_APrice_IsWrittenInOneWay(string text, string written)
    {
        Assert.True(HourlyPrice.TryParse(text, out var price));
        Assert.Equal(written, price.ToString());
        Assert.Equal(written, HourlyPrice.Of(price.Amount).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("0.000")]
    [InlineData("0.2505")]
    [InlineData("0.0001")]
    [InlineData("-0.25")]
    [InlineData("+0.25")]
    [InlineData("0,25")]
    [InlineData("1,000.5")]
    [InlineData("1e2")]
    [InlineData(" 0.25")]
    [InlineData("¥0.25")]
    [InlineData("market")]
    [InlineData("79228162514264337593543950336")]
    public void TryParse_AnythingElse_IsNoPrice(string? text) => Assert.False(HourlyPrice.TryParse(text, out _));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(0.0004)]
    public void Of_AnIllegalAmount_Throws(double amount) => Assert.Throws<ArgumentOutOfRangeException>(() => HourlyPrice.Of((decimal)amount));

    [Fact]
    public void Of_EqualAmounts_AreTheSamePriceAndTheSameText() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
        Gen.Choose(1, 10_000_000).Zip(Gen.Choose(0, 20)).ToArbitrary(),
        drawn =>
        {
            var (thousandths, zeros) = drawn;
            var amount = thousandths / 1000m;
            var padded = amount + new decimal(0, 0, 0, false, (byte)zeros);
            var (one, other) = (HourlyPrice.Of(amount), HourlyPrice.Of(padded));
            return one == other && one.ToString() == other.ToString() && one.Amount == amount && HourlyPrice.TryParse(one.ToString(), out var again)
                && again == one;
        }));

    [Fact]
    public void RevisionName_OfOnePriceSpelledTwoWays_IsTheSame() =>
        Assert.Equal(NameWith("0.25"), NameWith("0.250"));

    private static string NameWith(string limit)
    {
        Assert.True(HourlyPrice.TryParse(limit, out var price));
        var spec = new KnativeServiceSpec
        {
            Name = "web",
            Containers = [new ContainerSpec { Image = "example.com/web:1" }],
            Spot = new() { PriceLimit = price },
            Traffic = new Traffic.Split([new TrafficTarget.ThisTemplate { Percent = 100 }]),
        };
        return OnReleasedKnative.NameOfRevision(spec, RevisionDefaults.OfKnative)!;
    }
}
