using System.Globalization;
using System.Text;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Keeps what somebody configured from looking like something else: a text becomes one line without control and direction characters.</summary>
internal static class OneLine
{
    /// <summary>The text with white space as spaces, and U+FFFD for each character that has no shape of its own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">Most characters, the mark of the cut included. Default: any number.</param>
    public static string Of(string text, int longest = int.MaxValue)
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
