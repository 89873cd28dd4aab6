using System.Globalization;

namespace AckKnativeSpot.Jobs;

/// <summary>
/// How often a schedule runs. Read as the CronJob controller reads it (github.com/robfig/cron): a day must match both the day of the month and the day of the
/// week, or one of them when neither field is a star. Time zones do not matter for it, and clock changes are left out.
/// </summary>
internal static class CronFrequency
{
    private const int DaysPerWeek = 7;
    private const int MonthsPerYear = 12;
    private const decimal DaysPerYear = 365;
    private const decimal SecondsPerDay = 86400;

    private static readonly int[] s_daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>
    /// Runs per month, rounded to four decimals: a twelfth of those of a year of 365 days, whose first day is each day of the week in turn. The 29th of
    /// February counts only for a schedule that runs on no other day, with 97 of them in 400 years.
    /// </summary>
    /// <param name="expression">The expression.</param>
    public static decimal RunsPerMonth(this CronExpression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        if (expression.Every is { } interval)
        {
            return Math.Round(DaysPerYear * SecondsPerDay / MonthsPerYear / (decimal)interval.TotalSeconds, 4, MidpointRounding.AwayFromZero);
        }

        var fields = Fields(expression.Text);
        var timesADay = (decimal)fields[0].Values.Count * fields[1].Values.Count;
        var days = Enumerable.Range(1, MonthsPerYear)
            .Sum(month => Enumerable.Range(1, s_daysOfMonth[month - 1]).Sum(day => DaysOfWeekThatRun(fields, month, day)));
        var daysPerYear = days > 0 ? days / (decimal)DaysPerWeek : DaysOfWeekThatRun(fields, 2, 29) * 97m / 400 / DaysPerWeek;
        return Math.Round(timesADay * daysPerYear / MonthsPerYear, 4, MidpointRounding.AwayFromZero);
    }

    /// <summary>On how many of the seven days of the week that it may be a date runs.</summary>
    private static int DaysOfWeekThatRun(CronField[] fields, int month, int day)
    {
        if (!fields[3].Values.Contains(month))
        {
            return 0;
        }

        var (ofMonth, ofWeek) = (fields[2], fields[4]);
        var matches = ofMonth.Values.Contains(day);
        return ofMonth.IsStar || ofWeek.IsStar ? (matches ? ofWeek.Values.Count : 0)
            : matches ? DaysPerWeek
            : ofWeek.Values.Count;
    }

    private static CronField[] Fields(string text)
    {
        var fields = text switch
        {
            "@yearly" or "@annually" => "0 0 1 1 *",
            "@monthly" => "0 0 1 * *",
            "@weekly" => "0 0 * * 0",
            "@daily" or "@midnight" => "0 0 * * *",
            "@hourly" => "0 * * * *",
            _ => text,
        };
        return [.. fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Zip(CronExpression.Fields, (field, known) => CronField.Of(field, known))];
    }

    /// <summary>One field of an expression.</summary>
    /// <param name="Values">The values that it names.</param>
    /// <param name="IsStar">Whether a part of it is a star without a step, so that it leaves the other field of the day alone.</param>
    private sealed record CronField(HashSet<int> Values, bool IsStar)
    {
        public static CronField Of(string field, (int Min, int Max, string[] Names) known)
        {
            var values = new HashSet<int>();
            var isStar = false;
            foreach (var part in field.Split(','))
            {
                var step = part.Split('/');
                var every = step.Length == 2 ? long.Parse(step[1], CultureInfo.InvariantCulture) : 1;
                var ends = step[0].Split('-');
                var all = step[0] is "*" or "?";
                isStar |= all && every == 1;
                var first = all ? known.Min : Value(ends[0], known);
                var last = all || (ends.Length == 1 && step.Length == 2) ? known.Max : Value(ends[^1], known);
                for (long value = first; value <= last; value += every)
                {
                    values.Add((int)value);
                }
            }

            return new(values, isStar);
        }

        private static int Value(string text, (int Min, int Max, string[] Names) known)
        {
            var name = Array.FindIndex(known.Names, each => each.Equals(text, StringComparison.OrdinalIgnoreCase));
            return name >= 0 ? name + known.Min : int.Parse(text, CultureInfo.InvariantCulture);
        }
    }
}
