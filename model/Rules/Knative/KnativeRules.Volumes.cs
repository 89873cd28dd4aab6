namespace AckKnativeSpot.Rules;

internal static partial class KnativeRules
{
    internal static Rule VolumeNames { get; } = OfService(
        "KN050",
        "a volume's name is a DNS label",
        "The webhook refuses any other.",
        ExampleYaml.Service("volumes: { Web_Data: { emptyDir: disk } }", "mounts: { Web_Data: /data }"),
        ExampleYaml.Service("volumes: { web-data: { emptyDir: disk } }", "mounts: { web-data: /data }"),
        service => PodChecks.VolumeNames(service.Volumes));

    internal static Rule VolumesMounted { get; } = OfService(
        "KN051",
        "every volume is mounted and every mount has its volume",
        "The webhook refuses both a volume that no container mounts and a mount of a volume that is not there.",
        ExampleYaml.Service("volumes: { data: { emptyDir: disk } }", "mounts: { date: /data }"),
        ExampleYaml.Service("volumes: { data: { emptyDir: disk } }", "mounts: { data: /data }"),
        service => PodChecks.UnmountedVolumes(Containers(service), service.Volumes).Concat(PodChecks.MissingVolumes(Containers(service), service.Volumes)));

    internal static Rule MountPaths { get; } = OfService(
        "KN052",
        "a mount has an absolute path of its own that is not reserved",
        "The webhook refuses relative paths, /, /dev, /dev/log and a path that is used twice. "
            + "A colon, or a sub-path that leads out of the volume, is admitted, and the pods are never made.",
        ExampleYaml.Service("volumes: { data: { emptyDir: disk } }", "mounts: { data: /dev }"),
        ExampleYaml.Service("volumes: { data: { emptyDir: disk } }", "mounts: { data: /data }"),
        service => PodChecks.MountPaths(Containers(service)));

    internal static Rule VolumeSources { get; } = OfService(
        "KN053",
        "a volume's source can exist",
        "Names, keys and paths of another form are admitted at most, and the pods are never made. A projected volume has sources, no two for one file, and "
            + "a token is valid for at least 600 seconds.",
        ExampleYaml.Service("volumes: { keys: { secret: Web_Keys } }", "mounts: { keys: /keys }"),
        ExampleYaml.Service("volumes: { keys: { secret: web-keys } }", "mounts: { keys: /keys }"),
        service => PodChecks.VolumeSources(service.Volumes));
}
