using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Rules.PodChecks;

namespace AckKnativeSpot.Rules;

internal static partial class KnativeRules
{
    private static readonly ValueList<string> s_temporaryPaths = ["/tmp", "/var", "/var/log"];

    internal static Rule FieldsOfRelease { get; } = OfPlatform(
        "KN070",
        "a service has only fields that its release of Knative knows",
        "Startup probes are known since 1.15 and gRPC probes since 1.12; before 1.13 nothing is mounted at /tmp, /var or /var/log. The webhook refuses "
            + "them. The Helm charts bring 1.10 unless they are told otherwise.",
        "knative: { install: { helm: {} } }\n" + ExampleYaml.Service("startupProbe: { tcp: true }"),
        "knative: { install: { upstream: { version: 1.21.0 } } }\n" + ExampleYaml.Service("startupProbe: { tcp: true }"),
        (service, platform) => platform.Release is not { } release ? [] : FieldsBefore(service, release));

    internal static Rule LivenessPort { get; } = OfPlatform(
        "KN071",
        "a liveness probe asks the port that gets the requests",
        "Knative puts the container's port into HTTP and TCP liveness probes, whatever port they name; only from release 1.22 on, and with "
            + "multi-container-probing enabled, it leaves theirs. The probe then fails at a port that does not serve its path, and the pod is restarted again "
            + "and again.",
        ExampleYaml.Service("port: 8080", "liveness: { httpGet: /healthz, port: 9000 }"),
        ExampleYaml.Service("port: 8080", "liveness: { httpGet: /healthz }"),
        (service, platform) => KeepsLivenessPorts(platform) ? [] :
            from probe in Probes(service)
            where probe.Path.EndsWith(".liveness", StringComparison.Ordinal) && !IsSidecar(service, probe.Container)
            let own = probe.Container.Port?.Number ?? ContainerPort.Default
            let port = probe.Value.Action switch { ProbeAction.HttpGet get => get.Port, ProbeAction.Tcp tcp => tcp.Port, _ => null }
            where port is not null && port != own
            select new Violation(
                probe.Path + ".port",
                FormattableString.Invariant($"Knative asks port {own} instead of {port}."),
                "Leave the port out, or ask with a command or gRPC, whose port is left alone; with release 1.22 or later, "
                    + $"{EnableText(FeatureFlag.MultiContainerProbing)}.")) with
    {
        AlsoReads = [".port", ".containers", "knative.config.features"],
    };

    private static IEnumerable<Violation> FieldsBefore(KnativeServiceSpec service, KnativeRelease release) =>
        (from probe in Probes(service)
         from violation in Violation.If(
                 probe.Path.EndsWith(".startupProbe", StringComparison.Ordinal) && release < KnativeRelease.OfStartupProbes,
                 probe.Path,
                 $"Knative {release} knows no startup probes; {KnativeRelease.OfStartupProbes} is the first that does.",
                 "Leave it out and give the other probes a delay, or install another release.")
             .Concat(Violation.If(
                 probe.Value.Action is ProbeAction.Grpc && release < KnativeRelease.OfGrpcProbes,
                 probe.Path + ".grpc",
                 $"Knative {release} knows no gRPC probes; {KnativeRelease.OfGrpcProbes} is the first that does.",
                 "Probe with tcp, or install another release."))
         select violation)
        .Concat(
            from container in PodContainers(service)
            where release < KnativeRelease.OfTemporaryMounts
            from mount in container.Value.Mounts
            where s_temporaryPaths.Contains(Clean(mount.Path))
            select new Violation(
                $"{container.Path}.mounts.{mount.Volume}",
                $"Knative {release} reserves '{mount.Path}'; {KnativeRelease.OfTemporaryMounts} is the first that does not.",
                "Mount it elsewhere, or install another release."));

    private static bool KeepsLivenessPorts(PlatformFacts platform) =>
        platform.Features.IsEnabled(FeatureFlag.MultiContainerProbing) && !(platform.Release < KnativeRelease.OfLivenessPorts);

    private static string EnableText(string flag) => $"write `{flag}: enabled` under knative.config.features";

    private static Rule OfPlatform(
        string id,
        string title,
        string why,
        string example,
        string fix,
        Func<KnativeServiceSpec, PlatformFacts, IEnumerable<Violation>> check) =>
        new(id, Severity.Error, title, why, example, fix, stack => Located(stack, service => check(service, stack.Platform)));
}
