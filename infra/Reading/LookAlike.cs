using System.Globalization;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>Characters that look like ones that YAML and this configuration know, or like nothing at all, and that an editor or a web page put there.</summary>
internal static class LookAlike
{
    /// <summary>The first one in a text, by name and code; <see langword="null"/> when there is none.</summary>
    /// <param name="text">The text.</param>
    public static string? In(string text) => At(text) is var index and >= 0 ? Named(text[index]) : null;

    /// <summary>Where the first one is; -1 when there is none.</summary>
    /// <param name="text">The text.</param>
    public static int At(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (NameOf(text[i]) is not null)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A text with the characters that were meant.</summary>
    /// <param name="text">The text.</param>
    public static string Meant(string text) => string.Concat(text.Select(each => NameOf(each) is null ? each.ToString() : Plain(each))).Trim();

    private static string Named(char letter) => string.Create(CultureInfo.InvariantCulture, $"{NameOf(letter)} (U+{(int)letter:X4})");

    private static string Plain(char letter) => letter switch
    {
        '\u00A0' or '\u202F' or '\u2007' or '\u3000' => " ",
        '\u200B' or '\u2060' or '\uFEFF' => "",
        '\u2018' or '\u2019' => "'",
        '\u201C' or '\u201D' => "\"",
        '\u2013' or '\u2014' or '\u2212' => "-",
        _ => ((char)(letter - 0xFEE0)).ToString(),
    };

    private static string? NameOf(char letter) => letter switch
    {
        '\u00A0' => "a no-break space",
        '\u202F' or '\u2007' => "a narrow no-break space",
        '\u3000' => "an ideographic space",
        '\u200B' or '\u2060' => "a space of no width",
        '\uFEFF' => "a byte order mark",
        '\u2018' or '\u2019' or '\u201C' or '\u201D' => "a typographic quotation mark",
        '\u2013' or '\u2014' => "a dash in place of a hyphen",
        '\u2212' => "a minus sign in place of a hyphen",
        '\uFF1A' => "a full-width colon",
        '\uFF0C' => "a full-width comma",
        '\uFF0D' => "a full-width hyphen",
        >= '\uFF10' and <= '\uFF19' => "a full-width digit",
        >= '\uFF01' and <= '\uFF5E' => "a full-width character",
        _ => null,
    };
}
