using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Values;

/// <summary>Each form at its edges. That the rules agree with the API server is tested with generated specifications (<c>tests/Admission</c>).</summary>
public class KubernetesSyntaxTests
{
    private static readonly string s_63 = new('a', 63);

    [Fact]
    public void Labels_HaveAtMost63Characters()
    {
        Assert.True(KubernetesSyntax.IsDns1035Label(s_63));
        Assert.True(KubernetesSyntax.IsDns1123Label(s_63));
        Assert.True(KubernetesSyntax.IsLabelValue(s_63));
        Assert.False(KubernetesSyntax.IsDns1035Label(s_63 + "a"));
        Assert.False(KubernetesSyntax.IsDns1123Label(s_63 + "a"));
        Assert.False(KubernetesSyntax.IsLabelValue(s_63 + "a"));
    }

    [Theory]
    [InlineData("web", true, true)]
    [InlineData("web-1", true, true)]
    [InlineData("1-web", false, true)]
    [InlineData("web-", false, false)]
    [InlineData("-web", false, false)]
    [InlineData("Web", false, false)]
    [InlineData("web.shop", false, false)]
    [InlineData("web\n", false, false)]
    [InlineData("wéb", false, false)]
    [InlineData("", false, false)]
    public void DnsLabels_DifferInWhetherADigitMayBeFirst(string text, bool isDns1035, bool isDns1123) =>
        Assert.Equal((isDns1035, isDns1123), (KubernetesSyntax.IsDns1035Label(text), KubernetesSyntax.IsDns1123Label(text)));

    [Theory]
    [InlineData("web.shop", true)]
    [InlineData("web..shop", false)]
    [InlineData(".web", false)]
    [InlineData("web.", false)]
    [InlineData("web_shop", false)]
    public void IsDns1123Subdomain_TakesLabelsJoinedByDots(string text, bool expected) => Assert.Equal(expected, KubernetesSyntax.IsDns1123Subdomain(text));

    [Theory]
    [InlineData("team", true)]
    [InlineData("example.com/team", true)]
    [InlineData("example.com/Team_1.a", true)]
    [InlineData("Example.com/team", false)]
    [InlineData("/team", false)]
    [InlineData("example.com/", false)]
    [InlineData("a/b/c", false)]
    [InlineData("-team", false)]
    public void IsQualifiedKey_TakesAnOptionalDomainAndAName(string text, bool expected) => Assert.Equal(expected, KubernetesSyntax.IsQualifiedKey(text));

    [Theory]
    [InlineData("", true)]
    [InlineData("web shop", false)]
    [InlineData("web_shop.1", true)]
    [InlineData("web-", false)]
    public void IsLabelValue_MayBeEmpty(string text, bool expected) => Assert.Equal(expected, KubernetesSyntax.IsLabelValue(text));

    [Theory]
    [InlineData("TOKEN", true)]
    [InlineData("_token.1-a", true)]
    [InlineData("2ND", false)]
    [InlineData("A B", false)]
    [InlineData("", false)]
    [InlineData(".", false)]
    [InlineData("..a", false)]
    [InlineData(".a", true)]
    public void IsStrictEnvironmentName_DoesNotBeginWithADigit(string text, bool expected) =>
        Assert.Equal(expected, KubernetesSyntax.IsStrictEnvironmentName(text));

    [Theory]
    [InlineData("TOKEN", true)]
    [InlineData("1A", true)]
    [InlineData("A B", true)]
    [InlineData("..", true)]
    [InlineData("{}~$(X)", true)]
    [InlineData("A=B", false)]
    [InlineData("=", false)]
    [InlineData("", false)]
    [InlineData("Ä", false)]
    [InlineData("A\tB", false)]
    [InlineData("A\n", false)]
    public void IsEnvironmentName_IsPrintableAsciiWithoutEqualsSign(string text, bool expected) =>
        Assert.Equal(expected, KubernetesSyntax.IsEnvironmentName(text));

    [Theory]
    [InlineData("tls.crt", true)]
    [InlineData("1.TOKEN", true)]
    [InlineData(".hidden", true)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData("..data", false)]
    [InlineData("a/b", false)]
    public void IsDataKey_IsAFileName(string text, bool expected) => Assert.Equal(expected, KubernetesSyntax.IsDataKey(text));

    [Theory]
    [InlineData("a/b", true)]
    [InlineData("a/..b", true)]
    [InlineData("/a", false)]
    [InlineData("a/../b", false)]
    [InlineData("..", false)]
    [InlineData("", false)]
    public void IsRelativePath_StaysInside(string text, bool expected) => Assert.Equal(expected, KubernetesSyntax.IsRelativePath(text));

    [Theory]
    [InlineData("X-Request-Id", true)]
    [InlineData("X Request", false)]
    [InlineData("X:", false)]
    public void IsHeaderName_HasLettersDigitsAndDashes(string text, bool expected) => Assert.Equal(expected, KubernetesSyntax.IsHeaderName(text));
}
