using AckKnativeSpot.Eci;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Manifests;

/// <summary>Labels and annotations of a pod: where it runs and how its instance is bought, the same way for services and jobs.</summary>
internal static class PodMetadata
{
    public static Dictionary<string, object> Labels(ValueMap<string> further) =>
        Merge(further, new ValueMap<string>([KeyValuePair.Create(EciLabel.Key, EciLabel.Value)]));

    public static Dictionary<string, object> Annotations(
        ValueMap<string> further, Purchase purchase, CapacityOptions capacity, params ReadOnlySpan<ValueMap<string>> modelled) =>
        Merge([further, EciAnnotations.For(purchase, capacity), .. modelled]);

    public static List<object> ImagePullSecrets(ValueList<string> secrets) =>
        secrets.ToTree(secret => new Dictionary<string, object> { ["name"] = secret });

    /// <summary>The entries of all maps. Two values for one key contradict each other; rules say so before anything is rendered.</summary>
    /// <exception cref="ArgumentException">A key is in more than one map.</exception>
    private static Dictionary<string, object> Merge(params ReadOnlySpan<ValueMap<string>> maps)
    {
        var merged = new Dictionary<string, string>();
        var clashes = new List<string>();
        foreach (var map in maps)
        {
            clashes.AddRange(map.Where(entry => !merged.TryAdd(entry.Key, entry.Value)).Select(entry => entry.Key));
        }

        return clashes.Count == 0
            ? merged.ToTree()
            : throw new ArgumentException("Further labels or annotations name keys that have a property: " + string.Join(", ", clashes));
    }
}
