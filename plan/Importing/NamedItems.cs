using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>A list of an object in which the order says nothing and each item is known by a name, such as the volumes of a pod.</summary>
internal sealed class NamedItems : Tree
{
    private const string Before = " (before)";

    /// <summary>Whether an item has the name of a later one.</summary>
    /// <param name="name">The name under which it is kept.</param>
    public static bool IsRepeated(string name) => name.EndsWith(Before, StringComparison.Ordinal);

    /// <summary>Replaces a list under a key by its items by name.</summary>
    /// <param name="tree">The map that has the list.</param>
    /// <param name="key">Its key.</param>
    /// <param name="nameOf">The name of an item; the field with it is taken away.</param>
    /// <param name="fields">Fields of an item that its name says.</param>
    public static void Replace(Tree tree, string key, Func<Tree, string> nameOf, params ReadOnlySpan<string> fields)
    {
        if (tree.GetValueOrDefault(key) is not List<object> list || list.Exists(item => item is not Tree))
        {
            return;
        }

        var items = new NamedItems();
        foreach (var item in list.Cast<Tree>())
        {
            var name = nameOf(item);
            foreach (var field in fields)
            {
                item.Remove(field);
            }

            // A name twice: the last one counts, and those before are kept under names that nothing has, so that they are seen to be missing.
            for (var (free, displaced) = (name, item); ; free += Before)
            {
                var taken = items.GetValueOrDefault(free);
                items[free] = displaced;
                if (taken is not Tree before)
                {
                    break;
                }

                displaced = before;
            }
        }

        tree[key] = items;
    }
}
