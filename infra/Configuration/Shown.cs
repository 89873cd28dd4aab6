using System.Globalization;
using System.Text;

namespace AckKnativeSpot.Infra.Configuration;

/// <summary>Texts of a configuration inside messages.</summary>
internal static class Shown
{
    private const int Longest = 80;

    /// <summary>The text on one line and not longer than a line, so that it cannot pass for more of the message than itself.</summary>
    public static string Text(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= Longest)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(rune.Value switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when IsForbidden(rune) => Code(rune),
                _ => rune.ToString(),
            });
        }

        return shown.ToString();
    }

    /// <summary>The text with the codes of what cannot be seen: characters of no width and those that turn the direction of writing.</summary>
    public static string Visible(string text) => text.EnumerateRunes().Any(IsUnseen)
        ? string.Concat(text.EnumerateRunes().Select(rune => IsUnseen(rune) ? Code(rune) : rune.ToString()))
        : text;

    /// <summary>The first character that no configuration may hold, by its code; <see langword="null"/> when there is none.</summary>
    public static string? Forbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return string.Create(CultureInfo.InvariantCulture, $"U+{(int)text[i]:X4}");
            }
            else if (IsForbidden(new Rune(text[i])))
            {
                return Code(new Rune(text[i]));
            }
        }

        return null;
    }

    /// <summary>Control characters could forge a terminal's output, private-use ones the plan's marks; half a surrogate pair cannot be written as UTF-8.</summary>
    private static bool IsForbidden(Rune rune) => rune.Value is not ('\n' or '\r' or '\t')
        && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.PrivateUse || rune.Value is 0xFFFE or 0xFFFF);

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Code(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
}
