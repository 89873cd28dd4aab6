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

    // What the library models comes last and wins over what is written beside it; rules report such a contradiction before anything is rendered.
    private static Dictionary<string, object> Merge(params ReadOnlySpan<ValueMap<string>> maps)
    {
        var merged = new Dictionary<string, string>();
        foreach (var map in maps)
        {
            foreach (var (key, value) in map)
            {
                merged[key] = value;
            }
        }

        return merged.ToTree();
    }
}
