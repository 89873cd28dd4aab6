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
    /// <param name="args">The arguments of its component.</param>
    /// <param name="space">Its namespace.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">The namespace comes from another resource, and an import needs to know it before anything runs.</exception>
    public static string? ImportId(bool adopt, WorkloadArgs args, string space, string name) => !adopt ? null
        : args.Namespace is null ? $"{space}/{name}"
        : throw new ArgumentException(
            $"'{name}' is taken over, so its namespace has to be known before anything runs: write it into the specification and leave out "
                + $"{nameof(args.Namespace)}.", nameof(args));

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
