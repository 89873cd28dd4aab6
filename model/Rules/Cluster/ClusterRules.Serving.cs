using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Serving;

namespace AckKnativeSpot.Rules;

public static partial class ClusterRules
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
            if (stack.Serving?.Gateway is not Gateway.Alb { AlbConfig: null } alb || stack.Cluster is null or ClusterSource.Context)
            {
                return [];
            }

            var own = alb.Vswitches.Count > 0;
            var zones = own ? alb.Vswitches.Select(v => v.Zone).Distinct(StringComparer.Ordinal).Count()
                : stack.Cluster is ClusterSource.Create { Spec.Network: var network } ? network.Zones
                : 0;
            return Violation.If(
                zones < 2,
                $"{Knative}.gateway.alb{(own ? ".vswitches" : "")}",
                $"The load balancer has vSwitches in {Counted.Of(zones, "known zone")}.",
                own || zones == 0
                    ? "List vSwitches of two zones: 'vswitches: [{ id: vsw-…, zone: … }, …]', or name an AlbConfig that exists."
                    : "Give the network a second zone, or list vSwitches of two zones here.");
        });

    internal static Rule GatewayOfFlavour { get; } = new(
        "ACK017",
        Severity.Error,
        "a gateway fits the Knative that is installed",
        "ALB and MSE are controllers of ACK's own Knative, and ASM is a managed mesh that only an ACK cluster can join. "
            + "The upstream release brings Kourier.",
        """
        knative:
          install: { upstream: {} }
          gateway: { alb: {} }
        """,
        """
        knative:
          install: { upstream: {} }
          gateway: { kourier: {} }
        """,
        stack =>
        {
            var misfit = stack.Serving is { } serving && (serving.Gateway, serving.Install) switch
            {
                (Gateway.Kourier, _) => false,
                (Gateway.Asm, not ServingInstall.Upstream) => stack.Cluster is ClusterSource.Context,
                _ => serving.Install.Flavour == KnativeFlavour.Upstream || stack.Cluster is ClusterSource.Context,
            };
            return Violation.If(
                misfit,
                $"{Knative}.gateway",
                $"The gateway is {Show(stack.Serving?.Gateway)}, which this Knative or cluster does not have.",
                "Write 'gateway: { kourier: {} }'.");
        });

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
                [new Violation($"{Knative}.install.addon", "The cluster is not ACK's.", "Write 'install: { upstream: {} }'.")],
            ServingInstall.HelmCharts when stack.Cluster is ClusterSource.Context =>
                [new Violation($"{Knative}.install.helm", "The cluster is not ACK's.", "Write 'install: { upstream: {} }'.")],
            ServingInstall.HelmCharts when stack.Region is null && stack.Cluster is not null =>
                [new Violation($"{Knative}.install.helm", "The charts need the region, and the stack names none.", "Set alicloud:region.")],
            _ => [],
        });

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
        "alerts watch an ACK cluster",
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
            "Remove 'alerts' from this stack."));

    private static string Show(Gateway? gateway) => gateway switch
    {
        Gateway.Alb => "ALB",
        Gateway.Mse => "MSE",
        Gateway.Asm => "ASM",
        _ => "Kourier",
    };
}
