using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a service's container. A service with one container has them among its own; one with several lists them in <c>containers</c>.</summary>
internal static class ContainerKeys
{
    private static readonly SettingKey<string> s_name = new("name", Scalars.Text, "Name of the container. Default: Knative's, user-container.")
    {
        Example = "web",
    };

    private static readonly SettingKey<string> s_image = new(
        "image", Scalars.Text, "Image reference; {region} stands for the stack's region, as in registry-vpc.{region}.aliyuncs.com.")
    {
        Example = "registry-vpc.{region}.aliyuncs.com/shop/web:1.4.2",
    };

    private static readonly SettingKey<ValueList<Located<string>>> s_command = new(
        "command", new ListType<string>(Scalars.AnyText), "Command in place of the image's entry point. Default: the image's.")
    {
        Default = [],
        Example = "[/app/web]",
    };

    private static readonly SettingKey<ValueList<Located<string>>> s_args = new(
        "args", new ListType<string>(Scalars.AnyText), "Arguments in place of the image's. Default: the image's.")
    {
        Default = [],
        Example = "[--log-format, json]",
    };

    private static readonly SettingKey<int> s_port = new("port", Scalars.Integer(1, 65535), "Port that requests arrive at. Default: Knative's, 8080.")
    {
        Example = "3000",
    };

    private static readonly SettingKey<PortProtocol> s_protocol = new(
        "protocol",
        Scalars.Choice(("http1", PortProtocol.Http1), ("h2c", PortProtocol.H2c)),
        "Protocol of the port; h2c is HTTP/2 without TLS, for gRPC. Needs a port.")
    {
        Default = PortProtocol.Http1,
    };

    private static readonly SettingKey<ContainerResources> s_resources = new(
        "resources", ResourceKeys.Section, "CPU and memory it asks for and may use.")
    { Default = new ContainerResources(), Example = "{ cpuRequest: 500m, memoryRequest: 512Mi, cpuLimit: 2, memoryLimit: 4Gi }" };

    private static readonly SettingKey<Probe> s_readiness = new(
        "readiness", ProbeKeys.Section, "When it may get requests. Default: Knative's, when the port accepts connections.")
    {
        Example = "{ httpGet: /ready, period: 5s }",
    };

    private static readonly SettingKey<Probe> s_liveness = new("liveness", ProbeKeys.Section, "When it is restarted. Default: never.")
    {
        Example = "{ httpGet: /alive, failures: 5 }",
    };

    private static readonly SettingKey<Probe> s_startup = new(
        "startupProbe", ProbeKeys.Section, "What holds the other probes back until it passes. Default: nothing.")
    {
        Example = "{ tcp: true, failures: 30 }",
    };

    private static readonly SettingKey<string> s_workingDir = new("workingDir", Scalars.Text, "Working directory. Default: the image's.") { Example = "/app" };

    private static readonly SettingKey<ImagePullPolicy> s_pullPolicy = new(
        "imagePullPolicy",
        Scalars.Choice(("always", ImagePullPolicy.Always), ("ifNotPresent", ImagePullPolicy.IfNotPresent), ("never", ImagePullPolicy.Never)),
        "When the image is pulled. Default: Kubernetes', always for the tag latest and for none, else when it is not there.")
    {
        Example = "always",
    };

    /// <summary>The keys without the name, in the order in which they are documented.</summary>
    public static IReadOnlyList<SettingKey> Keys { get; } =
    [
        s_image, s_pullPolicy, s_command, s_args, s_workingDir, s_port, s_protocol, EnvironmentKeys.Key, EnvironmentSourceKeys.Key, s_resources, s_readiness,
        s_liveness,
        s_startup, MountKeys.Key, SecurityKeys.Key,
    ];

    /// <summary>Those of them that every container has, whether it serves or not.</summary>
    public static IReadOnlyList<SettingKey> KeysOfEvery { get; } = [.. Keys.Except([s_port, s_protocol, s_readiness, s_liveness, s_startup])];

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
    public static ParsedContainer<ContainerSpec> Build(SectionValues values, string? name = null) => With(values, new ContainerSpec
    {
        Name = name,
        Image = "",
        Port = values.Given(s_port) is { } port ? new ContainerPort(port, values.Get(s_protocol)) : null,
        Readiness = values.Get(s_readiness),
        Liveness = values.Get(s_liveness),
        StartupProbe = values.Get(s_startup),
    });

    /// <summary>A container with what the keys say that every container has.</summary>
    /// <typeparam name="T">What container it is.</typeparam>
    /// <param name="values">The values of the keys.</param>
    /// <param name="container">The container with what is its own.</param>
    public static ParsedContainer<T> With<T>(SectionValues values, T container)
        where T : PodContainer => new(
        container with
        {
            // A missing image is reported already; the rules then need some legal one to go on.
            Image = values.Get(s_image) ?? "image",
            PullPolicy = values.Given(s_pullPolicy),
            Command = values.Items(s_command),
            Args = values.Items(s_args),
            WorkingDirectory = values.Get(s_workingDir),
            EnvFrom = values.Items(EnvironmentSourceKeys.Key),
            Resources = values.Get(s_resources)!,
            Mounts = MountKeys.Of(values),
            Security = values.Get(SecurityKeys.Key),
        },
        values.Get(EnvironmentKeys.Key)!);
}
