using System.Text.RegularExpressions;

namespace AckKnativeSpot.Plan.Observation;

/// <summary>
/// Stands for a value that the plan cannot or must not know. Marked with private-use characters, so that it survives being joined into
/// other texts and cannot be mistaken for something a user wrote.
/// </summary>
internal static partial class Marker
{
    private const char UnknownStart = '\uE000';
    private const char SecretStart = '\uE001';
    private const char End = '\uE002';
    private const string ShownStart = "<unknown: ";

    /// <summary>A value that exists only after <c>pulumi up</c>.</summary>
    /// <param name="source">Where it will come from: <c>dev-network-vpc.id</c>.</param>
    public static string Unknown(string source) => $"{UnknownStart}{source}{End}";

    /// <summary>A value that is secret.</summary>
    /// <param name="source">What it is: <c>kubeconfig</c>.</param>
    public static string Secret(string source) => $"{SecretStart}{source}{End}";

    /// <summary>Whether a text holds an unknown value.</summary>
    /// <param name="text">The text.</param>
    public static bool HasUnknown(string text) => text.Contains(UnknownStart, StringComparison.Ordinal);

    /// <summary>Whether a text holds a secret value.</summary>
    /// <param name="text">The text.</param>
    public static bool HasSecret(string text) => text.Contains(SecretStart, StringComparison.Ordinal);

    /// <summary>The text for people: <c>&lt;unknown: dev-network-vpc.id&gt;</c>; a text with a secret in it is replaced as a whole.</summary>
    /// <param name="text">The text.</param>
    public static string Show(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (HasSecret(text))
        {
            return "[secret]";
        }

        return HasUnknown(text)
            ? text.Replace(UnknownStart.ToString(), ShownStart, StringComparison.Ordinal).Replace(End, '>')
            : text;
    }

    /// <summary>The text whose unknown values <see cref="Show"/> wrote out.</summary>
    /// <param name="shown">The text for people.</param>
    public static string Restore(string shown) => ShownUnknown().Replace(shown, match => Unknown(match.Groups[1].Value));

    /// <summary>The text with marks that a JSON document in it wrote as escapes.</summary>
    /// <param name="text">The text.</param>
    public static string Unescape(string text) =>
        text.Contains('\\', StringComparison.Ordinal) ? EscapedMark().Replace(text, match => ((char)Convert.ToInt32(match.Value[2..], 16)).ToString()) : text;

    /// <summary>Replaces the source of each unknown value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="change">From the source to the one that takes its place.</param>
    public static string MapSources(string text, Func<string, string> change) => MarkedUnknown().Replace(text, match => Unknown(change(match.Groups[1].Value)));

    /// <summary>The resources whose outputs a text holds: <c>dev-network-vpc</c> for its ID.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<string> Resources(string text) =>
        MarkedUnknown().Matches(text)
            .Select(match => match.Groups[1].Value)
            .Where(source => source.Contains('.', StringComparison.Ordinal))
            .Select(source => source[..source.LastIndexOf('.')]);

    [GeneratedRegex(@"\\u[eE]00[012]", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedMark();

    [GeneratedRegex("<unknown: ([^>]*)>", RegexOptions.CultureInvariant)]
    private static partial Regex ShownUnknown();

    [GeneratedRegex("\uE000([^\uE002]*)\uE002", RegexOptions.CultureInvariant)]
    private static partial Regex MarkedUnknown();
}
