using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Values;

public class NearestTextTests
{
    [Theory]
    [InlineData("fallbak", "fallback")]
    [InlineData("FALLBACK", "fallback")]
    [InlineData("fallbackk", "fallback")]
    [InlineData("falback", "fallback")]
    [InlineData("protecton", "protection")]
    [InlineData("reclami", "reclaim")]
    [InlineData("grace", null)]
    [InlineData("a", null)]
    public void Of_AWord_FindsWhatItMisspells(string text, string? nearest) =>
        Assert.Equal(nearest, NearestText.Of(text, ["fallback", "protection", "reclaim", "priceLimit"]));

    [Fact]
    public void Of_EquallyNearTexts_IsTheFirst()
    {
        Assert.Equal("min", NearestText.Of("mix", ["min", "max"]));
        Assert.Equal("max", NearestText.Of("mix", ["max", "min"]));
    }

    [Fact]
    public void Of_ATextThatIsKnown_IsThatText() => Assert.Equal("max", NearestText.Of("max", ["mix", "max"]));

    [Fact]
    public void Of_ATextLongerThanAnyName_IsNothing()
    {
        var longest = new string('a', 64);

        Assert.Equal(longest, NearestText.Of(longest, [longest]));
        Assert.Null(NearestText.Of(longest + "a", [longest + "a"]));
    }

    [Fact]
    public void Of_NothingKnown_IsNothing() => Assert.Null(NearestText.Of("max", []));

    [Fact]
    public void Of_AKnownTextWithOneLetterLess_IsFound() =>
        Assert.All(
            Enumerable.Range(0, "priceLimit".Length), at => Assert.Equal("priceLimit", NearestText.Of("priceLimit".Remove(at, 1), ["profile", "priceLimit"])));
}
