using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>What an unquoted YAML value becomes when the engine turns it into JSON.</summary>
internal static partial class YamlValue
{
    private const NumberStyles Float = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Whether a JSON value may come of a text in YAML.</summary>
    public static bool Means(string text, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => text.Equals("true", StringComparison.OrdinalIgnoreCase),
        JsonValueKind.False => text.Equals("false", StringComparison.OrdinalIgnoreCase),
        JsonValueKind.String => value.ValueEquals(text) || value.ValueEquals(text + "T00:00:00Z"),
        JsonValueKind.Number => Number(text.Replace("_", "", StringComparison.Ordinal)) is { } number && number == value.GetDouble(),
        _ => false,
    };

    /// <summary>Whether an unquoted text stays one in YAML, as a key must for the Pulumi CLI.</summary>
    public static bool IsText(string text) => !NoText().IsMatch(text);

    private static double? Number(string text) => text switch
    {
        _ when text.StartsWith("0x", StringComparison.Ordinal) => Whole(text[2..], 16),
        _ when text.StartsWith("0o", StringComparison.Ordinal) => Whole(text[2..], 8),
        _ when text.StartsWith("0b", StringComparison.Ordinal) => Whole(text[2..], 2),
        _ when text.Length > 1 && text[0] == '0' && Whole(text, 8) is { } octal => octal,
        _ => double.TryParse(text, Float, CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    private static double? Whole(string digits, int radix)
    {
        var sum = 0.0;
        foreach (var digit in digits)
        {
            var value = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            if (value >= radix)
            {
                return null;
            }

            sum = (sum * radix) + value;
        }

        return digits.Length == 0 ? null : sum;
    }

    [GeneratedRegex(
        @"\A(?:|~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-+]?0(?:[xX][0-9a-fA-F_]+|[bB][01_]+|[oO][0-7_]+)"
            + @"|[-+]?(?:\.[0-9]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ][-+:.0-9Zz ]*)?)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex NoText();
}
