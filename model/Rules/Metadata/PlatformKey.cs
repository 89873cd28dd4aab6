namespace AckKnativeSpot.Rules;

/// <summary>A label or an annotation that Kubernetes, Knative, the virtual node or Pulumi reads.</summary>
/// <param name="Name">Its key, with the prefix.</param>
/// <param name="Place">Where it is read.</param>
internal sealed record PlatformKey(string Name, MetadataPlace Place)
{
    /// <summary>The key of a workload that writes it, as it completes "use …"; <see langword="null"/> when none does.</summary>
    public string? Setting { get; init; }

    /// <summary>Who writes it when nobody else may, as it completes "is written by …"; <see langword="null"/> when anybody may.</summary>
    public string? Owner { get; init; }

    /// <summary>Why nobody may write it although nobody else does: what it would do, and what to do instead; <see langword="null"/> when anybody may.</summary>
    public (string Effect, string Instead)? Refused { get; init; }

    /// <summary>The values that are understood. Default: any.</summary>
    public MetadataValues Values { get; init; } = MetadataValues.Any;

    /// <summary>Whether it is read of Knative Services only. Default: false.</summary>
    public bool OfServices { get; init; }

    /// <summary>Whether it means something as a label of a job's pods only, and nothing anywhere else. Default: false.</summary>
    public bool OfJobPods { get; init; }

    /// <summary>Whether the name of a container of the pod stands behind it. Default: false.</summary>
    public bool OfContainer { get; init; }

    /// <summary>The part of the key before the slash; empty when there is none.</summary>
    public string Prefix => PrefixOf(Name);

    /// <summary>The part of a key before the slash; empty when there is none.</summary>
    /// <param name="key">The key.</param>
    public static string PrefixOf(string key) => key[..Math.Max(0, key.IndexOf('/', StringComparison.Ordinal))];

    /// <summary>The part of a key after the slash; the whole key when there is none.</summary>
    /// <param name="key">The key.</param>
    public static string NameOf(string key) => key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
