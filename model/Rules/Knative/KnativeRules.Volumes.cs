namespace AckKnativeSpot.Rules;

public static partial class KnativeRules
{
    private static Rule VolumeNames() => Rule(
        "KN050",
        "a volume's name is a DNS label",
        "The webhook refuses any other.",
        ServiceYaml.Of("volumes: { Web_Data: { emptyDir: disk } }", "mounts: { Web_Data: /data }"),
        ServiceYaml.Of("volumes: { web-data: { emptyDir: disk } }", "mounts: { web-data: /data }"),
        service => PodChecks.VolumeNames(service.Volumes));

    private static Rule VolumesMounted() => Rule(
        "KN051",
        "every volume is mounted and every mount has its volume",
        "The webhook refuses both a volume that nobody mounts and a mount of a volume that is not there.",
        ServiceYaml.Of("volumes: { data: { emptyDir: disk } }", "mounts: { date: /data }"),
        ServiceYaml.Of("volumes: { data: { emptyDir: disk } }", "mounts: { data: /data }"),
        service => PodChecks.UnmountedVolumes(Containers(service), service.Volumes).Concat(PodChecks.MissingVolumes(Containers(service), service.Volumes)));

    private static Rule MountPaths() => Rule(
        "KN052",
        "a mount has an absolute path of its own that is not reserved",
        "The webhook refuses relative paths, /, /dev, /dev/log and a path that is used twice. "
            + "A colon, or a sub-path that leads out of the volume, is admitted, and the pods are never made.",
        ServiceYaml.Of("volumes: { data: { emptyDir: disk } }", "mounts: { data: /dev }"),
        ServiceYaml.Of("volumes: { data: { emptyDir: disk } }", "mounts: { data: /data }"),
        service => PodChecks.MountPaths(Containers(service)));

    private static Rule VolumeSources() => Rule(
        "KN053",
        "a volume's source can exist",
        "Names, keys and paths of another form are admitted at most, and the pods are never made. A projected volume has sources, no two for one file, and "
            + "a token is valid for at least 600 seconds.",
        ServiceYaml.Of("volumes: { keys: { secret: Web_Keys } }", "mounts: { keys: /keys }"),
        ServiceYaml.Of("volumes: { keys: { secret: web-keys } }", "mounts: { keys: /keys }"),
        service => PodChecks.VolumeSources(service.Volumes));
}
