using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Findings;

public class PropertyPathTests
{
    [Theory]
    [InlineData("services[0]", "services[0]", true)]
    [InlineData("services[0]", "services[0].spot.reclaim", true)]
    [InlineData("services[0].capacity.choices", "services[0].capacity.choices[3]", true)]
    [InlineData("services", "services[0]", true)]
    [InlineData("services[1]", "services[10]", false)]
    [InlineData("services[0].spot", "services[0].spotless", false)]
    [InlineData("services[0].spot", "services[0]", false)]
    [InlineData("services[0]", "services[1].spot", false)]
    public void Covers_Place_TakesItselfAndWhatIsWithin(string place, string path, bool covered) => Assert.Equal(covered, PropertyPath.Covers(place, path));

    [Fact]
    public void Comparer_Indices_OrderByTheirValue() =>
        Assert.Equal(
            ["cluster", "services[0]", "services[0].grace", "services[2].capacity.choices[3]", "services[2].capacity.choices[12]", "services[10]"],
            new[] { "services[10]", "services[2].capacity.choices[12]", "services[0].grace", "cluster", "services[2].capacity.choices[3]", "services[0]" }
                .Order(PropertyPath.Comparer));

    [Fact]
    public void Comparer_SamePath_IsEqual() => Assert.Equal(0, PropertyPath.Comparer.Compare("services[10].grace", "services[10].grace"));

    [Theory]
    [InlineData("spot04", "SPOT004")]
    [InlineData("DRAIN04", "DRAIN004")]
    [InlineData("RSV1", "RSV001")]
    public void NearestText_Misspelling_FindsWhatWasMeant(string text, string meant) =>
        Assert.Equal(meant, NearestText.Of(text, ["DRAIN003", "DRAIN004", "RSV001", "SPOT003", "SPOT004"]));

    [Fact]
    public void NearestText_NothingKnown_IsNull() => Assert.Null(NearestText.Of("SPOT001", []));
}
