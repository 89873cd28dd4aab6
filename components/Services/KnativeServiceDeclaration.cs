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
    /// <param name="environmentVersion">Changes when a secret variable does, and then makes a new revision; <see langword="null"/> for none.</param>
    public static Dictionary<string, object> Of(KnativeServiceArgs args, Output<string>? environmentVersion)
    {
        if (args.Spec.Traffic.NamesTemplate && (args.Image is not null || args.Env.Count > 0 || args.Transform is not null))
        {
            throw new ArgumentException(
                $"Service '{args.Spec.Name}' has traffic that points at this revision, so its name is made of its content; the content must then be in {nameof(args.Spec)}, not in {nameof(args.Image)}, {nameof(args.Env)} or {nameof(args.Transform)}.",
                nameof(args));
        }

        var spec = args.Spec with
        {
            Annotations = new ValueMap<string>(args.Spec.Annotations.Append(KeyValuePair.Create(AwaitedCondition.Annotation, AwaitedCondition.Ready))),
        };
        var manifest = KnativeServiceManifest.Render(spec, args.Platform.RevisionDefaults);
        ContainerInputs.PutInto(ManifestTree.FirstContainer(manifest, "spec", "template", "spec"), args.Image, args.Env);
        if (environmentVersion is not null)
        {
            ManifestTree.Within(manifest, "spec", "template", "metadata", "annotations")[AnnotationKeys.EnvironmentVersion] = environmentVersion;
        }

        args.Transform?.Invoke(manifest);
        return manifest;
    }
}
