using System.Globalization;
using System.Text;

namespace AckKnativeSpot.Findings;

/// <summary>Texts that somebody configured, made safe to show: none can pass for something else in a message, a table or a terminal.</summary>
internal static class SafeText
{
    private const int Longest = 80;

    /// <summary>The text on one line and not longer than a line, so that it cannot pass for more of the message than itself.</summary>
    public static string Quoted(string text)
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
    public static string WithCodes(string text) => text.EnumerateRunes().Any(IsUnseen)
        ? string.Concat(text.EnumerateRunes().Select(rune => IsUnseen(rune) ? Code(rune) : rune.ToString()))
        : text;

    /// <summary>The first character that no configuration may hold, by its code; <see langword="null"/> when there is none.</summary>
    public static string? ForbiddenCharacter(string text)
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

    /// <summary>The text with white space as spaces, and U+FFFD for each character that has no shape of its own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">Most characters, the mark of the cut included. Default: any number.</param>
    public static string OneLine(string text, int longest = int.MaxValue)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length + rune.Utf16SequenceLength > longest)
            {
                return Cut(line, longest);
            }

            line.Append(Rune.IsWhiteSpace(rune) ? " " : IsShapeless(rune) ? "\uFFFD" : rune.ToString());
        }

        return line.ToString();
    }

    /// <summary>Control characters could forge a terminal's output, private-use ones the plan's marks; half a surrogate pair cannot be written as UTF-8.</summary>
    private static bool IsForbidden(Rune rune) => rune.Value is not ('\n' or '\r' or '\t')
        && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.PrivateUse || rune.Value is 0xFFFE or 0xFFFF);

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Code(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");

    private static string Cut(StringBuilder line, int longest)
    {
        line.Length = Math.Min(line.Length, longest - 1);
        if (char.IsHighSurrogate(line[^1]))
        {
            line.Length--;
        }

        return line.Append('…').ToString();
    }

    private static bool IsShapeless(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
