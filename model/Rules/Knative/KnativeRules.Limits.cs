using AckKnativeSpot.Findings;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class KnativeRules
{
    private const string QueueCpu = "queue.sidecar.serving.knative.dev/cpu-resource-";
    private const string QueueMemory = "queue.sidecar.serving.knative.dev/memory-resource-";

    internal static Rule ScaleLimit { get; } = new(
        "KN073",
        Severity.Error,
        "a service scales no further than the cluster lets it",
        "With max-scale-limit in config-autoscaler the webhook refuses a higher upper bound, and one of 0, which is none.",
        "knative: { config: { autoscaler: { maxScale: 5, maxScaleLimit: 20 } } }\n" + ExampleYaml.Service("scale: { max: 50 }"),
        "knative: { config: { autoscaler: { maxScale: 5, maxScaleLimit: 20 } } }\n" + ExampleYaml.Service("scale: { max: 20 }"),
        stack => stack.Serving?.Config.Autoscaler.MaxScaleLimit is not ({ } limit and > 0) ? [] : Located(stack, service => Violation.If(
            service.Scale.Max == 0 || service.Scale.Max > limit,
            ".scale.max",
            $"{service.Scale.Max} is outside 1 to the cluster's limit, {limit}.",
            "Write an upper bound within maxScaleLimit of knative.config.autoscaler, or raise that.")));

    internal static Rule DefaultResources { get; } = new(
        "KN074",
        Severity.Error,
        "a container's resources fit what the cluster fills in",
        "Requests and limits of config-defaults are put into containers that name none. A request above its limit is admitted, and no pod is ever made.",
        "knative: { config: { defaults: { memoryRequest: 1Gi } } }\n" + ExampleYaml.Service("resources: { memoryLimit: 512Mi }"),
        "knative: { config: { defaults: { memoryRequest: 1Gi } } }\n" + ExampleYaml.Service("resources: { memoryLimit: 2Gi }"),
        stack => stack.Serving?.Config.Defaults is not { } defaults ? [] : Located(stack, service =>
            from container in Containers(service)
            let own = container.Value.Resources
            from violation in FilledIn(
                container.Path, "cpu", own.CpuRequest?.Millicores, own.CpuLimit?.Millicores, defaults.CpuRequest?.Millicores, defaults.CpuLimit?.Millicores)
                .Concat(FilledIn(
                    container.Path, "memory", own.MemoryRequest?.Bytes, own.MemoryLimit?.Bytes, defaults.MemoryRequest?.Bytes, defaults.MemoryLimit?.Bytes))
            select violation));

    internal static Rule MetricMeasured { get; } = new(
        "KN078",
        Severity.Warning,
        "a service that scales by CPU or memory says how much of it a pod has",
        "The horizontal pod autoscaler measures use against requests; a limit counts as a request where there is none. Without either it finds no metric, "
            + "and the service stays at its lower bound (Kubernetes, \"Horizontal Pod Autoscaling\").",
        ExampleYaml.Service("scale: { metric: cpu, min: 1, max: 10 }"),
        ExampleYaml.Service("scale: { metric: cpu, min: 1, max: 10 }", "resources: { cpuRequest: 500m }"),
        stack => Located(stack, service =>
            service.Scale.Autoscaler is not Autoscaler.Hpa { Metric: var metric } || IsMeasured(service, metric, stack.Serving?.Config.Defaults) ? [] :
        [
            new(".scale.metric", $"No container of '{service.Name}' says how much {(metric == HpaMetric.Cpu ? "CPU" : "memory")} it asks for.",
                $"Write `resources: {{ {(metric == HpaMetric.Cpu ? "cpuRequest: 500m" : "memoryRequest: 512Mi")} }}`."),
        ]))
    {
        AlsoReads = [".resources", ".containers"],
    };

    private static bool IsMeasured(KnativeServiceSpec service, HpaMetric metric, DefaultsConfig? defaults) => metric == HpaMetric.Cpu
        ? defaults is { CpuRequest: not null } or { CpuLimit: not null }
            || service.Containers.All(each => (each.Resources.CpuRequest ?? each.Resources.CpuLimit) is not null)
        : defaults is { MemoryRequest: not null } or { MemoryLimit: not null }
            || service.Containers.All(each => (each.Resources.MemoryRequest ?? each.Resources.MemoryLimit) is not null);

    internal static Rule QueueResources { get; } = new(
        "KN075",
        Severity.Error,
        "queue-proxy's limits are not below its requests, and memory is enough to start with",
        "queue-proxy asks for 25m of CPU unless config-deployment or an annotation says otherwise. With a lower limit the service is admitted, and no pod is "
            + "ever made. With less than 512 KiB of memory no container starts (KN045).",
        ExampleYaml.Service("podAnnotations: { queue.sidecar.serving.knative.dev/cpu-resource-limit: 10m }"),
        ExampleYaml.Service("podAnnotations: { queue.sidecar.serving.knative.dev/cpu-resource-limit: 100m }"),
        stack =>
        {
            var deployment = stack.Serving?.Config.Deployment ?? new DeploymentConfig();
            return Located(stack, service =>
                OfQueue(
                    service, QueueCpu, Cpu, $"{deployment.QueueCpuRequest ?? DeploymentConfig.DefaultQueueCpuRequest}", deployment.QueueCpuLimit?.ToString())
                .Concat(OfQueue(service, QueueMemory, Memory, deployment.QueueMemoryRequest?.ToString(), deployment.QueueMemoryLimit?.ToString())));
        });

    // Where both are the container's own, KN045 speaks; where both are the cluster's, ACK041 does.
    private static IEnumerable<Violation> FilledIn(string path, string resource, long? request, long? limit, long? defaultRequest, long? defaultLimit) =>
        (request is null) == (limit is null) ? [] : Violation.If(
            (request ?? defaultRequest) > (limit ?? defaultLimit),
            request is null ? $"{path}.resources.{resource}Limit" : $"{path}.resources.{resource}Request",
            $"The {(request is null ? "limit is below the request" : "request is above the limit")} that the cluster fills in.",
            $"Write {resource}Request and {resource}Limit both, or change knative.config.defaults.");

    private static IEnumerable<Violation> OfQueue(KnativeServiceSpec service, string prefix, Func<string?, long?> amount, string? request, string? limit)
    {
        if (service.PodAnnotations.Count + service.Capacity.Annotations.Count == 0)
        {
            return [];
        }

        var annotations = service.PodAnnotations.Concat(service.Capacity.Annotations).DistinctBy(annotation => annotation.Key).ToDictionary();
        var section = service.PodAnnotations.Keys.Any(key => key.StartsWith(prefix, StringComparison.Ordinal)) ? ".podAnnotations" : ".capacity.annotations";
        var (ownRequest, ownLimit) = (annotations.GetValueOrDefault(prefix + "request"), annotations.GetValueOrDefault(prefix + "limit"));
        return Violation.If(
            (ownRequest ?? ownLimit) is not null && amount(ownRequest ?? request) > amount(ownLimit ?? limit),
            $"{section}.{prefix}{(ownLimit is null ? "request" : "limit")}",
            $"The sidecar would ask for {ownRequest ?? request} and be limited to {ownLimit ?? limit}.",
            "Raise the limit, or lower the request.")
            .Concat(prefix == QueueMemory ? PodChecks.EnoughToStart($"{section}.{prefix}limit", amount(ownLimit)) : []);
    }

    private static long? Cpu(string? quantity) => CpuQuantity.TryParse(quantity, out var amount) ? amount.Millicores : null;

    private static long? Memory(string? quantity) => MemoryQuantity.TryParse(quantity, out var amount) ? amount.Bytes : null;
}
