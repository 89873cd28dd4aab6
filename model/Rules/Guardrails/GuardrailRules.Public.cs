using System.Text.Json;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Serving;

namespace AckKnativeSpot.Rules;

internal static partial class GuardrailRules
{
    /// <summary>Annotations about an address that a pod has for another reason (Alibaba Cloud, "ECI Pod Annotation"): alone they give none.</summary>
    private static readonly string[] s_aboutAnAddress =
        ["eip-bandwidth", "eip-common-bandwidth-package-id", "eip-internet-charge-type", "eip-isp", "eip-public-ip-address-pool-id"];

    private static readonly string[] s_ingressClassKeys = ["networking.knative.dev/ingress-class", "networking.knative.dev/ingress.class"];

    internal static Rule PublicEndpoints { get; } = Guard(
        "GUARD008",
        "where the organisation forbids it, nothing has a public address",
        "A public API server, a load balancer on the internet and a pod with an elastic IP address can each be reached by everybody. What was there before the "
            + "stack, such as the gateway of a Knative that it only configures, another gateway that a service names, or an AlbConfig, is not known to it.",
        "guardrails: { forbidPublicEndpoints: true }\ncluster:\n  create:\n    nodePools: [{ instanceTypes: [ecs.g7.xlarge] }]\n    apiServer: { public: "
            + "true }",
        "guardrails: { forbidPublicEndpoints: true }\ncluster:\n  create:\n    nodePools: [{ instanceTypes: [ecs.g7.xlarge] }]\n    apiServer: { runnerInside: "
            + "true }",
        stack => (stack.Guardrails.ForbidPublicEndpoints ? PublicParts(stack) : []).Concat(
            from entry in MetadataEntry.Of(stack)
            where stack.Guardrails.For(entry.Namespace).ForbidPublicEndpoints
            from violation in OfMetadata(entry, stack.Serving)
            select violation));

    private static IEnumerable<Violation> PublicParts(RuleInput stack)
    {
        if (stack.Cluster is ClusterSource.Create { Spec.ApiServer.Public: true })
        {
            yield return new Violation(
                "cluster.create.apiServer.public", "The API server has a public address.",
                "Write false, and run Pulumi inside the network (`runnerInside: true`).");
        }

        if (stack.Cluster is ClusterSource.Adopt { Spec: { Endpoint: null, Kubeconfig: null } })
        {
            yield return new Violation(
                "cluster.adopt.endpoint", "The program reaches the cluster by the public address of its API server.",
                "Write the private address, and run Pulumi where it is reachable.");
        }

        if (stack.Serving?.Gateway is Gateway.Alb { Internet: true, AlbConfig: null })
        {
            yield return new Violation("knative.gateway.alb.internet", "The gateway's load balancer is on the internet.", "Write false.");
        }

        if (stack.Serving?.Gateway is Gateway.Kourier { Internet: true })
        {
            yield return new Violation("knative.gateway.kourier.internet", "The gateway's load balancer is on the internet.", "Write false.");
        }

        if (stack.Serving?.Install is ServingInstall.ManagedAddon { Config: { } config } && AsksForTheInternet(config))
        {
            yield return new Violation(
                "knative.install.addon.config", "The add-on's configuration asks for an address on the internet.", "Ask for a private one.");
        }
    }

    private static IEnumerable<Violation> OfMetadata(MetadataEntry entry, ServingSpec? serving)
    {
        if (entry.Place == MetadataPlace.PodAnnotation && GivesAnAddress(entry.Key) && entry.Value != "false")
        {
            yield return new Violation(entry.Path, $"'{entry.Key}' gives every pod an address that the internet can reach.", "Remove the annotation.");
        }

        if (entry.Place == MetadataPlace.ObjectAnnotation && s_ingressClassKeys.Contains(entry.Key) && serving?.Gateway?.IngressClass is var own
            && entry.Value != own)
        {
            yield return new Violation(
                entry.Path, $"'{entry.Value}' is not known to be the stack's gateway, and another one may be on the internet.",
                "Leave the annotation out, and name the gateway in knative.gateway.");
        }
    }

    /// <summary>Whether an annotation of Alibaba Cloud is about an elastic IP address or IPv6, whichever component reads it.</summary>
    private static bool GivesAnAddress(string key) =>
        (PlatformKey.PrefixOf(key).EndsWith("aliyun.com", StringComparison.Ordinal)
            || PlatformKey.PrefixOf(key).EndsWith("alibabacloud.com", StringComparison.Ordinal))
        && (key.Contains("eip", StringComparison.OrdinalIgnoreCase) || key.Contains("ipv6", StringComparison.OrdinalIgnoreCase))
        && !s_aboutAnAddress.Contains(PlatformKey.NameOf(key));

    private static bool AsksForTheInternet(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Texts(document.RootElement).Contains("internet", StringComparer.OrdinalIgnoreCase);

        static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(each => Texts(each.Value)),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
            JsonValueKind.String => [value.GetString()!],
            _ => [],
        };
    }
}
