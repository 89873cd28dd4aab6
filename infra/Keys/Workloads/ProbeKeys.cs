using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a probe: exactly one action, and how often it is tried.</summary>
internal static class ProbeKeys
{
    private static readonly SettingKey<string> s_httpGet = new("httpGet", Scalars.Text, "Path of an HTTP request that must succeed.") { Example = "/ready" };

    private static readonly SettingKey<bool> s_tcp = new("tcp", Scalars.Choice(("true", true)), "The port must accept a connection.");

    private static readonly SettingKey<ValueList<Located<string>>> s_exec = new("exec", new ListType<string>(Scalars.AnyText), "Command that must exit 0.")
    {
        Example = "[/bin/healthy]",
    };

    private static readonly SettingKey<string> s_grpc = new(
        "grpc", Scalars.AnyText, "Service name for the gRPC health check; an empty text asks about the whole server.")
    {
        Example = "shop.v1.Checkout",
    };

    private static readonly SettingKey<int> s_port = new("port", Scalars.Integer(1, 65535), "Port to try. Default: the container's.") { Example = "8081" };

    private static readonly SettingKey<Duration> s_delay = new("delay", Scalars.AnyDuration, "Time before the first try. Default: Kubernetes', 0s.")
    {
        Example = "5s",
    };

    private static readonly SettingKey<Duration> s_period = new("period", Scalars.AnyDuration, "Time between tries. Default: Kubernetes', 10s.")
    {
        Example = "5s",
    };

    private static readonly SettingKey<Duration> s_timeout = new("timeout", Scalars.AnyDuration, "Time a try may take. Default: Kubernetes', 1s.")
    {
        Example = "2s",
    };

    private static readonly SettingKey<int> s_successes = new("successes", Scalars.AnyInteger, "Tries in a row that must succeed. Default: Kubernetes', 1.")
    {
        Example = "2",
    };

    private static readonly SettingKey<int> s_failures = new("failures", Scalars.AnyInteger, "Tries in a row that must fail. Default: Kubernetes', 3.")
    {
        Example = "5",
    };

    public static SettingReader<Probe> Section { get; } = new ConstrainedSectionType<Probe>(
        new SectionType<Probe>(
            values => new Probe(Action(values))
            {
                Delay = values.Given(s_delay),
                Period = values.Given(s_period),
                Timeout = values.Given(s_timeout),
                Successes = values.Given(s_successes),
                Failures = values.Given(s_failures),
            },
            s_httpGet, s_tcp, s_exec, s_grpc, s_port, s_delay, s_period, s_timeout, s_successes, s_failures),
        oneOf: [s_httpGet, s_tcp, s_exec, s_grpc]);

    private static ProbeAction Action(SectionValues values)
    {
        var port = values.Given(s_port);
        return values.Get(s_httpGet) is { } path ? new ProbeAction.HttpGet(path, port)
            : values.Get(s_exec) is not null ? new ProbeAction.Exec(values.Items(s_exec))
            : values.Get(s_grpc) is { } service ? new ProbeAction.Grpc(service, port)
            : new ProbeAction.Tcp(port);
    }
}
