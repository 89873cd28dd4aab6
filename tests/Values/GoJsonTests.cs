using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Values;

/// <summary>The configuration of an add-on is the text that its provider reads back, so that a second deployment changes nothing.</summary>
public class GoJsonTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("""{ "b": 1, "a": [ true, null, "x" ] }""", """{"a":[true,null,"x"],"b":1}""")]
    [InlineData("""{"a":{"d":{},"c":"1"}}""", """{"a":{"c":"1","d":{}}}""")]
    [InlineData("""{"a":1.0,"b":-0.50,"c":1e3,"d":9007199254740991}""", """{"a":1,"b":-0.5,"c":1000,"d":9007199254740991}""")]
    [InlineData("""{"a":"<b> & \u0027c\u0027 + é 中"}""", """{"a":"\u003cb\u003e \u0026 'c' + é 中"}""")]
    [InlineData("""{"a":"\"\\\n"}""", """{"a":"\"\\\n"}""")]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""")]
    [InlineData("""{"a":"\u001f\u007f\u00a0\u3000\ud83d\ude00\u2028\b\f\t"}""", "{\"a\":\"\\u001f\u007f\u00a0\u3000\ud83d\ude00\\u2028\\b\\f\\t\"}")]
    [InlineData("""{"\u003c":[],"a":[{},[]]}""", """{"\u003c":[],"a":[{},[]]}""")]
    [InlineData("""{"a":[1e-5,0.000001,1e-7,1.5e-9,123e-8]}""", """{"a":[0.00001,0.000001,1e-7,1.5e-9,0.00000123]}""")]
    [InlineData("""{"a":[12345678901234567890,1e15,1.5e16,1e20,1e21,-2.5E+30,-0,0]}""",
        """{"a":[12345678901234567000,1000000000000000,15000000000000000,100000000000000000000,1e+21,-2.5e+30,-0,0]}""")]
    public void Of_AnyForm_IsTheOneOfTheProvider(string json, string expected)
    {
        Assert.Equal(expected, GoJson.Of(json));
        Assert.Equal(expected, GoJson.Of(expected));
    }

    [Fact]
    public void Of_NothingAndWhatIsNoJson_IsLeftAlone()
    {
        Assert.Null(GoJson.Of(null));
        Assert.Equal("{", GoJson.Of("{"));
        Assert.Equal("""{"a":"\ud800"}""", GoJson.Of("""{"a":"\ud800"}"""));
        Assert.Equal("""{"a":1e400}""", GoJson.Of("""{"a":1e400}"""));
    }
}
