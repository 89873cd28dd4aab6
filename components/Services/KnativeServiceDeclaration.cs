using AckKnativeSpot.Eci;
using AckKnativeSpot.Manifests;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Values;
using Pulumi;

namespace AckKnativeSpot.Services;

/// <summary>The manifest of a service as it is declared to Pulumi: rendered, waited for, with inputs of other resources put in.</summary>
internal static class KnativeServiceDeclaration
{
    /// <summary>The manifest.</summary>
    /// <param name="args">What the service is declared with.</param>
    /// <param name="inNamespace">Its namespace.</param>
    /// <param name="environmentVersion">Changes when a secret variable does, and then makes a new revision; <see langword="null"/> for none.</param>
    public static Dictionary<string, object> Of(KnativeServiceArgs args, Output<string> inNamespace, Output<string>? environmentVersion)
    {
        var spec = args.Spec with
        {
            Annotations = new ValueMap<string>(args.Spec.Annotations.Append(KeyValuePair.Create(AwaitedCondition.Annotation, AwaitedCondition.Ready))),
        };
        var manifest = KnativeServiceManifest.Render(spec, args.Platform.RevisionDefaults);
        ManifestTree.Within(manifest, "metadata")["namespace"] = inNamespace;
        Adoption.Mark(spec.Adopt, manifest);
        LateInputs.PutInto(ManifestTree.Within(manifest, "spec", "template"), args);
        if (environmentVersion is not null)
        {
            ManifestTree.Within(manifest, "spec", "template", "metadata", "annotations")[AnnotationKeys.EnvironmentVersion] = environmentVersion;
        }

        args.Transform?.Invoke(manifest);
        return manifest;
    }
}
