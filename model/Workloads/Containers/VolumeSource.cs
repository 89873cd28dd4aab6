using AckKnativeSpot.Values;

namespace AckKnativeSpot.Containers;

/// <summary>
/// What a volume holds. Knative allows the kinds without a feature flag, but for claims, which it does not unless flags are enabled (knative/serving, field
/// masks).
/// </summary>
public abstract record VolumeSource
{
    private VolumeSource()
    {
    }

    /// <summary>Keys of a Secret, read-only.</summary>
    /// <param name="Name">Name of the Secret.</param>
    public sealed record Secret(string Name) : VolumeSource
    {
        /// <summary>File path by key; empty for every key under its own name. Default: empty.</summary>
        public ValueMap<string> Items { get; init; } = new();

        /// <summary>Whether the pod also starts when the object or a key is not there. Default: it waits for it.</summary>
        public bool Optional { get; init; }
    }

    /// <summary>Keys of a ConfigMap, read-only.</summary>
    /// <param name="Name">Name of the ConfigMap.</param>
    public sealed record ConfigMap(string Name) : VolumeSource
    {
        /// <summary>File path by key; empty for every key under its own name. Default: empty.</summary>
        public ValueMap<string> Items { get; init; } = new();

        /// <summary>Whether the pod also starts when the object or a key is not there. Default: it waits for it.</summary>
        public bool Optional { get; init; }
    }

    /// <summary>Scratch space that goes with the pod.</summary>
    /// <param name="InMemory">Whether it is kept in memory and counts against the containers' limits. Default: on disk.</param>
    /// <param name="SizeLimit">Most it may hold; <see langword="null"/> for no limit.</param>
    public sealed record EmptyDir(bool InMemory = false, MemoryQuantity? SizeLimit = null) : VolumeSource;

    /// <summary>
    /// A claim of the namespace on a persistent volume. Knative takes it with <c>kubernetes.podspec-persistent-volume-claim</c>, and one that can be written to
    /// with <c>kubernetes.podspec-persistent-volume-write</c> as well.
    /// </summary>
    /// <param name="Name">Name of the claim.</param>
    /// <param name="ReadOnly">Whether it can only be read. Default: false.</param>
    public sealed record PersistentVolumeClaim(string Name, bool ReadOnly = false) : VolumeSource;

    /// <summary>Several sources in one directory, read-only.</summary>
    /// <param name="Sources">The sources; at least one.</param>
    public sealed record Projected(ValueList<ProjectedSource> Sources) : VolumeSource;
}
