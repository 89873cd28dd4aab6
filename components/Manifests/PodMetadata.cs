using AckKnativeSpot.Values;

namespace AckKnativeSpot.Manifests;

/// <summary>What the pods of services and jobs have in common.</summary>
public static class PodMetadata
{
    /// <summary>Label that puts a pod on the virtual node. Source: Alibaba Cloud, "Schedule pods to ECI".</summary>
    public const string EciLabel = "alibabacloud.com/eci";

    internal static Dictionary<string, object> Labels(ValueMap<string> further) =>
        Merge(further, new ValueMap<string>([KeyValuePair.Create(EciLabel, "true")]));

    internal static List<object> ImagePullSecrets(ValueList<string> secrets) =>
        secrets.ToTree(secret => new Dictionary<string, object> { ["name"] = secret });

    // What the library models comes last and wins over what is written beside it; rules report such a contradiction before anything is rendered.
    internal static Dictionary<string, object> Merge(params ReadOnlySpan<ValueMap<string>> maps)
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
