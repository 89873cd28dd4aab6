using System.Globalization;
using AckKnativeSpot.Findings;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>Property paths as findings show them: <c>services[2].spot.priceLimit</c>.</summary>
internal static class ConfigPath
{
    /// <summary>Longest key of an annotation: prefix, slash and name.</summary>
    private const int LongestKey = 253 + 1 + 63;

    private const char EndOfDocument = ':';

    private const string OwnPrefix = StackConfiguration.Project + ":";

    /// <summary>Path of a top-level key: this project's keys lose their namespace, others keep it.</summary>
    /// <param name="fullKey">Key with its namespace, for example <c>ack-knative-spot:services</c>.</param>
    public static string Top(string fullKey) =>
        Key("", fullKey.StartsWith(OwnPrefix, StringComparison.Ordinal) ? fullKey[OwnPrefix.Length..] : fullKey);

    /// <summary>Path of a key of a section.</summary>
    /// <param name="path">Path of the section.</param>
    /// <param name="key">The key.</param>
    public static string Key(string path, string key)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(key);
        var shown = key.Length > LongestKey || key.Any(char.IsControl) ? SafeText.Quoted(key) : key;
        return path.Length == 0 || path.EndsWith(EndOfDocument) ? path + shown : $"{path}.{shown}";
    }

    /// <summary>
    /// What the paths of a document in a workload file begin with: <c>services/web.yaml:</c>, and <c>services/web.yaml#2:</c> for its second document.
    /// </summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="number">Number of the document, from 0.</param>
    public static string Document(string file, int number) =>
        number == 0 ? file + EndOfDocument : string.Create(CultureInfo.InvariantCulture, $"{file}#{number + 1}{EndOfDocument}");

    /// <summary>Path of an item of a list.</summary>
    /// <param name="path">Path of the list.</param>
    /// <param name="index">Index from 0.</param>
    public static string Item(string path, int index) => FormattableString.Invariant($"{path}[{index}]");
}
