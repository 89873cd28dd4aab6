namespace AckKnativeSpot.Containers;

/// <summary>
/// Where a container sees a volume. Only <see cref="VolumeSource.EmptyDir"/> and a writable <see cref="VolumeSource.PersistentVolumeClaim"/> can be written to;
/// others are always mounted read-only.
/// </summary>
/// <param name="Volume">Name of the volume.</param>
/// <param name="Path">Absolute path in the container.</param>
/// <param name="SubPath">Path within the volume; <see langword="null"/> for all of it.</param>
public sealed record VolumeMount(string Volume, string Path, string? SubPath = null)
{
    /// <summary>Whether this container may only read what it could write to. Default: false.</summary>
    public bool ReadOnly { get; init; }
}
