using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using KubernetesCustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace AckKnativeSpot.Resources;

/// <summary>
/// A Kubernetes object declared from its rendered manifest. Its type token is the one the typed classes have, so the provider treats both alike.
/// </summary>
internal sealed class ManifestResource(string name, ManifestResourceArgs args, CustomResourceOptions options) : KubernetesCustomResource(name, args, options)
{
    /// <summary>What the controllers say about it.</summary>
    [Output("status")]
    public Output<ImmutableDictionary<string, object>?> Status { get; private set; } = null!;
}

/// <summary>The manifest of a <see cref="ManifestResource"/>.</summary>
internal sealed class ManifestResourceArgs : CustomResourceArgs
{
    private ManifestResourceArgs(string apiVersion, string kind)
        : base(apiVersion, kind)
    {
    }

    [Input("spec", required: true)]
    public Input<Dictionary<string, object>> Spec { get; private init; } = null!;

    /// <summary>Takes over a rendered manifest; texts in it may be outputs of other resources.</summary>
    /// <param name="manifest">apiVersion, kind, metadata and spec.</param>
    public static ManifestResourceArgs Of(Dictionary<string, object> manifest)
    {
        var metadata = (Dictionary<string, object>)manifest["metadata"];
        return new ManifestResourceArgs((string)manifest["apiVersion"], (string)manifest["kind"])
        {
            Metadata = new ObjectMetaArgs
            {
                Name = (string)metadata["name"],
                Namespace = metadata.GetValueOrDefault("namespace") is Output<string> late ? late : (string)metadata.GetValueOrDefault("namespace")!,
                Labels = Texts(metadata, "labels"),
                Annotations = Texts(metadata, "annotations"),
            },
            Spec = (Dictionary<string, object>)manifest["spec"],
        };
    }

    private static InputMap<string> Texts(Dictionary<string, object> metadata, string key)
    {
        if (!metadata.TryGetValue(key, out var texts))
        {
            // Absent, not empty: an empty map would be sent and owned.
            return null!;
        }

        return ((Dictionary<string, object>)texts).ToDictionary(e => e.Key, e => (string)e.Value);
    }
}
