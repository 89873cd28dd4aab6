using System.Globalization;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Serving;

namespace AckKnativeSpot.Rules;

internal static partial class ClusterRules
{
    internal static Rule AlbVswitches { get; } = new(
        "ACK016",
        Severity.Error,
        "an ALB gateway has two vSwitches in different zones",
        "An Application Load Balancer is created in at least two zones (Alibaba Cloud, 'Use an ALB gateway in Knative').",
        """
        cluster:
          create:
            network: { new: { zoneCount: 1 } }
        knative:
          gateway: { alb: {} }
        """,
        """
        cluster:
          create:
            network: { new: { zoneCount: 2 } }
        knative:
          gateway: { alb: {} }
        """,
        stack =>
        {
            if (stack.Serving?.Gateway is not Gateway.Alb { AlbConfig: null } alb)
            {
                return [];
            }

            const string Section = $"{Knative}.gateway.alb";
            const string List = "List vSwitches of two zones: 'vswitches: [{ id: vsw-…, zone: … }, …]', or name an AlbConfig that exists.";
            return (alb.Vswitches.Count, stack.Cluster) switch
            {
                ( > 0, _) => TooFew($"{Section}.vswitches", alb.Vswitches.Select(v => v.Zone).Distinct(StringComparer.Ordinal).Count(), List),
                (_, ClusterSource.Adopt) => TooFew(Section, 0, List),

                // A zone that is listed twice is a finding of its own.
                (_, ClusterSource.Create { Spec.Network: NetworkSpec.New { ZoneChoice: ZoneChoice.Given { Ids: var ids } } }) when Repeated(ids).Any() => [],
                (_, ClusterSource.Create { Spec.Network: var network }) =>
                    TooFew(ZonesOf(network), network.Zones, "Give the network a second zone, or list vSwitches of two zones in knative.gateway.alb.vswitches."),
                _ => [],
            };

            static IEnumerable<Violation> TooFew(string path, int zones, string fix) =>
                Violation.If(zones < 2, path, $"The load balancer of the ALB gateway needs vSwitches in two zones; those of {zones} are known.", fix);
        });

    internal static Rule GatewayThere { get; } = new(
        "ACK017",
        Severity.Error,
        "the gateway is one that the installation brings or the cluster can have",
        "ALB and MSE are controllers of ACK's own Knative, and ASM is a managed mesh that only an ACK cluster can join. The managed add-on brings no "
            + "Kourier, and the operator installs nothing else: services of a gateway that nobody installed never become Ready.",
        """
        knative:
          install: { addon: {} }
          gateway: { kourier: {} }
        """,
        """
        knative:
          install: { addon: {} }
          gateway: { alb: {} }
        """,
        stack =>
        {
            if (stack.Serving is not { Gateway: { } gateway } serving)
            {
                return [];
            }

            var isAck = serving.Install.Flavour == KnativeFlavour.Ack;
            var elsewhere = serving.Install is ServingInstall.Existing && stack.Cluster is ClusterSource.Context;
            var (there, fix) = (gateway, serving.Install) switch
            {
                (Gateway.Kourier, ServingInstall.ManagedAddon) =>
                    (false, "Write 'gateway: { alb: {} }', or 'install: { helm: {} }', which installs Kourier by a chart of its own."),
                (Gateway.Kourier, _) => (true, ""),
                (_, ServingInstall.Upstream) => (false, "Write 'gateway: { kourier: {} }'."),
                (Gateway.Asm, _) => (!elsewhere, "Remove the gateway, which then stays as it is."),
                _ => (isAck && !elsewhere, "Write 'gateway: { kourier: {} }', or remove it, and then it stays as it is."),
            };
            return Violation.If(
                !there, $"{Knative}.gateway", $"The gateway is {Show(gateway)}, which this way to install does not bring to this cluster.", fix);
        })
    {
        AlsoReads = ["knative.install", "cluster"],
    };

    internal static Rule OperatorCovers { get; } = new(
        "ACK026",
        Severity.Error,
        "the Knative Operator can install the release of Serving",
        "A release of the operator carries the manifests of four minor releases of Serving, its own and the three before; asked for another it makes none "
            + "(knative/operator, cmd/operator/kodata). From one minor release it goes to the next only.",
        """
        cluster:
          context: kind-kind
        knative:
          install: { upstream: { version: 1.19.0 } }
        """,
        """
        cluster:
          context: kind-kind
        knative:
          install: { upstream: { version: 1.22.1 } }
        """,
        stack => stack.Serving?.Install is ServingInstall.Upstream { Version: var version, Operator: var chart }
            ? Violation.If(
                !chart.Covers(version),
                $"{Knative}.install.upstream.version",
                $"Release {version.Text} of Serving is not one that release {chart.Version.Text} of the operator installs.",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Write one from {chart.Version.Major}.{chart.OldestMinor} to {chart.Version.Major}.{chart.Version.Minor}, or the 'operator' of another "
                        + $"release."))
            : []);

    internal static Rule KourierExposed { get; } = new(
        "ACK027",
        Severity.Error,
        "a stack that installs a public load balancer says so",
        "Alibaba Cloud's chart of Kourier makes a load balancer on the internet and has no setting for another; that is written down, not a surprise.",
        """
        knative:
          install: { helm: {} }
        """,
        """
        knative:
          install: { helm: {} }
          gateway: { kourier: { internet: true } }
        """,
        stack => Violation.If(
            stack.Serving is { Install: ServingInstall.HelmCharts, Gateway: Gateway.Kourier { Internet: false } },
            $"{Knative}.gateway.kourier.internet",
            $"The chart makes a load balancer on the internet, but the gateway is to be private.",
            "Write 'gateway: { kourier: { internet: true } }', or 'gateway: { alb: {} }', which is private."));

    internal static Rule InstallOnAck { get; } = new(
        "ACK018",
        Severity.Error,
        "ACK's Knative is installed on ACK, and its charts know the region",
        "The managed add-on exists on ACK clusters only. The Helm charts pull their images from the registry of their region.",
        """
        cluster:
          context: kind-kind
        knative:
          install: { addon: {} }
        """,
        """
        cluster:
          context: kind-kind
        knative:
          install: { upstream: {} }
        """,
        stack => stack.Serving?.Install switch
        {
            ServingInstall.ManagedAddon when stack.Cluster is ClusterSource.Context =>
            [
                // The add-on is the default, so its own key need not be there.
                new Violation(
                    $"{Knative}.install",
                    "The cluster is not ACK's, and ACK's add-on is what is installed unless `install` says otherwise.",
                    "Write 'install: { upstream: {} }'."),
            ],
            ServingInstall.HelmCharts when stack.Cluster is ClusterSource.Context =>
                [new Violation($"{Knative}.install.helm", "The cluster is not ACK's.", "Write 'install: { upstream: {} }'.")],
            ServingInstall.HelmCharts when stack.Region is null =>
                [new Violation($"{Knative}.install.helm", "The charts need the region, and the stack names none.", "Set alicloud:region, or Region in C#.")],
            _ => [],
        })
    {
        AlsoReads = ["knative.install", "alicloud:region", "cluster"],
    };

    internal static Rule GatewayAuthorised { get; } = new(
        "ACK019",
        Severity.Info,
        "MSE and ASM gateways are prepared outside this program",
        "The MSE Ingress controller is authorised once per account in the console; a cluster joins a Service Mesh there too.",
        """
        knative:
          gateway: { mse: {} }
        """,
        """
        knative:
          gateway: { alb: {} }
        """,
        stack => Violation.If(
            stack.Serving?.Gateway is Gateway.Mse or Gateway.Asm,
            $"{Knative}.gateway",
            $"The gateway is {Show(stack.Serving?.Gateway)}, which has to be set up before Knative is installed.",
            stack.Serving?.Gateway is Gateway.Mse
                ? "Install the MSE Ingress controller and grant it access, then deploy."
                : "Add the cluster to a mesh with an ingress gateway, then deploy."));

    internal static Rule AlertsOnAck { get; } = new(
        "ACK024",
        Severity.Error,
        "alerts watch an ACK cluster whose events are collected",
        "They read the event centre, which ACK's ack-node-problem-detector fills.",
        """
        cluster:
          context: kind-kind
        alerts:
          actionPolicy: ops
        """,
        """
        cluster:
          context: kind-kind
        """,
        stack => Violation.If(
                stack is { Alerts: not null, Cluster: ClusterSource.Context },
                "alerts",
                $"Alerts cannot watch a cluster that is not ACK's.",
                "Remove 'alerts' from this stack.")
            .Concat(Violation.If(
                stack is { Alerts.Project: null, Cluster: ClusterSource.Create { Spec: { Profile: ClusterProfile.Managed, Logs.Events: false } } },
                "alerts",
                $"Alerts read the cluster's events, which are not collected.",
                "Remove 'cluster.create.logs.events: false', or name the project of an event centre: 'alerts.project'.")));

    private static string Show(Gateway? gateway) => gateway switch
    {
        Gateway.Alb => "ALB",
        Gateway.Mse => "MSE",
        Gateway.Asm => "ASM",
        _ => "Kourier",
    };
}
