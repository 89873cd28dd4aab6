using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Sizing;

public class PendingLimitTests
{
    [Theory]
    [InlineData("9m", false)]
    [InlineData("10m", true)]
    [InlineData("630s", false)]
    [InlineData("24h", true)]
    [InlineData("1441m", false)]
    [InlineData("soon", false)]
    public void TryParse_AtTheBounds_TakesOnlyWhatThePlatformTakes(string text, bool legal)
    {
        Assert.Equal(legal, PendingLimit.TryParse(text, out var limit));
        Assert.Equal(legal ? Duration.Of(text).Seconds / 60 : PendingLimit.PlatformDefault, limit.Minutes);
    }

    [Fact]
    public void Of_OutsideTheBounds_Throws() => Assert.Throws<ArgumentException>(() => PendingLimit.Of("9m"));

    [Fact]
    public void Default_OfTheType_IsThePlatformsOwn() => Assert.Equal(PendingLimit.Of("4h"), default);
}
