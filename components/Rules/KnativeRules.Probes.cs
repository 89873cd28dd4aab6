using AckKnativeSpot.Services;

namespace AckKnativeSpot.Rules;

public static partial class KnativeRules
{
    private static Rule ProbeNumbers() => Rule(
        "KN046",
        "a probe's numbers are within their bounds",
        "A readiness probe without a period is Knative's own fast one, and the webhook then refuses a timeout and a failure threshold. "
            + "Liveness and startup probes succeed after one success. Other illegal numbers are admitted, and the pods are never made.",
        ServiceYaml.Of("probes: { readiness: { httpGet: { path: /ready }, failureThreshold: 3 } }"),
        ServiceYaml.Of("probes: { readiness: { httpGet: { path: /ready }, period: 5, failureThreshold: 3 } }"),
        service => Probes(service).SelectMany(probe => (probe.IsReadiness ? ReadinessNumbers(probe.Value) : OtherNumbers(probe.Value))
            .Where(number => number.Value < number.Min || number.Value > number.Max)
            .Select(number => new Violation(
                $"{probe.Path}.{number.Key}",
                number.Max < number.Min
                    ? FormattableString.Invariant($"{number.Key} of {number.Value} needs a period.")
                    : FormattableString.Invariant($"{number.Key} of {number.Value} is outside {number.Min} to {number.Max}."),
                number.Max < number.Min ? "Write a period of at least 1, or leave it out." : "Write a value within the bounds, or leave it out."))));

    // Without a period no value is legal for two of the numbers: bounds that nothing is within.
    private static IEnumerable<(string Key, int? Value, int Min, int Max)> ReadinessNumbers(Probe probe)
    {
        var most = probe.PeriodSeconds is > 0 ? int.MaxValue : 0;
        return
        [
            ("initialDelay", probe.InitialDelaySeconds, 0, int.MaxValue),
            ("period", probe.PeriodSeconds, 0, int.MaxValue),
            ("timeout", probe.TimeoutSeconds, 1, most),
            ("successThreshold", probe.SuccessThreshold, 1, int.MaxValue),
            ("failureThreshold", probe.FailureThreshold, 1, most),
        ];
    }

    private static IEnumerable<(string Key, int? Value, int Min, int Max)> OtherNumbers(Probe probe) =>
    [
        ("initialDelay", probe.InitialDelaySeconds, 0, int.MaxValue),
        ("period", probe.PeriodSeconds, 1, int.MaxValue),
        ("timeout", probe.TimeoutSeconds, 1, int.MaxValue),
        ("successThreshold", probe.SuccessThreshold, 1, 1),
        ("failureThreshold", probe.FailureThreshold, 1, int.MaxValue),
    ];

    private static Rule SidecarProbes() => Rule(
        "KN047",
        "only the container with the port has probes",
        "The webhook refuses probes of the others unless multi-container-probing is on in the cluster.",
        """
        services:
          - name: web
            containers:
              - { name: app, image: shop/web, port: 8080 }
              - { name: log, image: shop/log, probes: { liveness: { tcp: { port: 9000 } } } }
        """,
        """
        services:
          - name: web
            containers:
              - { name: app, image: shop/web, port: 8080, probes: { liveness: { tcp: {} } } }
              - { name: log, image: shop/log }
        """,
        service => Probes(service).SelectMany(probe => When(
            IsSidecar(service, probe.Container), probe.Path, $"The container has no port.", "Leave the probe out.")));

    private static Rule ProbeActions() => Rule(
        "KN048",
        "a probe's action can be done",
        "An empty command, a port or a header name that cannot exist are admitted, and the pods are never made.",
        ServiceYaml.Of("probes: { liveness: { exec: { command: [] } } }"),
        ServiceYaml.Of("probes: { liveness: { exec: { command: [/bin/alive] } } }"),
        service => Probes(service).SelectMany(probe => BrokenAction(probe.Path, probe.Value.Action)));

    private static IEnumerable<Violation> BrokenAction(string path, ProbeAction action) => action switch
    {
        ProbeAction.Exec exec => When(exec.Command.Count == 0, path + ".exec.command", $"There is no command.", "Write one."),
        ProbeAction.HttpGet get => Within(path + ".httpGet.port", get.Port, 1, 65535).Concat(get.Headers.Keys.SelectMany(header => When(
            !KubernetesSyntax.IsHeaderName(header), path + ".httpGet.headers", $"'{header}' is no header name.", "Use letters, digits and dashes."))),
        ProbeAction.Tcp tcp => Within(path + ".tcp.port", tcp.Port, 1, 65535),
        ProbeAction.Grpc grpc => Within(path + ".grpc.port", grpc.Port, 1, 65535),
        _ => [],
    };

    private static IEnumerable<(string Path, ContainerSpec Container, Probe Value, bool IsReadiness)> Probes(KnativeServiceSpec service) =>
        from container in Containers(service)
        from probe in new[]
        {
            (Key: "readiness", Value: container.Value.Readiness),
            (Key: "liveness", Value: container.Value.Liveness),
            (Key: "startup", Value: container.Value.Startup),
        }
        where probe.Value is not null
        select ($"{container.Path}.probes.{probe.Key}", container.Value, probe.Value, probe.Key == "readiness");
}
