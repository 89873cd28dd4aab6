using System.Globalization;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>
/// Reads the one document of a YAML file that Pulumi reads too, keeping the position of every value and reporting every mistake it can get past.
/// </summary>
internal static class YamlFile
{
    /// <summary>The key of a stack file and of <c>Pulumi.yaml</c> below which configuration stands; what stands beside it is Pulumi's own.</summary>
    public const string Config = "config";

    /// <summary>Brackets that may be open at once. The parser takes quadratic time over them, and nothing that deep is read anyway.</summary>
    private const int MostOpenBrackets = 1000;

    /// <summary>How far above the place that the parser names its cause may be.</summary>
    private const int LinesBack = 3;

    private const string BrokenFix =
        "Correct the YAML there or just above: often a line is not indented as its neighbours are, or a quote or bracket is not closed.";

    // Below the root of a file and the top-level keys of a configuration, both of which have paths of their own kind.
    private const int DepthOfASection = 2;

    /// <summary>
    /// The root of the document; <see langword="null"/> when there is none that can be read, which is reported. Never throws for what the text holds.
    /// </summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="encrypted">What stands for the encrypted value at a path and position.</param>
    /// <param name="findings">Where mistakes are reported.</param>
    /// <param name="section">
    /// Property path of the root when it is one section. Default: a file of Pulumi's, whose root has keys that are not looked into.
    /// </param>
    public static ConfigNode? Read(
        string text, string file, Func<string, SourcePosition?, ConfigNode> encrypted, List<Finding> findings, string? section = null) => Parse(
            text, file, new YamlReader(text, file, encrypted, findings) { IsHandedOver = section is null }, findings, reader => ReadDocument(reader, section));

    /// <summary>The roots of all documents of a file that Pulumi does not read; none when the file cannot be read, which is reported.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file's name, for messages and as the beginning of property paths.</param>
    /// <param name="encrypted">What stands for the encrypted value at a path and position; <see langword="null"/> for a file that has none.</param>
    /// <param name="findings">Where mistakes are reported.</param>
    public static IReadOnlyList<ConfigNode> ReadDocuments(
        string text, string file, Func<string, SourcePosition?, ConfigNode>? encrypted, List<Finding> findings)
    {
        var documents = ByteOrderMarks.OffDocuments(text);
        var reader = new YamlReader(documents, file, encrypted, findings) { IsHandedOver = false };
        return Parse(documents, file, reader, findings, read => ReadDocuments(read, file)) ?? [];
    }

    private static T? Parse<T>(string text, string file, YamlReader reader, List<Finding> findings, Func<YamlReader, T?> read)
        where T : class
    {
        if (OpensTooManyBrackets(text))
        {
            reader.Report(
                ConfigurationRules.Unreadable, "(file)", Mark.Empty, $"The file opens more than {MostOpenBrackets} brackets that it does not close.",
                "Close them, or write fewer.");
            return null;
        }

        if (ControlCharacter(text) is var (index, name))
        {
            findings.Add(ConfigurationRules.Unreadable.At(
                "(file)", $"The file holds the character {name}, which YAML does not allow.", "Remove it.", PositionOf(text, index, file)));
            return null;
        }

        try
        {
            return read(reader);
        }
        catch (Exception e) when (e is YamlException or ArgumentException or FormatException or OverflowException or InvalidOperationException
            or IndexOutOfRangeException or EndOfStreamException)
        {
            // Beside its own exception the parser lets those of .NET through, for example for a character code that does not exist or an odd plain text.
            var mark = (e as YamlException)?.Start ?? reader.Mark;
            findings.Add(Cause(text, file, e, mark) ?? ConfigurationRules.Unreadable.At(
                "(file)", $"The file is not YAML: {Reason(e)}.", BrokenFix, reader.At(mark) ?? new SourcePosition(file, 1, 1)));
            return null;
        }
    }

    /// <summary>Reads a whole file as one section; an encrypted value in it counts as one anywhere.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="context">Property path that stands for the file, and where mistakes are reported.</param>
    public static ConfigNode? ReadSection(string text, string file, ReadContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Read(text, file, (_, position) => new ConfigSecret(SecretText.StandIn("[secret]"), position), context.Findings, context.Path);
    }

    private static bool OpensTooManyBrackets(string text)
    {
        var open = 0;
        foreach (var letter in text)
        {
            open = letter is '{' or '[' ? open + 1 : letter is '}' or ']' && open > 0 ? open - 1 : open;
            if (open > MostOpenBrackets)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What most likely ended the parser, which names the section above a tab and the line below a colon that is none; <see langword="null"/> when it is
    /// neither.
    /// </summary>
    private static Finding? Cause(string text, string file, Exception e, Mark mark)
    {
        var lines = text.Split('\n');
        if (e is YamlException { Message: var message } && message.Contains(" tab ", StringComparison.Ordinal))
        {
            var tabbed = Array.FindIndex(lines, line => Indentation(line).Contains('\t'));
            return tabbed < 0 ? null : ConfigurationRules.Unreadable.At(
                "(file)", "The line is indented with a tab, which YAML does not allow.", "Indent it with spaces.",
                new SourcePosition(file, tabbed + 1, lines[tabbed].IndexOf('\t', StringComparison.Ordinal) + 1));
        }

        var end = Math.Clamp((int)mark.Line + 1, 1, lines.Length);
        for (var line = Math.Max(0, end - LinesBack); line < end; line++)
        {
            if (LookAlike.At(WithoutComment(lines[line])) is var column and >= 0)
            {
                return ConfigurationRules.Unreadable.At(
                    "(file)",
                    $"The file is not YAML here: the line has {LookAlike.In(lines[line][column..])}.",
                    "Write the character that it looks like.",
                    new SourcePosition(file, line + 1, column + 1));
            }
        }

        return null;
    }

    private static ReadOnlySpan<char> Indentation(string line) => line.AsSpan(0, line.Length - line.AsSpan().TrimStart().Length);

    private static ReadOnlySpan<char> WithoutComment(string line) =>
        line.AsSpan().TrimStart() is ['#', ..] ? "" : line.AsSpan(0, line.IndexOf(" #", StringComparison.Ordinal) is var end and >= 0 ? end : line.Length);

    /// <summary>The first character that no YAML reader takes, which the one that the Pulumi CLI has reports without a place.</summary>
    private static (int Index, string Name)? ControlCharacter(string text)
    {
        var index = text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? -1 : FirstControl(text);
        return index < 0 ? null : (index, text[index] == '\0' ? "NUL (U+0000)" : string.Create(CultureInfo.InvariantCulture, $"U+{(int)text[index]:X4}"));
    }

    private static int FirstControl(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is (< ' ' and not ('\t' or '\n' or '\r')) or (>= '\u007F' and <= '\u009F' and not '\u0085') or '\uFFFE' or '\uFFFF')
            {
                return i;
            }
        }

        return -1;
    }

    private static SourcePosition PositionOf(string text, int index, string file) =>
        new(file, text.AsSpan(0, index).Count('\n') + 1, index - text.AsSpan(0, index).LastIndexOf('\n'));

    /// <summary>What the parser says of its end, without the place.</summary>
    /// <param name="e">How it ended.</param>
    public static string Reason(Exception e)
    {
        var text = e is YamlException ? e.Message : "a value that cannot be read";
        return SafeText.Quoted(text[(text.LastIndexOf("): ", StringComparison.Ordinal) is var i and >= 0 ? i + 3 : 0)..].TrimEnd('.'));
    }

    private static List<ConfigNode>? ReadDocuments(YamlReader reader, string file)
    {
        var roots = new List<ConfigNode>();
        reader.Parser.Consume<StreamStart>();
        while (reader.Parser.TryConsume<DocumentStart>(out _))
        {
            roots.Add(reader.Read(ConfigPath.Document(file, roots.Count), DepthOfASection));
            reader.Parser.Consume<DocumentEnd>();
        }

        if (roots.Count == 0)
        {
            reader.Report(
                ConfigurationRules.Unreadable, "(file)", Mark.Empty, "The file holds no YAML document.", "Write 'services:' or 'jobs:' in it, or remove it.");
        }

        reader.ReportUnusedAnchors();
        return roots;
    }

    private static ConfigNode? ReadDocument(YamlReader reader, string? section)
    {
        reader.Parser.Consume<StreamStart>();
        if (!reader.Parser.TryConsume<DocumentStart>(out _))
        {
            reader.Report(
                ConfigurationRules.Unreadable, "(file)", Mark.Empty, "The file holds no YAML document.",
                section is null ? "Add a 'config:' section." : "Write its keys, or take another file.");
            return null;
        }

        var root = reader.Read(section ?? "", section is null ? 0 : 2);
        reader.Parser.Consume<DocumentEnd>();
        if (reader.Parser.TryConsume<DocumentStart>(out var second))
        {
            reader.Report(ConfigurationRules.Unreadable, "(file)", second.Start, "The file holds more than one YAML document.", "Keep one document per file.");
        }

        reader.ReportUnusedAnchors();
        return root;
    }
}
