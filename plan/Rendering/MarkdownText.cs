using System.Text;
using System.Text.RegularExpressions;
using AckKnativeSpot.Findings;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Puts texts that somebody configured into Markdown, so that they are read and do nothing: no markup, HTML, link, mention or reference.</summary>
internal static partial class MarkdownText
{
    /// <summary>Most characters of one value and of one sentence; the JSON plan has both whole.</summary>
    private const int Longest = 240;
    private const int LongestSentence = 600;

    /// <summary>Ends what a Markdown reader would act on, and is not seen.</summary>
    private const string Gap = "\u200B";

    /// <summary>Text in a paragraph, list or table cell, with what stands between backticks as code.</summary>
    public static string Sentence(string text)
    {
        var parts = SafeText.OneLine(text, LongestSentence).Split('`');
        var isPaired = parts.Length % 2 == 1;
        return isPaired
            ? string.Concat(parts.Select((part, i) => i % 2 == 0 ? Text(part, LongestSentence) : part.Length > 0 ? Code(part) : ""))
            : Text(string.Join('`', parts), LongestSentence);
    }

    /// <summary>Text in a paragraph, list or table cell.</summary>
    public static string Text(string text, int longest = Longest)
    {
        var escaped = new StringBuilder();
        foreach (var character in Active().Replace(SafeText.OneLine(text, longest), match => match.Value[..^1] + Gap + match.Value[^1]))
        {
            escaped.Append(character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '|' => "&#124;",
                '@' => "@" + Gap,
                '\\' or '`' or '*' or '_' or '[' or ']' or '~' or '$' or '#' => $"\\{character}",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>Text as code in a paragraph or list.</summary>
    public static string Code(string text)
    {
        var line = SafeText.OneLine(text, Longest);
        var fence = new string('`', Backticks().Matches(line).Select(run => run.Length).DefaultIfEmpty().Max() + 1);
        var pad = line.Length == 0 || line[0] is '`' or ' ' || line[^1] is '`' or ' ' ? " " : "";
        return $"{fence}{pad}{line}{pad}{fence}";
    }

    /// <summary>What GitHub links by itself: addresses, and numbers of issues and pull requests.</summary>
    [GeneratedRegex(@":/|\b[wW]{3}\.|\b[gG][hH]-|#\d", RegexOptions.CultureInvariant)]
    private static partial Regex Active();

    [GeneratedRegex("`+", RegexOptions.CultureInvariant)]
    private static partial Regex Backticks();
}
