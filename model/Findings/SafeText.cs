using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AckKnativeSpot.Findings;

/// <summary>Texts that somebody configured, made safe to show: none can pass for something else in a message, a table or a terminal.</summary>
internal static partial class SafeText
{
    private const int LongestValue = 80;

    /// <summary>
    /// A value inside a message: not longer than a line, so that it cannot pass for more of the message than itself, and without the password of an address.
    /// </summary>
    public static string Quoted(string text) => OneLine(WithoutLogins(text), LongestValue);

    /// <summary>The text without what stands before the host of an address: it may be a password.</summary>
    /// <param name="text">The text.</param>
    public static string WithoutLogins(string text) =>
        text.Contains("://", StringComparison.Ordinal) ? Login().Replace(text, "://[hidden]@") : text;

    /// <summary>
    /// The text on one line: line breaks and tabs as <c>\n</c>, <c>\r</c> and <c>\t</c>, other white space as spaces, and the code of each character that
    /// cannot be seen, such as U+200B. What is safe already stays as it is.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">Most characters, the mark of the cut included. Default: any number.</param>
    public static string OneLine(string text, int longest = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= longest && !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var shown = Shown(rune);
            if (line.Length + shown.Length > longest)
            {
                return Cut(line, longest);
            }

            line.Append(shown);
        }

        return line.ToString();
    }

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

    private static string Shown(Rune rune) => rune.Value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when IsUnseen(rune) => Code(rune),
        _ when Rune.IsWhiteSpace(rune) => " ",
        _ => rune.ToString(),
    };

    /// <summary>
    /// Control characters could forge a terminal's output, private-use ones the plan's marks; half a surrogate pair cannot be written as UTF-8.
    /// </summary>
    private static bool IsForbidden(Rune rune) => rune.Value is not ('\n' or '\r' or '\t')
        && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.PrivateUse || rune.Value is 0xFFFE or 0xFFFF);

    /// <summary>Characters without a shape of their own: those of no width, those that turn the direction of writing, and those that mean nothing.</summary>
    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Code(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");

    private static string Cut(StringBuilder line, int longest)
    {
        line.Length = Math.Min(line.Length, longest - 1);
        if (line.Length > 0 && char.IsHighSurrogate(line[^1]))
        {
            line.Length--;
        }

        return line.Append('…').ToString();
    }

    // A password may hold a slash although it must not; a number between colon and slash is a port.
    [GeneratedRegex("://([^/?#:@\\s]*:(?![0-9]+/)[^'\\s]*@|[^/?#\\s]*@)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Login();
}
