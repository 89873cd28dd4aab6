using System.Globalization;
using AckKnativeSpot.Findings;
using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>A place at which two objects differ.</summary>
/// <param name="Kind">How.</param>
/// <param name="Path">Its path in the object.</param>
/// <param name="Values">What stands there, where that may be shown; empty otherwise.</param>
internal sealed record ManifestDifference(DifferenceKind Kind, string Path, string Values)
{
    /// <summary>Parts of a path below which texts are a program's own, and nobody's business in a log.</summary>
    private static readonly string[] s_private = [".env[", ".args[", ".command[", ".exec.", "annotations."];

    /// <summary>Everything in which an object differs from another one, both in their canonical form.</summary>
    /// <param name="before">The one.</param>
    /// <param name="after">The other.</param>
    public static IReadOnlyList<ManifestDifference> Between(Tree before, Tree after) => [.. Between(before, after, "")];

    /// <summary>The place, with what stands there.</summary>
    public override string ToString() => Path + Values;

    private static IEnumerable<ManifestDifference> Between(object? before, object? after, string path) => (before, after) switch
    {
        (Tree left, Tree right) => left.Keys.Concat(right.Keys.Where(key => !left.ContainsKey(key)))
            .SelectMany(key => Between(left.GetValueOrDefault(key), right.GetValueOrDefault(key), PathOf(path, key, left is NamedItems))),
        (List<object> left, List<object> right) => Enumerable.Range(0, Math.Max(left.Count, right.Count))
            .SelectMany(i => Between(left.ElementAtOrDefault(i), right.ElementAtOrDefault(i), string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))),
        (string left, string right) when left == right => [],
        (Tree { Count: > 0 } left, null) => left.SelectMany(entry => Between(entry.Value, null, PathOf(path, entry.Key, left is NamedItems))),
        (null, Tree { Count: > 0 } right) => right.SelectMany(entry => Between(null, entry.Value, PathOf(path, entry.Key, right is NamedItems))),
        (null, _) => [new(DifferenceKind.Added, path, Shown(path, after))],
        (_, null) => [new(DifferenceKind.Lost, path, Shown(path, before))],
        _ => [new(DifferenceKind.Changed, path, Shown(path, before) is { Length: > 0 } left && Shown(path, after) is { Length: > 0 } right
            ? $"{left} becomes {right[2..]}"
            : "")],
    };

    private static string PathOf(string path, string key, bool named) => named ? $"{path}[{key}]" : path.Length == 0 ? key : $"{path}.{key}";

    private static string Shown(string path, object? value) =>
        value is string text && !Array.Exists(s_private, part => path.Contains(part, StringComparison.Ordinal) && !IsOurs(path))
            ? $": {SafeText.Quoted(text.Length == 0 ? "\"\"" : text)}"
            : "";

    // The annotations of the platform hold prices, sizes and bounds.
    private static bool IsOurs(string path) =>
        path.Contains(".aliyun.com/", StringComparison.Ordinal) || path.Contains(".knative.dev/", StringComparison.Ordinal);
}
