using System.Text.RegularExpressions;

namespace AckKnativeSpot.Plan.Observation;

/// <summary>Paths of what is inside a value. Items of a list have their number, or their name when all of them have one of their own.</summary>
internal static partial class ValuePath
{
    /// <summary>Path of a key in a map.</summary>
    public static string Key(string path, string key) =>
        key.AsSpan().ContainsAny(".[]/\"") ? Item(path, key)
        : path.Length == 0 ? key
        : $"{path}.{key}";

    /// <summary>Path of a named item in a list.</summary>
    public static string Item(string path, string name) => $"{path}[\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";

    /// <summary>Path of an item in a list.</summary>
    public static string Item(string path, int index) => FormattableString.Invariant($"{path}[{index}]");

    /// <summary>The names of a list's items; <see langword="null"/> when not every item is a map with a name of its own.</summary>
    public static string[]? NamesOf(IReadOnlyList<object?> list)
    {
        var names = list.Select(item => (item as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("name") as string).OfType<string>().ToArray();
        return names.Length > 0 && names.Length == list.Count && names.Distinct(StringComparer.Ordinal).Count() == names.Length ? names : null;
    }

    /// <summary>Whether every map on the way to a place is there.</summary>
    /// <param name="value">The map that the path begins in.</param>
    /// <param name="path">Path of keys.</param>
    public static bool HasParent(object? value, string path) => HasMapAbove(value, path, 1);

    /// <summary>Whether every map on the way to a place is there, except perhaps the one that holds it.</summary>
    /// <param name="value">The map that the path begins in.</param>
    /// <param name="path">Path of keys.</param>
    public static bool HasGrandparent(object? value, string path) => HasMapAbove(value, path, 2);

    private static bool HasMapAbove(object? value, string path, int levels) => At(value, Keys(path).SkipLast(levels)) is IReadOnlyDictionary<string, object?>;

    /// <summary>What is at a path of keys; <see langword="null"/> for nothing.</summary>
    /// <param name="value">The map that the path begins in.</param>
    /// <param name="path">Path of keys.</param>
    public static object? At(object? value, string path) => At(value, Keys(path));

    private static object? At(object? value, IEnumerable<string> keys) =>
        keys.Aggregate(value, (at, key) => (at as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(key));

    private static IEnumerable<string> Keys(string path) => KeyPattern().Matches(path).Select(match =>
        match.Groups["quoted"] is { Success: true, Value: var quoted } ? quoted.Replace("\\\"", "\"", StringComparison.Ordinal) : match.Value);

    /// <summary>The texts inside a value with their paths.</summary>
    public static IEnumerable<(string Path, string Text)> Texts(object? value, string path = "") => value switch
    {
        string text => [(path, text)],
        IReadOnlyDictionary<string, object?> map => map.SelectMany(entry => Texts(entry.Value, Key(path, entry.Key))),
        IReadOnlyList<object?> list when NamesOf(list) is { } names => list.SelectMany((item, i) => Texts(item, Item(path, names[i]))),
        IReadOnlyList<object?> list => list.SelectMany((item, i) => Texts(item, Item(path, i))),
        _ => [],
    };

    [GeneratedRegex("""\["(?<quoted>(?:[^"\\]|\\.)*)"\]|[^.\[\]]+""", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();
}
