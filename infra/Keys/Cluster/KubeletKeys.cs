using System.Globalization;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a pool's kubelets.</summary>
internal static class KubeletKeys
{
    private static readonly SettingKey<bool> s_cpus = new(
        "cpuManagerPolicy", Scalars.Choice(("none", false), ("static", true)),
        "Whether containers with whole CPUs have them to themselves. Default: ACK's, none.")
    {
        Example = "static",
    };

    private static readonly SettingKey<int> s_pids = new("podPidsLimit", Scalars.Integer(ClusterBounds.PodPids), "Most processes of a pod. Default: ACK's.")
    {
        Example = "4096",
    };

    private static readonly SettingKey<int> s_pullQps = new(
        "registryPullQps", Scalars.Integer(ClusterBounds.RegistryPullQps), "Image pulls per second. Default: ACK's, 5.")
    {
        Example = "10",
    };

    private static readonly SettingKey<int> s_pullBurst = new(
        "registryBurst", Scalars.Integer(ClusterBounds.RegistryBurst), "Image pulls in a burst. Default: ACK's, 10.")
    {
        Example = "20",
    };

    private static readonly SettingKey<bool> s_serial = new(
        "serializeImagePulls", Scalars.Boolean, "Whether images are pulled one after the other. Default: ACK's, true.")
    {
        Example = "false",
    };

    private static readonly SettingKey<string> s_logSize = new(
        "containerLogMaxSize", Amount(percent: false), "Size at which a log file of a container is rotated. Default: ACK's, 100Mi.")
    {
        Example = "50Mi",
    };

    private static readonly SettingKey<int> s_logFiles = new(
        "containerLogMaxFiles", Scalars.Integer(ClusterBounds.ContainerLogFiles), "Log files kept per container. Default: ACK's, 10.")
    {
        Example = "5",
    };

    private static readonly SettingKey<int> s_gcHigh = new("imageGcHigh", Percent(), "Share of the disk from which on images are removed. Default: ACK's.")
    {
        Example = "80%",
    };

    private static readonly SettingKey<int> s_gcLow = new("imageGcLow", Percent(), "Share of the disk down to which they are removed. Default: ACK's.")
    {
        Example = "70%",
    };

    private static readonly SettingKey<ValueMap<string>> s_eviction = Map(
        "evictionHard",
        Amount(percent: true),
        ["memory.available", "nodefs.available", "nodefs.inodesFree", "imagefs.available", "imagefs.inodesFree", "pid.available"],
        "What is left of a resource when pods are evicted at once. Default: ACK's.",
        "{ memory.available: 500Mi, nodefs.available: 10% }");

    private static readonly SettingKey<ValueMap<string>> s_kubeReserved = Reserved(
        "kubeReserved", "What is kept for Kubernetes' own components. Default: ACK's.", "{ cpu: 200m, memory: 1Gi }");

    private static readonly SettingKey<ValueMap<string>> s_systemReserved = Reserved(
        "systemReserved", "What is kept for the operating system. Default: ACK's.", "{ cpu: 100m, memory: 512Mi }");

    public static SettingKey<KubeletOptions> Key { get; } = new(
        "kubelet",
        new SectionType<KubeletOptions>(
            values => new KubeletOptions
            {
                StaticCpus = values.Given(s_cpus),
                PodPidsLimit = values.Given(s_pids),
                RegistryPullQps = values.Given(s_pullQps),
                RegistryBurst = values.Given(s_pullBurst),
                SerializeImagePulls = values.Given(s_serial),
                ContainerLogMaxSize = values.Get(s_logSize),
                ContainerLogMaxFiles = values.Given(s_logFiles),
                ImageGcHigh = values.Given(s_gcHigh),
                ImageGcLow = values.Given(s_gcLow),
                EvictionHard = values.Get(s_eviction)!,
                KubeReserved = values.Get(s_kubeReserved)!,
                SystemReserved = values.Get(s_systemReserved)!,
            },
            s_cpus, s_pids, s_pullQps, s_pullBurst, s_serial, s_logSize, s_logFiles, s_gcHigh, s_gcLow, s_eviction, s_kubeReserved, s_systemReserved),
        "What the kubelets do otherwise than ACK sets them up. Default: nothing.")
    {
        Example = "{ imageGcHigh: 80%, imageGcLow: 70% }",
    };

    private static SettingKey<ValueMap<string>> Reserved(string name, string description, string example) =>
        Map(name, Amount(percent: false), ["cpu", "memory", "ephemeral-storage", "pid"], description, example);

    private static SettingKey<ValueMap<string>> Map(string name, SettingReader<string> value, string[] keys, string description, string example) => new(
        name, new MapType<string>(value, string.Join(", ", keys), Scalars.Choice([.. keys.Select(key => (key, key))])), description)
    {
        Default = ValueMap<string>.Empty,
        Example = example,
    };

    /// <summary>An amount of a resource as Kubernetes writes it, kept as it is written.</summary>
    private static ScalarType<string> Amount(bool percent) => new(
        text => CpuQuantity.TryParse(text, out _) || MemoryQuantity.TryParse(text, out _) || (percent && PercentOf(text) is not null) ? new(text) : null,
        percent ? "an amount such as 300Mi, or a percentage such as 10%" : "an amount such as 500m or 1Gi",
        schema: () => SchemaOf.AnyText());

    private static ScalarType<int> Percent() => new(
        text => PercentOf(text) is { } percent ? new(percent) : null,
        "a percentage from 1% to 100%",
        schema: () => SchemaOf.Pattern(@"^([1-9]\d?|100)%$"),
        unit: "%");

    private static int? PercentOf(string text) =>
        text.EndsWith('%') && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            && percent is >= 1 and <= 100 ? percent : null;
}
