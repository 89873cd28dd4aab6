using System.Collections.Immutable;
using AckKnativeSpot.Resources;

namespace AckKnativeSpot.Plan.Observation;

/// <summary>
/// Inputs that are secret by their meaning. The mock engine hands over a secret like any other value, so they are recognised by resource type and
/// name before anything is written down. Source: the schemas of the Pulumi packages.
/// </summary>
internal static class SecretInputs
{
    private static readonly Dictionary<string, string[]> s_inputs = new(StringComparer.Ordinal)
    {
        [ResourceTypes.Cluster] = ["kmsEncryptedPassword", "password", "userData"],
        [ResourceTypes.NodePool] = ["kmsEncryptedPassword", "password", "preUserData", "userData"],
        [ResourceTypes.Secret] = ["data", "stringData"],
        [ResourceTypes.SecretPatch] = ["data", "stringData"],
        [ResourceTypes.AlibabaCloudProvider] = ["accessKey", "secretKey", "securityToken"],
        [ResourceTypes.KubernetesProvider] = ["kubeconfig"],
        [ResourceTypes.RandomString] = ["keepers"],
    };

    /// <summary>The inputs with every secret replaced by a marker; of a map, each value.</summary>
    /// <param name="type">Type token of the resource.</param>
    /// <param name="inputs">Its inputs.</param>
    public static ImmutableDictionary<string, object> Hide(string type, ImmutableDictionary<string, object> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return s_inputs.TryGetValue(type, out var names)
            ? names.Where(inputs.ContainsKey).Aggregate(inputs, (known, name) => known.SetItem(name, Hide(known[name], name)))
            : inputs;
    }

    private static object Hide(object value, string name) => value is IReadOnlyDictionary<string, object> map
        ? map.ToImmutableDictionary(entry => entry.Key, entry => Hide(entry.Value, entry.Key))
        : Marker.Secret(name);
}
