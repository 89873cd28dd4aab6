using AckKnativeSpot.Rollouts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Rollouts;

public class QuotedTextTests
{
    [Theory]
    [InlineData("postgres://shop:hunter2@db:5432/shop", "postgres://[hidden]@db:5432/shop")]
    [InlineData("https://ghp_abc@github.com/x", "https://[hidden]@github.com/x")]
    [InlineData("DB_PASSWORD=hunter2 and more", "DB_PASSWORD=[hidden] and more")]
    [InlineData("{\"password\": \"hunter2\", \"user\": \"shop\"}", "{\"password\": \"[hidden]\", \"user\": \"shop\"}")]
    [InlineData("api-key: hunter2", "api-key: [hidden]")]
    [InlineData("accessKeySecret=hunter2", "accessKeySecret=[hidden]")]
    [InlineData("Authorization: Bearer hunter2.hunter2", "Authorization: Bearer [hidden]")]
    [InlineData("key LTAI5tExampleExample", "key [hidden]")]
    [InlineData("token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.sig", "token [hidden]")]
    [InlineData("-----BEGIN RSA PRIVATE KEY----- MIIE", "[hidden]")]
    [InlineData("secret \"db\" not found", "secret \"db\" not found")]
    [InlineData("couldn't find key password in Secret shop/db", "couldn't find key password in Secret shop/db")]
    public void Secrets_AreHidden_AndTheRestIsKept(string text, string shown) => Assert.Equal(shown, QuotedText.Of(text));

    [Theory]
    [InlineData("one\r\ntwo\tthree", "one two three")]
    [InlineData("\u001b[31mred\u001b[0m", "red")]
    [InlineData("a\u202Eb\u0000c", "a b c")]
    [InlineData("  around  ", "around")]
    public void Text_IsOneLine_ThatMovesNothing(string text, string shown) => Assert.Equal(shown, QuotedText.Of(text));

    [Fact]
    public void AnyText_BecomesOneShortLine() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(),
        text => QuotedText.Of(text ?? "") is var line && line.Length <= QuotedText.Longest && !line.Any(char.IsControl) && line.Trim() == line)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void LongText_IsCut_BetweenCharacters()
    {
        var line = QuotedText.Of(string.Concat(Enumerable.Repeat("\U0001F600", 200)));

        Assert.Equal(QuotedText.Longest - 1, line.Length);
        Assert.EndsWith("\U0001F600…", line, StringComparison.Ordinal);
    }
}
