using AckKnativeSpot.Manifests;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;

namespace AckKnativeSpot.Tests.Manifests;

/// <summary>
/// Manifests for a Knative with the defaults it is released with. The program has no such default: it always says for which Knative it renders.
/// </summary>
internal static class OnReleasedKnative
{
    public static Dictionary<string, object> Render(KnativeServiceSpec spec) => KnativeServiceManifest.Render(spec, RevisionDefaults.OfKnative);

    /// <summary>The name that the template is given; <see langword="null"/> when Knative numbers the revision.</summary>
    /// <param name="spec">The service.</param>
    /// <param name="defaults">What the cluster's Knative fills in. Default: what it is released with.</param>
    public static string? NameOfRevision(KnativeServiceSpec spec, RevisionDefaults? defaults = null)
    {
        var manifest = KnativeServiceManifest.Render(spec, defaults ?? RevisionDefaults.OfKnative);
        return ManifestTree.Within(manifest, "spec", "template", "metadata").GetValueOrDefault("name") as string;
    }
}
