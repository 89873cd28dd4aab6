using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>
/// Writes a text as a YAML scalar on one line: without quotes where no reader takes it for anything else, in single quotes where punctuation needs them, in
/// double quotes for the rest. The words of YAML 1.1 count as something else too, because kubectl still knows them.
/// </summary>
internal static partial class YamlText
{
    private static readonly SearchValues<char> s_notFirst = SearchValues.Create(",[]{}#&*!|>'\"%@`");

    private static readonly HashSet<string> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "+.inf", "-.inf", ".nan", "=", "<<",
    };

    public static void Append(StringBuilder yaml, string text)
    {
        if (MeansSomethingElse(text) || !IsPrintable(text))
        {
            AppendEscaped(yaml.Append('"'), text).Append('"');
        }
        else if (HasPunctuation(text))
        {
            yaml.Append('\'').Append(text.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
        }
        else
        {
            yaml.Append(text);
        }
    }

    private static bool MeansSomethingElse(string text) =>
        text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || s_words.Contains(text)
        || (text[0] is (>= '0' and <= '9') or '+' or '-' or '.' && Number().IsMatch(text));

    private static bool HasPunctuation(string text) =>
        s_notFirst.Contains(text[0])
        || (text[0] is '-' or '?' && (text.Length == 1 || text[1] == ' '))
        || text.StartsWith("---", StringComparison.Ordinal)
        || text.StartsWith("...", StringComparison.Ordinal)
        || text[^1] == ':'
        || text.Contains(": ", StringComparison.Ordinal)
        || text.Contains(" #", StringComparison.Ordinal);

    private static bool IsPrintable(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsPrintable(rune))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPrintable(Rune rune) => rune.Value is >= ' ' and <= '~' || (rune.IsBmp && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));

    private static StringBuilder AppendEscaped(StringBuilder yaml, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => yaml.Append("\\\""),
                '\\' => yaml.Append(@"\\"),
                '\n' => yaml.Append(@"\n"),
                '\r' => yaml.Append(@"\r"),
                '\t' => yaml.Append(@"\t"),
                _ when IsPrintable(rune) => yaml.Append(rune),
                _ when rune.IsBmp => yaml.Append(CultureInfo.InvariantCulture, $@"\u{rune.Value:X4}"),
                _ => yaml.Append(CultureInfo.InvariantCulture, $@"\U{rune.Value:X8}"),
            };
        }

        return yaml;
    }

    [GeneratedRegex(@"^(?:[-+]?[0-9][0-9_.:,eExXoOa-fA-F+-]*|[-+]?\.[0-9]+.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
