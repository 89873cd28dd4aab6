using AckKnativeSpot.Infra.Documentation;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Documentation;

public class MarkdownTextTests
{
    private static readonly string s_long = string.Join(' ', Enumerable.Repeat("word", 50));

    [Fact]
    public void Wrapped_Prose_HasTheSameWordsInLinesThatFit()
    {
        var lines = MarkdownText.Wrapped(s_long).Split('\n');

        Assert.Equal(s_long, string.Join(' ', lines));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, MarkdownText.Width));
        Assert.Equal(2, lines.Length);
    }

    [Theory]
    [InlineData("| ", " |")]
    [InlineData("## ", "")]
    [InlineData("```text\n", "\n```")]
    public void Wrapped_WhatALineBreakWouldEnd_StaysInOneLine(string before, string after) =>
        Assert.Equal(before + s_long + after, MarkdownText.Wrapped(before + s_long + after));

    /// <summary>At the beginning of a line, each of these would mean something else.</summary>
    [Theory]
    [InlineData("*")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData("=")]
    [InlineData("#")]
    [InlineData("|")]
    [InlineData("1.")]
    public void Wrapped_Prose_BeginsNoLineWithWhatOpensABlock(string mark)
    {
        var text = string.Join(' ', Enumerable.Repeat($"word {mark} {mark}", 40));
        var lines = MarkdownText.Wrapped(text).Split('\n');

        Assert.Equal(text, string.Join(' ', lines));
        Assert.All(lines, line => Assert.StartsWith("word", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, MarkdownText.Width));
    }
}
