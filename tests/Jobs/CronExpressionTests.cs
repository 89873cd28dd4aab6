using AckKnativeSpot.Jobs;
using Xunit;

namespace AckKnativeSpot.Tests.Jobs;

public class CronExpressionTests
{
    [Theory]
    [InlineData("0 3 * * *")]
    [InlineData("*/15 0-6/2 1,15 jan-mar MON-fri")]
    [InlineData("59 23 31 12 6")]
    [InlineData("@hourly")]
    public void TryParse_Expression_KeepsTheText(string text)
    {
        Assert.True(CronExpression.TryParse(text, out var expression));
        Assert.Equal(text, expression.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("0 3 * *")]
    [InlineData("0 3 * * * *")]
    [InlineData("60 3 * * *")]
    [InlineData("0 24 * * *")]
    [InlineData("0 3 0 * *")]
    [InlineData("0 3 * 13 *")]
    [InlineData("0 3 * * 7")]
    [InlineData("30-10 * * * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("1,,2 * * * *")]
    [InlineData("-5 * * * *")]
    [InlineData("@sometimes")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(CronExpression.TryParse(text, out _));

    [Fact]
    public void Of_IllegalLiteral_Throws() => Assert.Throws<ArgumentException>(() => CronExpression.Of("daily"));
}
