using AckKnativeSpot.Containers;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Rules.PodChecks;

namespace AckKnativeSpot.Rules;

internal static partial class KnativeRules
{
    internal static Rule ProbeNumbers { get; } = OfService(
        "KN046",
        "a probe's numbers are within their bounds",
        "A readiness probe without a period is Knative's own fast one, and the webhook then refuses a timeout and a failure threshold. "
            + "Liveness and startup probes succeed after one success. Other illegal numbers are admitted, and the pods are never made.",
        ExampleYaml.Service("readiness: { httpGet: /ready, failures: 3 }"),
        ExampleYaml.Service("readiness: { httpGet: /ready, period: 5s, failures: 3 }"),
        service => Probes(service).SelectMany(probe => (probe.IsReadiness ? ReadinessNumbers(probe.Value) : OtherNumbers(probe.Value))
            .Where(number => number.Value < number.Min || number.Value > number.Max)
            .Select(number => new Violation(
                $"{probe.Path}.{number.Key}",
                number.Max < number.Min
                    ? FormattableString.Invariant($"{number.Value} for '{number.Key}' needs a period.")
                    : FormattableString.Invariant($"{number.Value} for '{number.Key}' is outside {number.Min} to {number.Max}."),
                number.Max < number.Min ? "Write a period of at least 1, or leave it out." : "Write a value within the bounds, or leave it out.")))) with
    {
        AlsoReads = [".readiness", ".liveness", ".startupProbe", ".containers"],
    };

    // Without a period no value is legal for two of the numbers: bounds that nothing is within.
    private static IEnumerable<(string Key, int? Value, int Min, int Max)> ReadinessNumbers(Probe probe)
    {
        var most = probe.Period?.Seconds > 0 ? int.MaxValue : 0;
        return
        [
            ("delay", probe.Delay?.Seconds, 0, int.MaxValue),
            ("period", probe.Period?.Seconds, 0, int.MaxValue),
            ("timeout", probe.Timeout?.Seconds, 1, most),
            ("successes", probe.Successes, 1, int.MaxValue),
            ("failures", probe.Failures, 1, most),
        ];
    }

    private static IEnumerable<(string Key, int? Value, int Min, int Max)> OtherNumbers(Probe probe) =>
    [
        ("delay", probe.Delay?.Seconds, 0, int.MaxValue),
        ("period", probe.Period?.Seconds, 1, int.MaxValue),
        ("timeout", probe.Timeout?.Seconds, 1, int.MaxValue),
        ("successes", probe.Successes, 1, 1),
        ("failures", probe.Failures, 1, int.MaxValue),
    ];

    internal static Rule SidecarProbes { get; } = OfPlatform(
        "KN047",
        "only the container with the port has probes, unless the cluster allows others",
        "The webhook refuses probes of the others unless multi-container-probing is enabled, and then those that name no port.",
        """
        services:
          - name: web
            containers:
              - { name: app, image: shop/web, port: 8080 }
              - { name: log, image: shop/log, liveness: { tcp: true, port: 9000 } }
        """,
        """
        services:
          - name: web
            containers:
              - { name: app, image: shop/web, port: 8080, liveness: { tcp: true } }
              - { name: log, image: shop/log }
        """,
        (service, platform) =>
            from probe in Probes(service)
            where IsSidecar(service, probe.Container)
            let allowed = platform.Features.IsEnabled(FeatureFlag.MultiContainerProbing)
            from violation in Violation.If(
                    !allowed, probe.Path, $"The container has no port.", $"Leave the probe out, or {EnableText(FeatureFlag.MultiContainerProbing)}.")
                .Concat(Violation.If(
                    allowed && NeedsPort(probe.Value.Action), probe.Path, $"The container has no port that the probe could take.", "Write the probe's port."))
            select violation) with
    {
        AlsoReads = [".port", ".containers", "knative.config.features"],
    };

    private static bool NeedsPort(ProbeAction action) =>
        action is ProbeAction.HttpGet { Port: null } or ProbeAction.Tcp { Port: null } or ProbeAction.Grpc { Port: null };

    internal static Rule ProbeActions { get; } = OfService(
        "KN048",
        "a probe's action can be done",
        "An empty command, a port or a header name that cannot exist are admitted, and the pods are never made.",
        ExampleYaml.Service("liveness: { exec: [] }"),
        ExampleYaml.Service("liveness: { exec: [/bin/alive] }"),
        service => Probes(service).SelectMany(probe => BrokenAction(probe.Path, probe.Value.Action)));

    private static IEnumerable<Violation> BrokenAction(string path, ProbeAction action) => action switch
    {
        ProbeAction.Exec exec => Violation.If(exec.Command.Count == 0, path + ".exec", $"There is no command.", "Write one."),
        ProbeAction.HttpGet get => Within(path + ".port", get.Port, 1, 65535).Concat(get.Headers.Keys.SelectMany(header => Violation.If(
            !KubernetesSyntax.IsHeaderName(header), path + ".httpGet", $"'{header}' is not a valid header name.", "Use letters, digits and dashes."))),
        ProbeAction.Tcp tcp => Within(path + ".port", tcp.Port, 1, 65535),
        ProbeAction.Grpc grpc => Within(path + ".port", grpc.Port, 1, 65535),
        _ => [],
    };

    private static IEnumerable<(string Path, ContainerSpec Container, Probe Value, bool IsReadiness)> Probes(KnativeServiceSpec service) =>
        from container in Containers(service)
        from probe in new[]
        {
            (Key: "readiness", Value: container.Value.Readiness),
            (Key: "liveness", Value: container.Value.Liveness),
            (Key: "startupProbe", Value: container.Value.StartupProbe),
        }
        where probe.Value is not null
        select ($"{container.Path}.{probe.Key}", container.Value, probe.Value, probe.Key == "readiness");
}
