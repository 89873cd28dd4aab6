using AckKnativeSpot.Containers;
using AckKnativeSpot.Infra.Describing;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a volume: exactly one source.</summary>
internal static class VolumeKeys
{
    private static readonly SettingKey<string> s_secret = new("secret", Scalars.Text, "Secret whose keys become files.");

    private static readonly SettingKey<string> s_configMap = new("configMap", Scalars.Text, "ConfigMap whose keys become files.");

    private static readonly SettingKey<string> s_emptyDir = new(
        "emptyDir", Scalars.Choice(("disk", "disk"), ("memory", "memory")), "An empty folder that lives as long as its pod, on disk or in memory.");

    public static SettingReader<VolumeSource> Section { get; } = new OneOfKeysType<VolumeSource>(
        new SectionType<VolumeSource>(
            values => values.Get(s_secret) is { } secret ? new VolumeSource.Secret(secret)
                : values.Get(s_configMap) is { } configMap ? new VolumeSource.ConfigMap(configMap)
                : new VolumeSource.EmptyDir(InMemory: values.Get(s_emptyDir) == "memory"),
            s_secret, s_configMap, s_emptyDir));
}
