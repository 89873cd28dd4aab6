namespace AckKnativeSpot.Containers;

/// <summary>Where a container sees a volume. Volumes other than <see cref="VolumeSource.EmptyDir"/> are always mounted read-only.</summary>
/// <param name="Volume">Name of the volume.</param>
/// <param name="Path">Absolute path in the container.</param>
/// <param name="SubPath">Path within the volume; <see langword="null"/> for all of it.</param>
public sealed record VolumeMount(string Volume, string Path, string? SubPath = null);
