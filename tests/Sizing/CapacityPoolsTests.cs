using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Sizing;

public class CapacityPoolsTests
{
    [Theory]
    [InlineData("", "", 0, 1, true, null, 1)]
    [InlineData("ecs.c6.large", "", 0, 1, false, null, 1)]
    [InlineData("ecs.c6.large ecs.c7.large ecs.c6.large", "", 3, 2, false, 3, 6)]
    [InlineData("ecs.c6.large 2-4Gi", "", 2, 2, true, 2, 4)]
    [InlineData("ecs.c6.large", "vsw-a vsw-b vsw-a", 3, 1, false, 2, 2)]
    public void Of_Capacity_IsTypesTimesZones(string choices, string vswitches, int platformZones, int types, bool more, int? zones, int count)
    {
        var pools = CapacityPools.Of(
            new CapacityOptions
            {
                Choices = Words(choices).Select(text => CapacityChoice.TryParse(text, out var choice) ? choice : throw new ArgumentException(text))
                    .ToValueList(),
                Vswitches = Words(vswitches).ToValueList(),
            },
            platformZones);

        Assert.Equal(new CapacityPools(types, more, zones), pools);
        Assert.Equal(count, pools.Count);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
