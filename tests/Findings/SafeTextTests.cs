using AckKnativeSpot.Findings;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Findings;

public class SafeTextTests
{
    [Theory]
    [InlineData("web", "web")]
    [InlineData("", "")]
    [InlineData("a\nb\r\tc", @"a\nb\r\tc")]
    [InlineData("a\u200Bb", "aU+200Bb")]
    [InlineData("a\u202Eb", "aU+202Eb")]
    [InlineData("a\u2028b", "aU+2028b")]
    [InlineData("a\u001B[31mb", "aU+001B[31mb")]
    [InlineData("a\uE000b", "aU+E000b")]
    [InlineData("a\u00A0b", "a b")]
    [InlineData("Grüße, 世界 👍", "Grüße, 世界 👍")]
    public void OneLine_ShowsWhatCannotBeSeen(string text, string shown) => Assert.Equal(shown, SafeText.OneLine(text));

    [Fact]
    public void OneLine_OfAnyText_IsOneLineThatStaysAsItIs() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
        ArbMap.Default.ArbFor<string?>(),
        text =>
        {
            var line = SafeText.OneLine(text ?? "");
            return !line.Any(char.IsControl) && SafeText.OneLine(line) == line;
        }));

    [Theory]
    [InlineData(3, "abc", "abc")]
    [InlineData(3, "abcd", "ab…")]
    [InlineData(3, "ab👍", "ab…")]
    [InlineData(3, "a👍b", "a…")]
    [InlineData(4, "ab\u200B", "ab…")]
    [InlineData(1, "ab", "…")]
    public void OneLine_OfALongText_IsCutBetweenCharacters(int longest, string text, string shown) => Assert.Equal(shown, SafeText.OneLine(text, longest));

    [Fact]
    public void Quoted_OfALongValue_IsNotLongerThanALine() => Assert.Equal(new string('a', 79) + "…", SafeText.Quoted(new string('a', 1000)));
}
