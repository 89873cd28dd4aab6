using AckKnativeSpot.Resources;
using Xunit;

namespace AckKnativeSpot.Tests.Cluster;

/// <summary>The configuration of an add-on is the text that its provider reads back, so that a second deployment changes nothing.</summary>
public class AddonConfigTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("""{ "b": 1, "a": [ true, null, "x" ] }""", """{"a":[true,null,"x"],"b":1}""")]
    [InlineData("""{"a":{"d":{},"c":"1"}}""", """{"a":{"c":"1","d":{}}}""")]
    [InlineData("""{"a":1.0,"b":-0.50,"c":1e3,"d":9007199254740991}""", """{"a":1,"b":-0.5,"c":1000,"d":9007199254740991}""")]
    [InlineData("""{"a":"<b> & \u0027c\u0027 + é 中"}""", """{"a":"\u003cb\u003e \u0026 'c' + é 中"}""")]
    [InlineData("""{"a":"\"\\\n"}""", """{"a":"\"\\\n"}""")]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""")]
    public void Of_AnyForm_IsTheOneOfTheProvider(string json, string expected)
    {
        Assert.Equal(expected, AddonConfig.Of(json));
        Assert.Equal(expected, AddonConfig.Of(expected));
    }

    [Fact]
    public void Of_NothingAndWhatIsNoJson_IsLeftAlone()
    {
        Assert.Null(AddonConfig.Of(null));
        Assert.Equal("{", AddonConfig.Of("{"));
    }
}
