using AckKnativeSpot.Manifests;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace AckKnativeSpot.Resources;

/// <summary>Server-side apply patches of objects that an add-on owns: they take over the keys they name, and nothing else.</summary>
internal static class Patches
{
    public static ObjectMetaPatchArgs Metadata(string name, string? inNamespace) => new()
    {
        Name = name,
        Namespace = inNamespace!,

        // The add-on's own manager holds the key; without force the server answers with a conflict.
        Annotations = { [ProviderAnnotations.PatchForce] = "true" },
    };

    /// <summary>
    /// Leaves the values in place when the stack goes and the cluster stays: to take them back would remove the keys altogether.
    /// </summary>
    public static CustomResourceOptions Keep(CustomResourceOptions options)
    {
        options.RetainOnDelete = options.DeletedWith is null ? true : null;
        return options;
    }
}
