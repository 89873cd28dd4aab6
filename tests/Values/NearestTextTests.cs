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

    /// <summary>A short word is another word sooner than a misspelt one; two letters in the wrong order are one mistake.</summary>
    [Theory]
    [InlineData("port", "spot", null)]
    [InlineData("mode", "node", "node")]
    [InlineData("path", "pool", null)]
    [InlineData("sopt", "spot", "spot")]
    [InlineData("y", "x", null)]
    [InlineData("y", "ci", null)]
    [InlineData("ic", "ci", null)]
    [InlineData("dv", "dev", "dev")]
    [InlineData("deev", "dev", "dev")]
    [InlineData("prd", "prod", "prod")]
    [InlineData("pordu", "prod", null)]
    [InlineData("tsagnig", "staging", "staging")]
    public void Of_AShortWord_IsNoMisspellingOfAnother(string text, string known, string? nearest) => Assert.Equal(nearest, NearestText.Of(text, [known]));

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
