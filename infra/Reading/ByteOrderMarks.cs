using System.Text.RegularExpressions;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>
/// A byte order mark may begin each document of a file, as it does where files were put together; the parser knows one at the beginning only. Source: YAML 1.2,
/// "Document Prefix".
/// </summary>
internal static partial class ByteOrderMarks
{
    private const char Mark = '\uFEFF';

    /// <summary>Lines between a separator and what a document says: comments and empty ones.</summary>
    private const string Idle = @"(?:[ \t]*(?:#.*)?\r?\n)*";

    private const string Separator = @"\uFEFF*(?:---|\.\.\.)[ \t]*(?:#.*)?\r?\n";

    /// <summary>
    /// The text without those that begin documents, whether in front of the line that separates them or below it; comments may stand between.
    /// </summary>
    /// <param name="text">Text of a file with several documents.</param>
    public static string OffDocuments(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains(Mark, StringComparison.Ordinal) ? AtDocument().Replace(text.TrimStart(Mark), "") : text;
    }

    [GeneratedRegex(@$"(?<=(?:\A|^{Separator}){Idle})\uFEFF+|^\uFEFF+(?={Idle}---(?:\s|$))", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex AtDocument();
}
