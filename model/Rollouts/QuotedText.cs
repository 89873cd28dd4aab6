using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AckKnativeSpot.Rollouts;

/// <summary>
/// Words of the cluster as they may stand in a log: one line, not long, nothing that moves a cursor, and without what looks like a secret. A program may
/// still print one in a form that nothing gives away, so what a container says at its end is as public as its log.
/// </summary>
internal static partial class QuotedText
{
    /// <summary>Most characters of a quotation, the mark of the cut included.</summary>
    public const int Longest = 240;

    private const string Hidden = "[hidden]";

    /// <summary>The quotation, without quotation marks.</summary>
    /// <param name="text">Words of the cluster.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = new StringBuilder();
        foreach (var rune in Colours().Replace(text, "").Trim().EnumerateRunes())
        {
            var blank = Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.Surrogate;
            if (!blank)
            {
                line.Append(rune.ToString());
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return Cut(WithoutSecrets(line.ToString().TrimEnd()));
    }

    private static string WithoutSecrets(string line)
    {
        line = Credentials().Replace(line, "${before}" + Hidden + "@");
        line = Assignments().Replace(line, "${before}" + Hidden);
        return Tokens().Replace(line, Hidden);
    }

    private static string Cut(string line)
    {
        if (line.Length <= Longest)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
        return line[..end].TrimEnd() + "…";
    }

    /// <summary>Colours and movements of a terminal (ECMA-48, control sequences).</summary>
    [GeneratedRegex("\\u001b\\[[0-?]*[ -/]*[@-~]", RegexOptions.CultureInvariant)]
    private static partial Regex Colours();

    /// <summary>User and password of an address.</summary>
    [GeneratedRegex("(?<before>[a-z][a-z0-9+.-]*://)[^\\s/@]+@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credentials();

    /// <summary>The value of a key that is called like a secret, and the text after an authorisation scheme.</summary>
    [GeneratedRegex(
        "(?<before>\\b[\\w.-]*(?:passw(?:or)?d|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credential)"
            + "[\\w.-]*[\"']?\\s*[=:]\\s*[\"']?|\\b(?:bearer|basic)\\s+)[^\\s\"',;&]+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assignments();

    /// <summary>Access key IDs of Alibaba Cloud, signed tokens and keys in PEM form.</summary>
    [GeneratedRegex("\\bLTAI[0-9A-Za-z]{8,}|\\beyJ[\\w-]{8,}(?:\\.[\\w-]+){0,2}|-----BEGIN [A-Z ]*PRIVATE KEY-----.*", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();
}
