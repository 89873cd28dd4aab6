using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Comparison;

/// <summary>Finds the smallest properties in which two values differ.</summary>
internal static class ValueDifference
{
    /// <summary>
    /// The differences, in the order of the paths. Maps are followed key by key. Lists of named maps (containers, environment variables) are matched by
    /// name; other lists element by element when they are equally long, as a whole when not.
    /// </summary>
    public static IEnumerable<(string Path, object? Old, object? New)> Between(object? old, object? current, string path = "") => (old, current) switch
    {
        _ when AreEqual(old, current) => [],
        (IReadOnlyDictionary<string, object?> a, IReadOnlyDictionary<string, object?> b) => Maps(a, b, path),
        (null, IReadOnlyDictionary<string, object?> { Count: > 0 } b) => Maps(new Dictionary<string, object?>(), b, path),
        (IReadOnlyDictionary<string, object?> { Count: > 0 } a, null) => Maps(a, new Dictionary<string, object?>(), path),
        (IReadOnlyList<object?> a, IReadOnlyList<object?> b) when ValuePath.NamesOf(a) is { } names && ValuePath.NamesOf(b) is { } others =>
            Named(a, names, b, others, path),
        (IReadOnlyList<object?> a, IReadOnlyList<object?> b) when a.Count == b.Count =>
            a.Zip(b).SelectMany((pair, i) => Between(pair.First, pair.Second, ValuePath.Item(path, i))),
        _ => [(path, old, current)],
    };

    public static bool AreEqual(object? old, object? current) => (old, current) switch
    {
        (string a, string b) => a == b || (Marker.HasSecret(a) && Marker.HasSecret(b)),
        (IReadOnlyDictionary<string, object?> a, IReadOnlyDictionary<string, object?> b) =>
            a.Count == b.Count && a.All(entry => b.TryGetValue(entry.Key, out var other) && AreEqual(entry.Value, other)),
        (IReadOnlyList<object?> a, IReadOnlyList<object?> b) => a.Count == b.Count && a.Zip(b).All(pair => AreEqual(pair.First, pair.Second)),
        _ => Equals(old, current),
    };

    private static IEnumerable<(string Path, object? Old, object? New)> Maps(
        IReadOnlyDictionary<string, object?> old, IReadOnlyDictionary<string, object?> current, string path) =>
        old.Keys.Union(current.Keys).Order(StringComparer.Ordinal)
            .SelectMany(key => Between(old.GetValueOrDefault(key), current.GetValueOrDefault(key), ValuePath.Key(path, key)));

    private static IEnumerable<(string Path, object? Old, object? New)> Named(
        IReadOnlyList<object?> old, string[] oldNames, IReadOnlyList<object?> current, string[] names, string path)
    {
        foreach (var name in oldNames.Union(names))
        {
            var (before, after) = (Array.IndexOf(oldNames, name), Array.IndexOf(names, name));
            if (before < 0 || after < 0)
            {
                yield return (ValuePath.Item(path, name), before < 0 ? null : old[before], after < 0 ? null : current[after]);
                continue;
            }

            foreach (var difference in Between(old[before], current[after], ValuePath.Item(path, name)))
            {
                yield return difference;
            }
        }

        if (!oldNames.Intersect(names).SequenceEqual(names.Intersect(oldNames)))
        {
            yield return ($"{path}.(order)", oldNames, names);
        }
    }
}
