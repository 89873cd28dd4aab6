using AckKnativeSpot.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Values;

public class DurationTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(3, 7);

    [Theory]
    [InlineData("0s", 0)]
    [InlineData("45s", 45)]
    [InlineData("5m", 300)]
    [InlineData("1h", 3600)]
    [InlineData("1h30m", 5400)]
    [InlineData("1m30s", 90)]
    [InlineData("090s", 90)]
    [InlineData("87840h", 316224000)]
    [InlineData("316224000s", 316224000)]
    public void TryParse_Units_AddUp(string text, int seconds)
    {
        Assert.True(Duration.TryParse(text, out var duration));
        Assert.Equal(seconds, duration.Seconds);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("45")]
    [InlineData("s")]
    [InlineData("-1s")]
    [InlineData("1.5s")]
    [InlineData("500ms")]
    [InlineData("30m1h")]
    [InlineData("45 s")]
    [InlineData("45s\n")]
    [InlineData("1d")]
    [InlineData("٤s")]
    [InlineData("1234567890s")]
    [InlineData("87841h")]
    public void TryParse_AnythingElse_IsRefused(string? text)
    {
        Assert.False(Duration.TryParse(text, out var duration));
        Assert.Equal(Duration.Zero, duration);
    }

    [Fact]
    public void Of_Literal_SaysWhatIsAllowed() =>
        Assert.Equal(
            "The value is '45'. Write a duration with its unit, such as 90s. (Parameter 'text')",
            Assert.Throws<ArgumentException>(() => Duration.Of("45")).Message);

    [Fact]
    public void Of_NoText_IsRefused() => Assert.Throws<ArgumentNullException>(() => Duration.Of(null!));

    [Fact]
    public void Of_TimeSpan_IsExactOrRefused()
    {
        Assert.Equal("90s", Duration.Of(TimeSpan.FromMinutes(1.5)).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Duration.Of(TimeSpan.FromMilliseconds(1500)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Duration.Of(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Duration.Of(TimeSpan.MaxValue));
    }

    [Fact]
    public void Text_AnyDuration_IsReadBackAndOrderedAsItsSeconds() => Prop.ForAll(
        Gen.Choose(0, Duration.MaxSeconds).Two().ToArbitrary(),
        pair =>
        {
            var (left, right) = (Duration.FromSeconds(pair.Item1), Duration.FromSeconds(pair.Item2));
            return Duration.TryParse(left.ToString(), out var read) && read == left
                && Duration.Of(left.ToTimeSpan()) == left
                && left.CompareTo(right) == pair.Item1.CompareTo(pair.Item2)
                && left < right == pair.Item1 < pair.Item2 && left >= right == pair.Item1 >= pair.Item2;
        }).Check(s_config);
}
