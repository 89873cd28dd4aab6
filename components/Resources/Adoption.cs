using AckKnativeSpot.Manifests;

namespace AckKnativeSpot.Resources;

/// <summary>
/// Takes an object over that is there already. An import alone ends with a conflict about the fields that another tool wrote (seen with the engine and objects
/// of <c>kubectl apply</c>), so the object says that they are taken, too.
/// </summary>
internal static class Adoption
{
    /// <summary>The annotation on the object.</summary>
    public static KeyValuePair<string, string> Annotation { get; } = new(ProviderAnnotations.PatchForce, "true");

    /// <summary>What the engine imports the object by; <see langword="null"/> for one that is created.</summary>
    /// <param name="adopt">Whether it is taken over.</param>
    /// <param name="space">Its namespace. Another resource cannot give it (COMP004): an import needs to know it before anything runs.</param>
    /// <param name="name">Its name.</param>
    public static string? ImportId(bool adopt, string space, string name) => adopt ? $"{space}/{name}" : null;

    /// <summary>Marks the object as one that is taken over.</summary>
    /// <param name="adopt">Whether it is.</param>
    /// <param name="manifest">The object.</param>
    public static void Mark(bool adopt, Dictionary<string, object> manifest)
    {
        if (adopt)
        {
            ManifestTree.Within(manifest, "metadata", "annotations")[Annotation.Key] = Annotation.Value;
        }
    }
}
