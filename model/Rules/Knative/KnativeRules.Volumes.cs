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
        service => PodChecks.UnmountedVolumes(PodContainers(service), service.Volumes)
            .Concat(PodChecks.MissingVolumes(PodContainers(service), service.Volumes))) with
    {
        AlsoReads = [".volumes", ".mounts", ".containers", ".initContainers"],
    };

    internal static Rule MountPaths { get; } = OfService(
        "KN052",
        "a mount has an absolute path of its own that is not reserved",
        "The webhook refuses relative paths, /, /dev, /dev/log and a path that is used twice. "
            + "A sub-path that leads out of the volume is admitted, and the pods are never made. A colon is admitted, too, and container runtimes take it for "
            + "the end of the path.",
        ExampleYaml.Service("volumes: { data: { emptyDir: disk } }", "mounts: { data: /dev }"),
        ExampleYaml.Service("volumes: { data: { emptyDir: disk } }", "mounts: { data: /data }"),
        service => PodChecks.MountPaths(PodContainers(service)));

    internal static Rule VolumeSources { get; } = OfService(
        "KN053",
        "a volume's source can exist",
        "The webhook looks at none of it. With a path of another form, two sources for one file, or a token that is valid for less than 600 seconds the pods "
            + "are never made; with a name or key that cannot exist they are made and never start. A projected volume without sources holds nothing.",
        ExampleYaml.Service("volumes: { keys: { secret: Web_Keys } }", "mounts: { keys: /keys }"),
        ExampleYaml.Service("volumes: { keys: { secret: web-keys } }", "mounts: { keys: /keys }"),
        service => PodChecks.VolumeSources(service.Volumes));

    internal static Rule Security { get; } = OfService(
        "KN055",
        "a container can start with what it may do",
        "The webhook refuses users and groups below 0. A capability that does not exist is admitted, and so is root where the container must not run as root; "
            + "neither ever starts.",
        ExampleYaml.Service("security: { profile: restricted, runAsUser: 0 }"),
        ExampleYaml.Service("security: { profile: restricted, runAsUser: 1000 }"),
        service => PodChecks.Security(PodContainers(service)));

    internal static Rule Placement { get; } = OfService(
        "KN056",
        "placement is one that nodes can match",
        "Keys and values of another form are admitted, and the pods are never made; a term without labels matches no node (Kubernetes, \"Assigning Pods to "
            + "Nodes\").",
        "knative: { config: { features: { kubernetes.podspec-affinity: enabled } } }\n"
            + ExampleYaml.Service("placement: { nodeAffinity: { required: [{}] } }"),
        "knative: { config: { features: { kubernetes.podspec-affinity: enabled } } }\n"
            + ExampleYaml.Service("placement: { nodeAffinity: { required: [{ topology.kubernetes.io/zone: { in: [cn-hangzhou-h] } }] } }"),
        service => PodChecks.Placement(service.Placement));
}
