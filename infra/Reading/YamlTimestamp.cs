using System.Globalization;
using System.Text.RegularExpressions;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>A date or point in time, as yaml.v3 takes an unquoted text for one.</summary>
/// <param name="Day">Day: <c>2026-08-01</c>.</param>
/// <param name="Time">Time of day, with as many digits of a second as it needs: <c>10:00:00.5</c>.</param>
/// <param name="Offset">Offset from UTC: <c>+08:00</c>.</param>
internal sealed partial record YamlTimestamp(string Day, string Time, string Offset)
{
    private const string Utc = "+00:00";

    /// <summary>The form in which the Pulumi CLI hands over and saves what it read from a stack file.</summary>
    public string OfStackFile => $"{Start}{(Offset == Utc ? "UTC" : Start[^6..^1])}";

    /// <summary>The form in which the Pulumi CLI hands over what it read from <c>Pulumi.yaml</c>.</summary>
    private string OfProjectFile => $"{Day}T{Time}{(Offset == Utc ? "Z" : Offset)}";

    /// <summary>All but the name of the zone, for which Go takes what the machine calls it.</summary>
    private string Start => $"{Day} {Time} {Offset.Replace(":", "", StringComparison.Ordinal)} ";

    /// <summary>What an unquoted text is as a point in time; <see langword="null"/> when it is none.</summary>
    public static YamlTimestamp? TryParse(string text)
    {
        var match = Pattern().Match(text);
        return match.Success
            && int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) is var year and > 0
            && Part("month") is var month and >= 1 and <= 12
            && Part("day") is var day and >= 1 && day <= DateTime.DaysInMonth(year, month)
            && (Part("hour"), Part("minute"), Part("second")) is var (hour, minute, second) and ( < 24, < 60, < 60)
            ? new(
                Invariant($"{year:0000}-{month:00}-{day:00}"),
                Invariant($"{hour:00}:{minute:00}:{second:00}{Fraction()}"),
                OffsetOf(match.Groups["offset"].Value))
            : null;

        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;

        string Fraction() => match.Groups["fraction"].Value.TrimEnd('0') is { Length: > 0 } digits ? "." + digits : "";
    }

    /// <summary>Whether a text that a program got is one of the forms.</summary>
    public bool IsHandedOverAs(string text) => text.StartsWith(Start, StringComparison.Ordinal) || text == OfProjectFile;

    private static string OffsetOf(string text) => text is "" or "Z" or "-00:00" ? Utc : text;

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    [GeneratedRegex(
        @"\A(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})"
            + @"(?:(?:[Tt](?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2}):(?<second>[0-9]{1,2})(?:[.,](?<fraction>[0-9]{1,9}))?(?<offset>Z|[-+][0-9]{2}:[0-9]{2}))"
            + @"| (?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2}):(?<second>[0-9]{1,2})(?:[.,](?<fraction>[0-9]{1,9}))?)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
