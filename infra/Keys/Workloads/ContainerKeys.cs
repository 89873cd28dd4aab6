using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a service's container. A service with one container has them among its own; one with several lists them in <c>containers</c>.</summary>
internal static class ContainerKeys
{
    private static readonly SettingKey<string> s_name = new("name", Scalars.Text, "Name of the container. Default: Knative's, user-container.");

    private static readonly SettingKey<string> s_image = new(
        "image", Scalars.Text, "Image reference; {region} stands for the stack's region, as in registry-vpc.{region}.aliyuncs.com.");

    private static readonly SettingKey<ValueList<Located<string>>> s_command = new(
        "command", new ListType<string>(Scalars.AnyText), "Command in place of the image's entry point. Default: the image's.")
    {
        Default = [],
    };

    private static readonly SettingKey<ValueList<Located<string>>> s_args = new(
        "args", new ListType<string>(Scalars.AnyText), "Arguments in place of the image's. Default: the image's.")
    {
        Default = [],
    };

    private static readonly SettingKey<int> s_port = new("port", Scalars.Integer(1, 65535), "Port that requests arrive at. Default: Knative's, 8080.");

    private static readonly SettingKey<PortProtocol> s_protocol = new(
        "protocol",
        Scalars.Choice(("http1", PortProtocol.Http1), ("h2c", PortProtocol.H2c)),
        "Protocol of the port; h2c is HTTP/2 without TLS, for gRPC. Needs a port.")
    {
        Default = PortProtocol.Http1,
    };

    private static readonly SettingKey<ContainerResources> s_resources = new(
        "resources", ResourceKeys.Section, "CPU and memory it asks for and may use.")
    { Default = new ContainerResources() };

    private static readonly SettingKey<Probe> s_readiness = new(
        "readiness", ProbeKeys.Section, "When it may get requests. Default: Knative's, when the port accepts connections.");

    private static readonly SettingKey<Probe> s_liveness = new("liveness", ProbeKeys.Section, "When it is restarted. Default: never.");

    private static readonly SettingKey<Probe> s_startup = new(
        "startupProbe", ProbeKeys.Section, "What holds the other probes back until it passes. Default: nothing.");

    private static readonly SettingKey<ValueMap<string>> s_mounts = new(
        "mounts", new MapType<string>(Scalars.Text, "volume names"), "Path at which each volume is mounted. Default: none.")
    {
        Default = ValueMap<string>.Empty,
    };

    /// <summary>The keys without the name, in the order in which they are documented.</summary>
    public static IReadOnlyList<SettingKey> Keys { get; } =
        [s_image, s_command, s_args, s_port, s_protocol, EnvironmentKeys.Key, s_resources, s_readiness, s_liveness, s_startup, s_mounts];

    /// <summary>Those of them that a job's container has, too.</summary>
    public static IReadOnlyList<SettingKey> KeysOfJob { get; } = [s_image, s_command, s_args, EnvironmentKeys.Key, s_resources, s_mounts];

    /// <summary>One item of <c>containers</c>.</summary>
    public static SettingReader<ParsedContainer<ContainerSpec>> Section { get; } = new ConstrainedSectionType<ParsedContainer<ContainerSpec>>(
        new SectionType<ParsedContainer<ContainerSpec>>(
            values => Build(values, values.Get(s_name)), [s_name, .. Keys]),
        oneOf: [s_image]);

    /// <summary>The image key, which a service with a list of containers does not have.</summary>
    public static SettingKey Image => s_image;

    /// <summary>The container that the keys describe.</summary>
    /// <param name="values">The values of the keys.</param>
    /// <param name="name">Its name; <see langword="null"/> for Knative's.</param>
    public static ParsedContainer<ContainerSpec> Build(SectionValues values, string? name = null) => new(
        new ContainerSpec
        {
            Name = name,
            Image = ImageOf(values),
            Command = values.Items(s_command),
            Args = values.Items(s_args),
            Port = values.Given(s_port) is { } port ? new ContainerPort(port, values.Get(s_protocol)) : null,
            Resources = values.Get(s_resources)!,
            Readiness = values.Get(s_readiness),
            Liveness = values.Get(s_liveness),
            StartupProbe = values.Get(s_startup),
            Mounts = MountsOf(values),
        },
        values.Get(EnvironmentKeys.Key)!);

    /// <summary>The job's container that the keys describe.</summary>
    /// <param name="values">The values of the keys.</param>
    /// <param name="name">Its name.</param>
    public static ParsedContainer<JobContainer> BuildOfJob(SectionValues values, string name) => new(
        new JobContainer
        {
            Name = name,
            Image = ImageOf(values),
            Command = values.Items(s_command),
            Args = values.Items(s_args),
            Resources = values.Get(s_resources)!,
            Mounts = MountsOf(values),
        },
        values.Get(EnvironmentKeys.Key)!);

    /// <summary>A missing image is reported already; the rules then need some legal one to go on.</summary>
    private static string ImageOf(SectionValues values) => values.Get(s_image) ?? "image";

    private static ValueList<VolumeMount> MountsOf(SectionValues values) => values.Get(s_mounts)!.Select(m => new VolumeMount(m.Key, m.Value)).ToValueList();
}
