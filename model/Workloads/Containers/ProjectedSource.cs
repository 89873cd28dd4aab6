using AckKnativeSpot.Values;

namespace AckKnativeSpot.Containers;

/// <summary>One source of a projected volume.</summary>
public abstract record ProjectedSource
{
    private ProjectedSource()
    {
    }

    /// <summary>The files that it names; a Secret or ConfigMap whose keys are not listed names none.</summary>
    internal IEnumerable<string> Files => this switch
    {
        Secret secret => secret.Items.Values,
        ConfigMap map => map.Items.Values,
        ServiceAccountToken token => [token.Path],
        _ => [],
    };

    /// <summary>Keys of a Secret.</summary>
    /// <param name="Name">Name of the Secret.</param>
    public sealed record Secret(string Name) : ProjectedSource
    {
        /// <summary>File path by key; empty for every key under its own name. Default: empty.</summary>
        public ValueMap<string> Items { get; init; } = new();

        /// <summary>Whether the pod also starts when the object or a key is not there. Default: it waits for it.</summary>
        public bool Optional { get; init; }
    }

    /// <summary>Keys of a ConfigMap.</summary>
    /// <param name="Name">Name of the ConfigMap.</param>
    public sealed record ConfigMap(string Name) : ProjectedSource
    {
        /// <summary>File path by key; empty for every key under its own name. Default: empty.</summary>
        public ValueMap<string> Items { get; init; } = new();

        /// <summary>Whether the pod also starts when the object or a key is not there. Default: it waits for it.</summary>
        public bool Optional { get; init; }
    }

    /// <summary>A token of the pod's service account, renewed before it expires.</summary>
    /// <param name="Path">File path in the volume.</param>
    /// <param name="Audience">Whom it is for; <see langword="null"/> for the API server.</param>
    /// <param name="Expiration">Time it is valid, from ten minutes; <see langword="null"/> for the server's default of an hour.</param>
    public sealed record ServiceAccountToken(string Path, string? Audience = null, Duration? Expiration = null) : ProjectedSource;
}
