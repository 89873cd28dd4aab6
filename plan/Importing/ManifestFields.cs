using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>Looks into the tree of an object: maps, lists and texts.</summary>
internal static class ManifestFields
{
    /// <summary>The map under a key; an empty one when there is none.</summary>
    public static Tree Map(this Tree tree, string key) => tree.GetValueOrDefault(key) as Tree ?? [];

    /// <summary>The items of a list that are maps.</summary>
    public static IEnumerable<Tree> Maps(this Tree tree, string key) => tree.List(key).OfType<Tree>();

    /// <summary>The list under a key; an empty one when there is none.</summary>
    public static List<object> List(this Tree tree, string key) => tree.GetValueOrDefault(key) as List<object> ?? [];

    /// <summary>The items of a list that are known by their names; none when it is of another shape.</summary>
    public static IEnumerable<(string Name, Tree Item)> Named(this Tree tree, string key) =>
        tree.GetValueOrDefault(key) is NamedItems items ? items.Select(item => (item.Key, (Tree)item.Value)) : [];

    /// <summary>The text under a key; <see langword="null"/> when there is none.</summary>
    public static string? Text(this Tree tree, string key) => tree.GetValueOrDefault(key) as string;

    /// <summary>Takes a key away whose value is what holds without it, too.</summary>
    public static void DropDefault(this Tree tree, string key, params ReadOnlySpan<string> values)
    {
        if (tree.Text(key) is { } text && values.Contains(text))
        {
            tree.Remove(key);
        }
    }

    /// <summary>Replaces a text, where there is one.</summary>
    public static void Change(this Tree tree, string key, Func<string, string> change)
    {
        if (tree.Text(key) is { } text)
        {
            tree[key] = change(text);
        }
    }
}
