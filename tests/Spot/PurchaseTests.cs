using AckKnativeSpot.Spot;
using Xunit;

namespace AckKnativeSpot.Tests.Spot;

public class PurchaseTests
{
    [Fact]
    public void Defaults_AreTheDocumentedBestPractice() =>
        Assert.Equal(
            new SpotOptions { PriceLimit = null, Protection = ProtectionPeriod.OneHour, Fallback = true, Reclaim = Reclaim.Evict },
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

        Assert.Equal(new Purchase.Spot(new SpotOptions { PriceLimit = limit }), new Purchase.Spot(new SpotOptions { PriceLimit = 0.250m }));
        Assert.NotEqual<Purchase>(new Purchase.Spot(new SpotOptions { PriceLimit = limit }), new Purchase.Spot(new SpotOptions()));
        Assert.NotEqual<Purchase>(new Purchase.PayAsYouGo(), new Purchase.Spot(new SpotOptions()));
    }
}
