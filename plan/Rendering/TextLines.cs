using AckKnativeSpot.Findings;
using Spectre.Console;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes text as lines: broken between words to the width of the page, never within one, and without trailing blanks.</summary>
internal static class TextLines
{
    /// <summary>A line as it is, even when it is wider than the page: values are for copying.</summary>
    public static void Write(string line, IAnsiConsole console) => console.Profile.Out.Writer.WriteLine(SafeText.OneLine(line));

    /// <summary>Text behind a prefix; its further lines are indented as far.</summary>
    public static void WriteParagraph(string prefix, string text, IAnsiConsole console)
    {
        var lead = prefix;
        foreach (var line in Wrap(text, console.Profile.Width - prefix.Length))
        {
            Write(lead + line, console);
            lead = new string(' ', prefix.Length);
        }
    }

    /// <summary>The text in lines of at most so many characters; a longer word has a line of its own.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= width)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}
