using System.Text.Json;
using System.Text.RegularExpressions;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>
/// What the Pulumi CLI makes of an unquoted value of a stack file. Source: <c>resolve.go</c> of gopkg.in/yaml.v3 3.0.1, and
/// <c>sdk/go/common/resource/config/object.go</c> of pulumi/pulumi, which writes a date with Go's <c>Time.String</c> and everything else as JSON.
/// </summary>
internal static partial class YamlValue
{
    /// <summary>The text that a program gets for an unquoted text; the same one for what YAML takes for a text too.</summary>
    public static string HandedOver(string text) =>
        IsTruth(text) ? text.ToLowerInvariant() : YamlTimestamp.TryParse(text)?.OfStackFile ?? YamlNumber.TryParse(text)?.Json ?? text;

    /// <summary>Whether a text that a program got for a top-level key may come of an unquoted text.</summary>
    public static bool Means(string text, string handedOver) =>
        handedOver == text
        || handedOver == HandedOver(text)
        || YamlTimestamp.TryParse(text)?.IsHandedOverAs(handedOver) == true

        // At the top whole numbers keep all their digits.
        || (YamlNumber.TryParse(text) is { } number && YamlNumber.TryParse(handedOver) is { } other && number.Value == other.Value);

    /// <summary>Whether a JSON value that a program got may come of an unquoted text.</summary>
    public static bool Means(string text, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => IsTruth(text) && HandedOver(text) == value.GetRawText(),
        JsonValueKind.String => value.ValueEquals(text) || YamlTimestamp.TryParse(text)?.IsHandedOverAs(value.GetString()!) == true,
        JsonValueKind.Number => YamlNumber.TryParse(text) is { } number && number.Value == value.GetDouble(),
        _ => false,
    };

    /// <summary>Whether an unquoted text is a number or truth value, which JSON writes without quotes.</summary>
    public static bool IsNumberOrTruth(string text) => IsTruth(text) || (YamlTimestamp.TryParse(text) is null && YamlNumber.TryParse(text) is not null);

    /// <summary>Whether the CLI ends at an unquoted text, because JSON has no such number.</summary>
    public static bool EndsTheCli(string text) => NoJsonNumber().IsMatch(text);

    /// <summary>Whether an unquoted text stays one in YAML, as a key must for the Pulumi CLI.</summary>
    public static bool IsText(string text) => !NoText().IsMatch(text);

    private static bool IsTruth(string text) => text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE";

    [GeneratedRegex(@"\A(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z", RegexOptions.CultureInvariant)]
    private static partial Regex NoJsonNumber();

    [GeneratedRegex(
        @"\A(?:|~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-+]?0(?:[xX][0-9a-fA-F_]+|[bB][01_]+|[oO][0-7_]+)"
            + @"|[-+]?(?:\.[0-9]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ][-+:.0-9Zz ]*)?)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex NoText();
}
