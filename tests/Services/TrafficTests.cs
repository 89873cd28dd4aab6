using AckKnativeSpot.Services;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Services;

public class TrafficTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 10)]
    [InlineData(2, 50)]
    public void Canary_Step_SplitsBetweenTheProvenAndTheNewRevision(int step, int percent)
    {
        var canary = new Traffic.Canary("web-00001", [10, 50, 100], step);

        Assert.Equal<TrafficTarget>(
            [
                new TrafficTarget.Revision("web-00001") { Percent = 100 - percent },
                new TrafficTarget.ThisTemplate { Percent = percent, Tag = "canary" },
            ],
            canary.Targets);
    }

    [Fact]
    public void Canary_LastStep_LeavesTheProvenRevision() => Assert.Equal<TrafficTarget>(
        [new TrafficTarget.ThisTemplate { Percent = 100, Tag = "canary" }],
        new Traffic.Canary("web-00001", [10, 50, 100], 3).Targets);

    [Fact]
    public void NamesTemplate_OnlyWhenATargetIsThisTemplate_IsTrue()
    {
        Assert.False(new Traffic.LatestOnly().NamesTemplate);
        Assert.False(new Traffic.Split([new TrafficTarget.Latest { Percent = 100 }]).NamesTemplate);
        Assert.True(new Traffic.Split([new TrafficTarget.ThisTemplate { Percent = 100 }]).NamesTemplate);
        Assert.True(new Traffic.Canary("web-00001", [10], 1).NamesTemplate);
    }

    [Fact]
    public void Equals_SameShares_IsTrue() => Assert.Equal(
        new Traffic.Split([new TrafficTarget.Latest { Percent = 100, Tag = "a" }]),
        new Traffic.Split(new[] { new TrafficTarget.Latest { Percent = 100, Tag = "a" } }.Cast<TrafficTarget>().ToValueList()));
}
