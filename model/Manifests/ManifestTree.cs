using AckKnativeSpot.Values;

namespace AckKnativeSpot.Manifests;

/// <summary>Builds the nested maps and lists of a manifest and leaves out what is not set.</summary>
internal static class ManifestTree
{
    /// <summary>Adds the entry unless it says nothing: no value, an empty map or an empty list.</summary>
    public static Dictionary<string, object> With(this Dictionary<string, object> map, string key, object? value)
    {
        if (value is not (null or IReadOnlyCollection<object> { Count: 0 } or IReadOnlyDictionary<string, object> { Count: 0 }))
        {
            map.Add(key, value);
        }

        return map;
    }

    /// <summary>The first container of a rendered manifest.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="pathOfPod">Keys that lead to the pod's specification.</param>
    public static Dictionary<string, object> FirstContainer(Dictionary<string, object> manifest, params ReadOnlySpan<string> pathOfPod) =>
        (Dictionary<string, object>)((List<object>)Within(manifest, pathOfPod)["containers"])[0];

    /// <summary>A map within a map, made if it is not there.</summary>
    /// <param name="map">The outer one.</param>
    /// <param name="path">Keys that lead to the inner one.</param>
    public static Dictionary<string, object> Within(Dictionary<string, object> map, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
        {
            map.TryAdd(key, new Dictionary<string, object>());
            map = (Dictionary<string, object>)map[key];
        }

        return map;
    }

    /// <summary>The entries in ordinal order.</summary>
    public static Dictionary<string, object> ToTree(this IEnumerable<KeyValuePair<string, string>> entries) =>
        entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToDictionary(entry => entry.Key, object (entry) => entry.Value);

    /// <summary>The items as a list.</summary>
    public static List<object> ToTree(this ValueList<string> items) => [.. items];

    /// <summary>The items, each made into a tree.</summary>
    public static List<object> ToTree<T>(this IEnumerable<T> items, Func<T, object> render) => [.. items.Select(render)];
}
