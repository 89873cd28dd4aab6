using AckKnativeSpot.Spot;
using Xunit;

namespace AckKnativeSpot.Tests.Spot;

public class PurchaseTests
{
    [Fact]
    public void Defaults_AreTheDocumentedBestPractice() =>
        Assert.Equal(
            new SpotOptions { Bid = new Bid.Market(), Protection = ProtectionPeriod.OneHour, Fallback = true, Reclaim = Reclaim.Evict },
            new SpotOptions());

    [Fact]
    public void EvictsOnReclaim_OnlyOfPreemptibleInstancesThatAreEvicted()
    {
        Assert.True(new Purchase.Spot(new SpotOptions()).EvictsOnReclaim);
        Assert.False(new Purchase.Spot(new SpotOptions { Reclaim = Reclaim.Leave }).EvictsOnReclaim);
        Assert.False(new Purchase.PayAsYouGo().EvictsOnReclaim);
    }

    [Fact]
    public void Equals_LooksAtTheOptions()
    {
        var limit = HourlyPrice.Of(0.25m);

        Assert.Equal(new Purchase.Spot(new SpotOptions { Bid = new Bid.CappedAt(limit) }), new Purchase.Spot(new SpotOptions { Bid = new Bid.CappedAt(HourlyPrice.Of(0.250m)) }));
        Assert.NotEqual<Purchase>(new Purchase.Spot(new SpotOptions { Bid = new Bid.CappedAt(limit) }), new Purchase.Spot(new SpotOptions()));
        Assert.NotEqual<Purchase>(new Purchase.PayAsYouGo(), new Purchase.Spot(new SpotOptions()));
    }
}
