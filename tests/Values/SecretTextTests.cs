using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Values;

public class SecretTextTests
{
    [Fact]
    public void ToString_NeverIsTheText()
    {
        var secret = SecretText.Of("hunter2");

        Assert.Equal("[secret]", secret.ToString());
        Assert.Equal("[secret]", $"{secret}");
        Assert.Equal("Holder { Secret = [secret] }", new Holder(secret).ToString());
        Assert.Equal("hunter2", secret.Reveal());
    }

    [Fact]
    public void Equals_LooksAtTheTextAndAtWhetherItStandsIn()
    {
        Assert.Equal(SecretText.Of("a"), SecretText.Of("a"));
        Assert.Equal(SecretText.Of("a").GetHashCode(), SecretText.Of("a").GetHashCode());
        Assert.NotEqual(SecretText.Of("a"), SecretText.Of("b"));
        Assert.NotEqual(SecretText.Of("a"), SecretText.StandIn("a"));
        Assert.False(SecretText.Of("a").Equals(null));
    }

    [Fact]
    public void Map_OfAStandIn_IsThatStandIn()
    {
        Assert.Equal("ab", SecretText.Of("a").Map(text => text + "b").Reveal());
        Assert.Equal("a", SecretText.StandIn("a").Map(text => text + "b").Reveal());
    }

    private sealed record Holder(SecretText Secret);
}
