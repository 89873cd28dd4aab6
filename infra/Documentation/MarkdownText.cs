using System.Text.RegularExpressions;

namespace AckKnativeSpot.Infra.Documentation;

/// <summary>Markdown as one would write it by hand.</summary>
internal static partial class MarkdownText
{
    /// <summary>Most characters of a line of prose.</summary>
    public const int Width = 160;

    /// <summary>A page whose prose is wrapped. Code blocks, tables and headings stay as they are: a line break would end them.</summary>
    /// <param name="page">The page.</param>
    public static string Wrapped(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var isCode = false;
        return string.Join('\n', page.Split('\n').Select(line =>
        {
            isCode ^= line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            return isCode || line.Length <= Width || line.StartsWith('|') || line.StartsWith('#') ? line : WrappedLine(line);
        }));
    }

    private static string WrappedLine(string line)
    {
        var lines = new List<string>();
        foreach (var words in WordsThatBeginALine().Matches(line).Select(match => match.Value))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + words.Length <= Width)
            {
                lines[^1] += $" {words}";
            }
            else
            {
                lines.Add(words);
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>A word, with those after it that would open a list, a quote, a heading or a table at the beginning of a line.</summary>
    [GeneratedRegex(@"[^ ]+( +([-+*=>|]+|#{1,6}|\d+[.)])(?= |$))*", RegexOptions.CultureInvariant)]
    private static partial Regex WordsThatBeginALine();
}
