using AckKnativeSpot.Cluster;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class GuardrailRules
{
    /// <summary>Annotations that give a pod a public address (Alibaba Cloud, "ECI Pod Annotation").</summary>
    private static readonly string[] s_publicAddress =
    [
        "k8s.aliyun.com/eci-with-eip", "k8s.aliyun.com/eci-eip-instanceid", "k8s.aliyun.com/eci-enable-ipv6", "k8s.aliyun.com/eci-ipv6-count",
        "k8s.aliyun.com/eci-ipv6-bandwidth-enable", "k8s.aliyun.com/eci-ipv6-bandwidth",
    ];

    internal static Rule TypesAllowed { get; } = Guard(
        "GUARD005",
        "instances are of the types and sizes that the organisation allows",
        "Contracts, quotas and licences are about certain types. A workload that names none leaves the choice to the platform, which knows no such list.",
        "guardrails: { allowedTypes: [ecs.c6.large] }\n" + ExampleYaml.Service("capacity: { choices: [ecs.g6.large] }"),
        "guardrails: { allowedTypes: [ecs.c6.large] }\n" + ExampleYaml.Service("capacity: { choices: [ecs.c6.large] }"),
        stack => stack.Guardrails.AllowedTypes is { Count: > 0 } allowed
            ? Chosen(stack).Where(each => each.Choice is null || !allowed.Contains(each.Choice)).Select(each => each.Choice is null
                ? new Violation(each.Path, $"{each.Who} names no types, so the platform may take any.", $"Choose among {string.Join(", ", allowed)}.")
                : new Violation(each.Path, $"'{each.Choice}' is not among the types that guardrails.allowedTypes allows.", $"Choose among {string.Join(", ", allowed)}."))
            : []);

    internal static Rule FamiliesAllowed { get; } = Guard(
        "GUARD006",
        "instances are of the families that the organisation allows",
        "A size such as 2-4Gi, and a workload that names nothing, may become any family unless `capacity.families` narrows it down.",
        "guardrails: { allowedFamilies: [ecs.c6, ecs.c7] }\n" + ExampleYaml.Service("capacity: { choices: [ecs.g6.large, 2-4Gi] }"),
        "guardrails: { allowedFamilies: [ecs.c6, ecs.c7] }\n" + ExampleYaml.Service("capacity: { choices: [ecs.c6.large, 2-4Gi], families: [ecs.c6] }"),
        stack => stack.Guardrails.AllowedFamilies is { Count: > 0 } allowed
            ? Chosen(stack).Where(each => !IsOf(allowed, each.Choice, each.Families)).Select(each => new Violation(
                each.Path,
                each.Choice is CapacityChoice.InstanceType type ? $"'{type}' is of none of the families that guardrails.allowedFamilies allows."
                    : $"{(each.Choice is null ? each.Who : $"'{each.Choice}'")} may become an instance of any family.",
                $"Keep to {string.Join(", ", allowed)}, by type or with `families`."))
            : []);

    internal static Rule ScaleCeiling { get; } = Guard(
        "GUARD007",
        "no service scales beyond the organisation's limit",
        "The upper bound of a service is the upper bound of its bill.",
        "guardrails: { maxScale: 20 }\n" + ExampleYaml.Service("scale: { max: 0 }"),
        "guardrails: { maxScale: 20 }\n" + ExampleYaml.Service("scale: { max: 20 }"),
        stack => stack.Guardrails.MaxScale is not { } limit ? [] :
            from each in stack.Services
            let most = each.Value.Scale.Max
            where most == 0 || most > limit
            select new Violation(
                $"{each.Path}.scale.max",
                FormattableString.Invariant($"'{each.Value.Name}' scales to {(most == 0 ? "any number of" : most)} pods; guardrails.maxScale is {limit}."),
                FormattableString.Invariant($"Write 1 to {limit}.")));

    internal static Rule PublicEndpoints { get; } = Guard(
        "GUARD008",
        "where the organisation forbids it, nothing has a public address",
        "A public API server, a load balancer on the internet and a pod with an elastic IP address can each be reached by everybody. What was there before the stack, "
            + "such as the gateway of a Knative that it only configures or an AlbConfig, is not known to it.",
        "guardrails: { forbidPublicEndpoints: true }\ncluster:\n  create:\n    nodePools: [{ instanceTypes: [ecs.g7.xlarge] }]\n    apiServer: { public: true }",
        "guardrails: { forbidPublicEndpoints: true }\ncluster:\n  create:\n    nodePools: [{ instanceTypes: [ecs.g7.xlarge] }]\n    apiServer: { runnerInside: true }",
        stack => stack.Guardrails.ForbidPublicEndpoints ? Public(stack) : []);

    private static IEnumerable<Violation> Public(RuleInput stack)
    {
        if (stack.Cluster is ClusterSource.Create { Spec.ApiServer.Public: true })
        {
            yield return new Violation("cluster.create.apiServer.public", "The API server has a public address.", "Write false, and run Pulumi inside the network (`runnerInside: true`).");
        }

        if (stack.Cluster is ClusterSource.Adopt { Spec: { Endpoint: null, Kubeconfig: null } })
        {
            yield return new Violation(
                "cluster.adopt.endpoint", "The program reaches the cluster by the public address of its API server.", "Write the private address, and run Pulumi where it is reachable.");
        }

        if (stack.Serving?.Gateway is Gateway.Alb { Internet: true, AlbConfig: null })
        {
            yield return new Violation("knative.gateway.alb.internet", "The gateway's load balancer is on the internet.", "Write false.");
        }

        if (stack.Serving?.Gateway is Gateway.Kourier { Internet: true })
        {
            yield return new Violation("knative.gateway.kourier.internet", "The gateway's load balancer is on the internet.", "Write false.");
        }

        var annotations = stack.Workloads.Select(each => (Path: $"{each.Path}.capacity.annotations", Keys: each.Capacity.Annotations))
            .Concat(stack.Services.Select(each => (Path: $"{each.Path}.podAnnotations", Keys: each.Value.PodAnnotations)))
            .Concat(stack.AllJobs.Select(each => (Path: $"{each.Path}.podAnnotations", Keys: each.Value.PodAnnotations)));
        foreach (var (path, keys) in annotations)
        {
            foreach (var (key, _) in keys.Where(annotation => s_publicAddress.Contains(annotation.Key) && annotation.Value != "false"))
            {
                yield return new Violation($"{path}.{key}", $"'{key}' gives every pod an address that the internet can reach.", "Remove the annotation.");
            }
        }
    }

    /// <summary>What instances may be of, wherever a stack says so; no choice where it leaves that to the platform.</summary>
    private static IEnumerable<(string Path, string Who, CapacityChoice? Choice, Selection<string>? Families)> Chosen(RuleInput stack) =>
    [
        .. stack.Workloads.SelectMany(each => Choices($"{each.Path}.capacity.choices", $"'{each.Name}'", each.Capacity.Choices, each.Capacity.Families)),
        .. from each in stack.Services
           where each.Value.Reserve is { Type: null or ReserveType.Eci }
           from choice in Choices($"{each.Path}.reserve.choices", $"The reserved pod of '{each.Value.Name}'", each.Value.Reserve!.Choices, null)
           select choice,
        .. NodePools(stack).SelectMany(each => Choices(
            $"{each.Path}.instanceTypes", $"The pool '{each.Pool.Name}'", each.Pool.InstanceTypes.Cast<CapacityChoice>().ToValueList(), null)),
    ];

    private static IEnumerable<(string Path, string Who, CapacityChoice? Choice, Selection<string>? Families)> Choices(
        string path, string who, ValueList<CapacityChoice> choices, Selection<string>? families) => choices.Count == 0
        ? [(path, who, null, families)]
        : choices.Select((choice, i) => (FormattableString.Invariant($"{path}[{i}]"), who, (CapacityChoice?)choice, families));

    private static bool IsOf(ValueList<string> allowed, CapacityChoice? choice, Selection<string>? families) => choice is CapacityChoice.InstanceType type
        ? allowed.Any(family => IsOf(family, type.Name))
        : families is Selection<string>.Only { Items: var only } && only.All(allowed.Contains);

    // A burstable type has its ratio behind its family: ecs.t6-c1m1.large is of ecs.t6.
    private static bool IsOf(string family, string type) => type.StartsWith(family, StringComparison.Ordinal) && type.AsSpan(family.Length) is ['.' or '-', ..];
}
