using AckKnativeSpot.Values;

namespace AckKnativeSpot.Containers;

/// <summary>What a volume holds: the kinds that Knative allows without a feature flag (knative/serving, field masks).</summary>
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
    }

    /// <summary>Keys of a ConfigMap, read-only.</summary>
    /// <param name="Name">Name of the ConfigMap.</param>
    public sealed record ConfigMap(string Name) : VolumeSource
    {
        /// <summary>File path by key; empty for every key under its own name. Default: empty.</summary>
        public ValueMap<string> Items { get; init; } = new();
    }

    /// <summary>Scratch space that goes with the pod.</summary>
    /// <param name="InMemory">Whether it is kept in memory and counts against the containers' limits. Default: on disk.</param>
    /// <param name="SizeLimit">Most it may hold; <see langword="null"/> for no limit.</param>
    public sealed record EmptyDir(bool InMemory = false, MemoryQuantity? SizeLimit = null) : VolumeSource;

    /// <summary>Several sources in one directory, read-only.</summary>
    /// <param name="Sources">The sources; at least one.</param>
    public sealed record Projected(ValueList<ProjectedSource> Sources) : VolumeSource;
}
