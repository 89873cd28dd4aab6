using AckKnativeSpot.Sizing;
using Xunit;

namespace AckKnativeSpot.Tests.Sizing;

public class PendingLimitTests
{
    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(1440, true)]
    [InlineData(1441, false)]
    public void TryOf_AtTheBounds_TakesOnlyWhatThePlatformTakes(int minutes, bool legal)
    {
        Assert.Equal(legal, PendingLimit.TryOf(minutes, out var limit));
        Assert.Equal(legal ? minutes : PendingLimit.PlatformDefault, limit.Minutes);
    }

    [Fact]
    public void Of_OutsideTheBounds_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => PendingLimit.Of(9));
}
