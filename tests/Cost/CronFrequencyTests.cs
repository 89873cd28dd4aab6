using System.Globalization;
using AckKnativeSpot.Jobs;
using Xunit;

namespace AckKnativeSpot.Tests.Cost;

public class CronFrequencyTests
{
    /// <summary>Each worked out by hand; a month is a twelfth of 365 days.</summary>
    [Theory]
    [InlineData("0 3 * * *", "30.4167")] // 365 / 12
    [InlineData("@daily", "30.4167")]
    [InlineData("@hourly", "730")] // 24 × 365 / 12
    [InlineData("*/15 * * * *", "2920")] // 4 × 730
    [InlineData("5/20 * * * *", "2190")] // minutes 5, 25 and 45
    [InlineData("5/2147483647 * * * *", "730")] // minute 5 and none after it
    [InlineData("0 0 1/2147483647 * *", "1")]
    [InlineData("59/2147483588 23 * * *", "30.4167")]
    [InlineData("@weekly", "4.3452")] // 365 / 7 / 12
    [InlineData("@monthly", "1")]
    [InlineData("@yearly", "0.0833")] // 1 / 12
    [InlineData("0 9-17 * * 1-5", "195.5357")] // 9 × 5 × 365 / 7 / 12
    [InlineData("0 0 1,15 * *", "2")]
    [InlineData("0 0 31 * *", "0.5833")] // seven months have a 31st
    [InlineData("0 0 13 * fri", "5.2024")] // every 13th, and the Fridays of the other 353 days: (12 + 353 / 7) / 12
    [InlineData("0 0 */2 * 1", "17.6310")] // every odd day (186), and the Mondays of the other 179: (186 + 179 / 7) / 12
    [InlineData("0 0 */1 * 1", "4.3452")] // a star: Mondays only
    [InlineData("0 0 ? * 1", "4.3452")]
    [InlineData("0 0 13 * *,1", "1")] // a star among the days of the week: every 13th only
    [InlineData("0 12 * jan-mar sun", "1.0714")] // 90 / 7 / 12
    [InlineData("0 0 29 2 *", "0.0202")] // 97 / 400 / 12
    [InlineData("0 0 30 2 *", "0")]
    public void RunsPerMonth_Expression_IsWhatTheCalendarSays(string cron, string runs) =>
        Assert.Equal(decimal.Parse(runs, CultureInfo.InvariantCulture), CronExpression.Of(cron).RunsPerMonth());
}
