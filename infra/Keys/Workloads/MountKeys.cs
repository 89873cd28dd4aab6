using AckKnativeSpot.Containers;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>Where a container sees its volumes: by name, a path, or a section, or several of either.</summary>
internal static class MountKeys
{
    private static readonly SettingKey<string> s_path = new("path", Scalars.Text, "Absolute path in the container.")
    {
        Required = true,
        Example = "/var/cache/web",
    };

    private static readonly SettingKey<string> s_subPath = new("subPath", Scalars.Text, "Path within the volume. Default: all of it.")
    {
        Example = "thumbnails",
    };

    private static readonly SettingKey<bool> s_readOnly = new(
        "readOnly", Scalars.Boolean, "Whether this container may only read it. Secrets, ConfigMaps and projected volumes are never writable.")
    {
        Default = false,
    };

    private static readonly SettingReader<VolumeMount> s_mount = new ShortOrLongType<VolumeMount>(
        new ConvertedType<string, VolumeMount>(Scalars.Text, path => new VolumeMount("", path)),
        new SectionType<VolumeMount>(
            values => new VolumeMount("", values.Require(s_path), values.Get(s_subPath)) { ReadOnly = values.Get(s_readOnly) },
            s_path, s_subPath, s_readOnly));

    public static SettingKey<ValueMap<ValueList<VolumeMount>>> Key { get; } = new(
        "mounts", new MapType<ValueList<VolumeMount>>(new OneOrMoreType<VolumeMount>(s_mount), "volume names"),
        "Path at which each volume is mounted. Default: none.")
    {
        Default = ValueMap<ValueList<VolumeMount>>.Empty,
        Example = "{ cache: /var/cache/web }",
    };

    /// <summary>The mounts that the key states.</summary>
    /// <param name="values">The values of the keys.</param>
    public static ValueList<VolumeMount> Of(SectionValues values) =>
        values.Get(Key)!.SelectMany(volume => volume.Value.Select(mount => mount with { Volume = volume.Key })).ToValueList();
}
