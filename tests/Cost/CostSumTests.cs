using AckKnativeSpot.Cost;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Cost;

public class CostSumTests
{
    private static readonly CostSum s_nat = CostSum.None("NAT gateway", "no price of nat.gateway is known");

    [Fact]
    public void Sum_WithSomethingUnpriced_KeepsWhatIsKnownAndSaysSo()
    {
        var sum = CostSum.Of(1240.005m) + s_nat + CostSum.None("shop/checkout", "no spot price of ecs.c7.large is known") + s_nat;

        Assert.Equal("≥ 1,240 CNY + 2 unpriced", sum.ToText("CNY"));
        Assert.Equal(
            [
                "NAT gateway: no price of nat.gateway is known", "shop/checkout: no spot price of ecs.c7.large is known",
            ], sum.Unpriced.Select(each => each.ToString()));
    }

    /// <summary>The sum is worked out at once, and is what adding one after the other gives: the same digits, and what is unpriced once and in order.</summary>
    [Fact]
    public void Sum_OfAnyCosts_IsTheirSumOneAfterTheOther()
    {
        var amounts = Gen.OneOf(
            Gen.Choose(0, 5000).Select(n => CostSum.Of(n / 1000m)),
            Gen.Elements("web", "api", "NAT gateway").Select(what => CostSum.None(what, "it has no price")));
        var ranges = from first in amounts from cheapest in amounts from dearest in amounts select new CostRange(first, cheapest, dearest);
        var purchases = from onSpot in ranges from worst in amounts from without in amounts select new PurchaseCost(onSpot, worst, without);
        var loads = from idle in purchases from minimum in purchases from maximum in purchases select new LoadCost(idle, minimum, maximum);

        Check.One(Config.QuickThrowOnFailure.WithReplay(3, 5), Prop.ForAll(loads.ListOf().ToArbitrary(), costs =>
            LoadCost.Sum(costs).ToString() == costs.Aggregate(LoadCost.Zero, (sum, each) => sum + each).ToString()));
    }

    [Theory]
    [InlineData(0, "0.00 CNY")]
    [InlineData(0.005, "0.01 CNY")]
    [InlineData(999.994, "999.99 CNY")]
    [InlineData(1234567.891, "1,234,568 CNY")]
    public void ToText_KnownAmount_IsRoundedToHundredths(double amount, string text) => Assert.Equal(text, CostSum.Of((decimal)amount).ToText("CNY"));

    [Fact]
    public void ToText_NothingKnown_IsNotZero() => Assert.Equal("1 unpriced", s_nat.ToText("CNY"));

    [Fact]
    public void ToText_LowerBound_IsRoundedDown() => Assert.Equal("≥ 0.99 CNY + 1 unpriced", (CostSum.Of(0.999m) + s_nat).ToText("CNY"));

    [Fact]
    public void Times_None_CostsNothing()
    {
        Assert.Equal(CostSum.Zero, s_nat * 0);
        Assert.Equal(CostSum.Of(1.5m), CostSum.Of(0.5m) * 3);
        Assert.False((s_nat * 2).IsComplete);
    }

    [Fact]
    public void Range_OneChoiceUnpriced_DoesNotKnowTheCheapest()
    {
        var range = CostRange.Over([Both(CostSum.Of(0.2m)), Both(s_nat), Both(CostSum.Of(0.3m))]);

        Assert.Equal(CostSum.Of(0.2m), range.First);
        Assert.Equal("1 unpriced", range.Cheapest.ToText("CNY"));
        Assert.Equal("≥ 0.30 CNY + 1 unpriced", range.Dearest.ToText("CNY"));
    }

    [Fact]
    public void Range_FirstChoiceInTwoZones_CountsTheDearerZone()
    {
        var range = CostRange.Over([(CostSum.Of(0.2m), CostSum.Of(0.25m)), Both(CostSum.Of(0.21m))]);

        Assert.Equal((0.25m, 0.2m, 0.25m), (range.First.Known, range.Cheapest.Known, range.Dearest.Known));
    }

    private static (CostSum Low, CostSum High) Both(CostSum price) => (price, price);
}
