using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AckKnativeSpot.Tests.Support;

/// <summary>
/// An unquoted value of a stack file as the Pulumi CLI hands it to a program. Stands in for the CLI; <c>yaml-scalars.json</c> says what the CLI's own
/// libraries made of many values, and a test holds the two together.
/// </summary>
/// <param name="AtTheTop">As the value of a top-level key: a text.</param>
/// <param name="WithinASection">Within a section: JSON.</param>
/// <param name="WithinAShared">Within a section that all stacks share through Pulumi.yaml: JSON.</param>
internal sealed partial record CliScalar(string AtTheTop, JsonNode? WithinASection, JsonNode? WithinAShared)
{
    private static readonly string[] s_times =
    [
        "yyyy-M-d", "yyyy-M-d H:m:s.FFFFFFF", "yyyy-M-d H:m:s,FFFFFFF",
        "yyyy-M-d'T'H:m:s.FFFFFFF'Z'", "yyyy-M-d't'H:m:s.FFFFFFF'Z'", "yyyy-M-d'T'H:m:s,FFFFFFF'Z'", "yyyy-M-d'T'H:m:s.FFFFFFFzzz",
        "yyyy-M-d't'H:m:s.FFFFFFFzzz",
    ];

    /// <exception cref="NotSupportedException">The CLI ends at the value.</exception>
    public static CliScalar Of(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => new("", null, null),
        "true" or "True" or "TRUE" => new("true", JsonValue.Create(true), JsonValue.Create(true)),
        "false" or "False" or "FALSE" => new("false", JsonValue.Create(false), JsonValue.Create(false)),
        _ when Infinite().IsMatch(text) => throw new NotSupportedException($"json: unsupported value: {text}"),
        _ when DateTimeOffset.TryParseExact(text, s_times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) =>
            OfText(Shown(time)) with { WithinAShared = Rfc3339(time) },
        _ when (char.IsDigit(text[0]) || text[0] is '+' or '-') && Whole(text.Replace("_", "", StringComparison.Ordinal)) is { } whole => OfWhole(whole),
        _ when text[0] != '_' && (text[0] == '.' ? AfterPoint() : Decimal()).IsMatch(text[0] == '.' ? text : text.Replace("_", "", StringComparison.Ordinal))
            && double.Parse(text.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) is var number && double.IsFinite(number) =>
            OfNumber(Json(number)) with { WithinAShared = JsonNode.Parse(number == 0 && double.IsNegative(number) ? "-0" : Json(number)) },
        _ => OfText(text),
    };

    private static CliScalar OfText(string text) => new(text, JsonValue.Create(text), JsonValue.Create(text));

    private static CliScalar OfNumber(string json) => new(json, JsonNode.Parse(json), JsonNode.Parse(json));

    /// <summary>Above 63 bits a number survives at the top only.</summary>
    private static CliScalar OfWhole(BigInteger number) => number <= long.MaxValue
        ? OfNumber(number.ToString(CultureInfo.InvariantCulture))
        : new(number.ToString(CultureInfo.InvariantCulture), JsonNode.Parse(Json((ulong)number)), JsonNode.Parse(
            number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A point in time as Go shows it on a machine whose time zone is UTC.</summary>
    private static string Shown(DateTimeOffset time)
    {
        var offset = time.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
        return time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF ", CultureInfo.InvariantCulture) + $"{offset} {(time.Offset == TimeSpan.Zero ? "UTC" : offset)}";
    }

    private static string Rfc3339(DateTimeOffset time) =>
        time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
            + (time.Offset == TimeSpan.Zero ? "Z" : time.ToString("zzz", CultureInfo.InvariantCulture));

    private static BigInteger? Whole(string text)
    {
        var match = InRadix().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var digits = match.Groups["digits"].Value;
        var radix = match.Groups["radix"].Value.ToUpperInvariant() switch { "0X" => 16, "0B" => 2, "0" or "0O" => 8, _ => 10 };
        if (digits.Any(digit => Convert.ToInt32($"{digit}", 16) >= radix))
        {
            return null;
        }

        var size = digits.Aggregate(BigInteger.Zero, (sum, digit) => (sum * radix) + Convert.ToInt32($"{digit}", 16));
        var number = match.Groups["sign"].Value == "-" ? -size : size;
        return number.CompareTo(long.MinValue) >= 0 && number.CompareTo(ulong.MaxValue) <= 0 ? number : null;
    }

    private static string Json(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return number == 0 ? "0"
            : Math.Abs(number) is >= 1e-6 and < 1e21
                ? (decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) / 1.0000000000000000000000000000m)
                    .ToString(CultureInfo.InvariantCulture)
            : Exponent().Replace(text, "e$1");
    }

    [GeneratedRegex(@"\A([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z")]
    private static partial Regex Infinite();

    [GeneratedRegex(@"\A(?:(?<sign>[-+]?)(?<radix>0[xX]|0[bB]|0[oO]|0(?=[0-9])|)|(?<radix>0b|0o)(?<sign>[-+]))(?<digits>[0-9a-fA-F]+)\z")]
    private static partial Regex InRadix();

    [GeneratedRegex(@"\A[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"\A\.[0-9](_?[0-9])*([eE][-+]?[0-9](_?[0-9])*)?\z")]
    private static partial Regex AfterPoint();

    [GeneratedRegex("E([-+])0*")]
    private static partial Regex Exponent();
}
