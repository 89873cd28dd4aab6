using AckKnativeSpot.Containers;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Manifests;

/// <summary>Renders volumes.</summary>
internal static class VolumeManifest
{
    /// <summary>Renders one volume.</summary>
    /// <param name="volume">Name and source.</param>
    public static Dictionary<string, object> Render(KeyValuePair<string, VolumeSource> volume)
    {
        var (kind, source) = volume.Value switch
        {
            VolumeSource.Secret secret => ("secret", Source("secretName", secret.Name, secret.Items, secret.Optional)),
            VolumeSource.ConfigMap map => ("configMap", Source("name", map.Name, map.Items, map.Optional)),
            VolumeSource.EmptyDir scratch => ("emptyDir", new Dictionary<string, object>()
                .With("medium", scratch.InMemory ? "Memory" : null)
                .With("sizeLimit", scratch.SizeLimit?.ToString())),
            VolumeSource.PersistentVolumeClaim claim => ("persistentVolumeClaim", new Dictionary<string, object> { ["claimName"] = claim.Name }
                .With("readOnly", claim.ReadOnly ? true : null)),
            VolumeSource.Projected projected => ("projected", new() { ["sources"] = projected.Sources.ToTree(RenderProjected) }),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        // A source with only defaults still has to be written: its key says what kind the volume is.
        return new() { ["name"] = volume.Key, [kind] = source };
    }

    private static Dictionary<string, object> RenderProjected(ProjectedSource source) => source switch
    {
        ProjectedSource.Secret secret => new() { ["secret"] = Source("name", secret.Name, secret.Items, secret.Optional) },
        ProjectedSource.ConfigMap map => new() { ["configMap"] = Source("name", map.Name, map.Items, map.Optional) },
        ProjectedSource.ServiceAccountToken token => new()
        {
            ["serviceAccountToken"] = new Dictionary<string, object> { ["path"] = token.Path }
                .With("audience", token.Audience)
                .With("expirationSeconds", token.Expiration?.Seconds),
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Dictionary<string, object> Source(string nameKey, string name, ValueMap<string> items, bool optional) =>
        new Dictionary<string, object> { [nameKey] = name }
            .With("items", items.ToTree(item => new Dictionary<string, object> { ["key"] = item.Key, ["path"] = item.Value }))
            .With("optional", optional ? true : null);
}
