using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Jobs;

/// <summary>When a schedule runs: the five fields or the macros that Kubernetes reads. Source: Kubernetes, "CronJob".</summary>
public sealed partial record CronExpression
{
    /// <summary>What is allowed, as it completes "Write …".</summary>
    internal const string Allowed = "five fields such as 0 3 * * mon-fri, a macro such as @hourly, or an interval such as @every 90m";

    private static readonly string[] s_macros = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

    /// <summary>Bounds and names of the five fields: minute, hour, day of month, month, day of week.</summary>
    internal static readonly (int Min, int Max, string[] Names)[] Fields =
    [
        (0, 59, []),
        (0, 23, []),
        (1, 31, []),
        (1, 12, ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]),
        (0, 6, ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
    ];

    private static readonly string[] s_fieldNames = ["minute", "hour", "day of the month", "month", "day of the week"];

    private const string EveryPrefix = "@every ";

    private CronExpression(string text) => Text = text;

    /// <summary>The expression as written.</summary>
    public string Text { get; }

    /// <summary>Time between two runs of an <c>@every</c>; <see langword="null"/> for any other expression.</summary>
    internal TimeSpan? Every => IntervalOf(Text);

    /// <summary>
    /// Reads an expression: minute, hour, day of month, month and day of week (0 to 6, or names), a macro such as <c>@hourly</c>, or <c>@every</c> with a
    /// duration.
    /// </summary>
    /// <param name="text">The expression.</param>
    /// <param name="expression">The expression when the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CronExpression? expression)
    {
        expression = null;
        var fields = text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var legal = fields.Length == Fields.Length
            ? fields.Zip(Fields).All(pair => pair.First.Split(',').All(part => IsRange(part, pair.Second)))
            : s_macros.Contains(text) || (text is not null && IntervalOf(text) is not null);
        if (legal)
        {
            expression = new CronExpression(text!);
        }

        return legal;
    }

    /// <summary>Makes an expression of a literal, for code that knows it is legal.</summary>
    /// <param name="text">The expression.</param>
    /// <exception cref="ArgumentException">The text is not an expression.</exception>
    public static CronExpression Of(string text) => TryParse(text, out var expression)
        ? expression
        : throw IllegalText.Of(text, Allowed);

    /// <summary>Reads a literal as <see cref="Of"/> does.</summary>
    public static implicit operator CronExpression(string text) => Of(text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>What is wrong with a text that is no expression, as a sentence; <see langword="null"/> when there is no more to say than that.</summary>
    /// <param name="text">The text.</param>
    internal static string? Problem(string text)
    {
        if (text.StartsWith("TZ=", StringComparison.Ordinal) || text.StartsWith("CRON_TZ=", StringComparison.Ordinal))
        {
            return "Kubernetes takes the time zone beside the expression.";
        }

        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (text.StartsWith('@') || fields.Length != Fields.Length)
        {
            return text.StartsWith('@') ? null : FormattableString.Invariant($"It has {fields.Length} fields.");
        }

        var wrong = Enumerable.Range(0, fields.Length).Where(i => !fields[i].Split(',').All(part => IsRange(part, Fields[i]))).Select(i =>
            FormattableString.Invariant($"the {s_fieldNames[i]} '{fields[i]}' is not within {Fields[i].Min} to {Fields[i].Max}"));
        return string.Join(" and ", wrong) is { Length: > 0 } all ? $"{char.ToUpperInvariant(all[0])}{all[1..]}." : null;
    }

    // Go's durations: numbers, each with a unit. The controller takes less than a second for a second.
    private static TimeSpan? IntervalOf(string text)
    {
        if (!text.StartsWith(EveryPrefix, StringComparison.Ordinal) || !Interval().IsMatch(text.AsSpan(EveryPrefix.Length)))
        {
            return null;
        }

        var seconds = Part().Matches(text[EveryPrefix.Length..]).Sum(part =>
            decimal.Parse(part.Groups[1].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            * part.Groups[2].Value switch { "h" => 3600m, "m" => 60m, "s" => 1m, _ => 0.001m });
        return seconds is >= 1 and <= MostSeconds ? TimeSpan.FromSeconds((double)decimal.Truncate(seconds)) : null;
    }

    private const decimal MostSeconds = 100 * 366 * 86400m;

    [GeneratedRegex(@"\A(?:[0-9]{1,9}(?:\.[0-9]{1,9})?(?:h|ms|m|s))+\z")]
    private static partial Regex Interval();

    [GeneratedRegex(@"([0-9.]+)(h|ms|m|s)")]
    private static partial Regex Part();

    private static bool IsRange(string part, (int Min, int Max, string[] Names) field)
    {
        var step = part.Split('/');
        if (step.Length > 2 || (step.Length == 2 && !(IsNumber(step[1], out var every) && every > 0)))
        {
            return false;
        }

        if (step[0] is "*" or "?")
        {
            return true;
        }

        var ends = step[0].Split('-');
        return ends.Length <= 2 && IsValue(ends[0], field, out var first) && IsValue(ends[^1], field, out var last) && first <= last;
    }

    private static bool IsValue(string text, (int Min, int Max, string[] Names) field, out int value)
    {
        var name = Array.FindIndex(field.Names, candidate => candidate.Equals(text, StringComparison.OrdinalIgnoreCase));
        value = name + field.Min;
        return name >= 0 || (IsNumber(text, out value) && value >= field.Min && value <= field.Max);
    }

    private static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
