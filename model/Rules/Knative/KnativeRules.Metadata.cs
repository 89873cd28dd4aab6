using System.Globalization;
using System.Text.RegularExpressions;
using AckKnativeSpot.Eci;
using AckKnativeSpot.Manifests;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Rules.PodChecks;

namespace AckKnativeSpot.Rules;

public static partial class KnativeRules
{
    private const string ServingPrefix = "serving.knative.dev/";
    private const string NetworkingPrefix = "networking.knative.dev/";
    private const string QueuePrefix = "queue.sidecar.serving.knative.dev/";

    // What Knative reads under its prefix, also in the older spelling, and this library has a property for.
    private static readonly ValueList<string> s_modelledAutoscalingKeys =
    [
        "class", "metric", "target", "window", "min-scale", "minScale", "max-scale", "maxScale", "initial-scale", "initialScale", "activation-scale",
        "scale-down-delay", "scaleDownDelay", "target-utilization-percentage", "targetUtilizationPercentage", "target-burst-capacity", "targetBurstCapacity",
        "scale-to-zero-pod-retention-period", "scaleToZeroPodRetentionPeriod", "panic-window-percentage", "panicWindowPercentage",
        "panic-threshold-percentage", "panicThresholdPercentage",
    ];

    private static readonly ValueList<string> s_networkingKeys =
    [
        "ingress-class", "ingress.class", "certificate-class", "certificate.class", "disable-auto-tls", "disableAutoTLS", "disable-external-domain-tls",
        "http-protocol", "httpOption",
    ];

    private static Rule LabelSyntax() => Rule(
        "KN060",
        "labels have legal keys and values",
        "The webhook does not look at the pods' labels. With an illegal one the service is admitted, and no revision is ever made.",
        ServiceYaml.Of("podLabels: { team: \"web shop\" }"),
        ServiceYaml.Of("podLabels: { team: web-shop }"),
        service => PodChecks.Labels(".labels", service.Labels).Concat(PodChecks.Labels(".podLabels", service.PodLabels)));

    private static Rule AnnotationSyntax() => Rule(
        "KN061",
        "annotations have legal keys",
        "The webhook does not look at the keys of the pods' annotations. With an illegal one the service is admitted, and no revision is ever made.",
        ServiceYaml.Of("podAnnotations: { \"cost centre\": shop }"),
        ServiceYaml.Of("podAnnotations: { cost-centre: shop }"),
        service => PodChecks.Annotations(".annotations", service.Annotations)
            .Concat(PodChecks.Annotations(".podAnnotations", service.PodAnnotations))
            .Concat(PodChecks.Annotations(".capacity.annotations", service.Capacity.Annotations)));

    private static Rule UnknownAutoscalingKey() => Rule(
        "KN062",
        "further autoscaling annotations are ones that Knative reads",
        "The webhook admits a misspelt key, which then does nothing.",
        ServiceYaml.Of("podAnnotations: { autoscaling.knative.dev/minimum-scale: \"1\" }"),
        ServiceYaml.Of("scale: { min: 1 }"),
        service => from annotation in OnPods(service)
                   let key = AutoscalingKey(annotation.Key)
                   where key is not null
                   from violation in ViolationIf(
                       !IsAggregation(key) && !s_modelledAutoscalingKeys.Contains(key),
                       annotation.Path,
                       $"Knative reads no '{annotation.Key}'.",
                       "Use a key of scale.")
                   select violation);

    private static Rule AutoscalingOnService() => Rule(
        "KN063",
        "autoscaling annotations are not on the service itself",
        "The webhook refuses them there: they belong on the template.",
        ServiceYaml.Of("annotations: { autoscaling.knative.dev/min-scale: \"1\" }"),
        ServiceYaml.Of("scale: { min: 1 }"),
        service => OnService(service).SelectMany(annotation => ViolationIf(
            annotation.Key.StartsWith("autoscaling.knative.dev", StringComparison.Ordinal),
            annotation.Path,
            $"'{annotation.Key}' belongs on the pods.",
            "Use a key of scale.")));

    private static Rule Contradiction() => Rule(
        "KN064",
        "further labels and annotations do not name what has a property",
        "Two values for one key: the property would win without a word, or rules and prices would speak of something that is not deployed.",
        ServiceYaml.Of("podAnnotations: { k8s.aliyun.com/eci-spot-strategy: SpotAsPriceGo }"),
        ServiceYaml.Of("spot: {}"),
        service => OnPods(service)
            .Where(annotation => AutoscalingKey(annotation.Key) is { } key && s_modelledAutoscalingKeys.Contains(key))
            .Select(annotation => (annotation.Path, annotation.Key))
            .Concat(service.PodAnnotations.Keys
                .Where(key => AnnotationKeys.Modelled.Contains(key) || service.Capacity.Annotations.ContainsKey(key))
                .Select(key => (Path: $".podAnnotations.{key}", Key: key)))
            .Concat(service.PodLabels.Keys.Where(key => key == EciLabel.Key).Select(key => (Path: $".podLabels.{key}", Key: key)))
            .Select(named => new Violation(named.Path, $"'{named.Key}' has another place in the configuration.", "Leave it out and use the property.")));

    private static Rule ReservedKeys() => Rule(
        "KN065",
        "labels and annotations that Knative writes itself are left alone",
        "Knative overwrites its own labels, refuses a changed creator or lastModifier, and refuses unknown networking keys on the template.",
        ServiceYaml.Of("podLabels: { serving.knative.dev/service: api }"),
        ServiceYaml.Of("podLabels: { app: web }"),
        service => service.Labels.Keys.Select(key => (Path: $".labels.{key}", Key: key))
            .Concat(service.PodLabels.Keys.Select(key => (Path: $".podLabels.{key}", Key: key)))
            .Where(label => label.Key.StartsWith(ServingPrefix, StringComparison.Ordinal))
            .Concat(OnService(service).Concat(OnPods(service))
                .Where(annotation => annotation.Key is ServingPrefix + "creator" or ServingPrefix + "lastModifier")
                .Select(annotation => (annotation.Path, annotation.Key)))
            .Concat(OnPods(service)
                .Where(annotation => annotation.Key.StartsWith("networking.knative.dev", StringComparison.Ordinal)
                    && !s_networkingKeys.Select(key => NetworkingPrefix + key).Contains(annotation.Key))
                .Select(annotation => (annotation.Path, annotation.Key)))
            .Select(key => new Violation(key.Path, $"'{key.Key}' is Knative's own.", "Leave it out.")));

    private static Rule KnownValues() => Rule(
        "KN066",
        "annotations that Knative reads have values it can read",
        "The webhook refuses durations without a unit or finer than a second, percentages out of bounds and quantities that are none.",
        ServiceYaml.Of("annotations: { serving.knative.dev/rollout-duration: \"10\" }"),
        ServiceYaml.Of("annotations: { serving.knative.dev/rollout-duration: 10s }"),
        service => OnService(service).Where(annotation => IsRollout(annotation.Key) && !IsWholeSeconds(annotation.Value))
            .Concat(OnPods(service).Where(annotation => !IsReadable(annotation.Key, annotation.Value)))
            .Select(annotation => new Violation(
                annotation.Path, $"'{annotation.Value}' cannot be read.", "Write a value of the form that Knative documents.")));

    private static bool IsRollout(string key) => key is ServingPrefix + "rollout-duration" or ServingPrefix + "rolloutDuration";

    private static bool IsReadable(string key, string value) => key switch
    {
        ServingPrefix + "progress-deadline" => IsWholeSeconds(value),
        QueuePrefix + "resource-percentage" or QueuePrefix + "resourcePercentage" =>
            decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is >= 0.1m and <= 100,
        _ when key.StartsWith(QueuePrefix, StringComparison.Ordinal) => Quantity().IsMatch(value),
        _ when AutoscalingKey(key) is { } aggregation && IsAggregation(aggregation) => value is "linear" or "weightedExponential" or "weighted-exponential",
        _ => true,
    };

    private static bool IsAggregation(string key) => key is "metric-aggregation-algorithm" or "metricAggregationAlgorithm";

    private static string? AutoscalingKey(string key) =>
        key.StartsWith(AutoscalingAnnotations.Prefix, StringComparison.Ordinal) ? key[AutoscalingAnnotations.Prefix.Length..] : null;

    private static bool IsWholeSeconds(string value) => GoDuration.SecondsOf(value) is not null;

    private static IEnumerable<(string Path, string Key, string Value)> OnService(KnativeServiceSpec service) =>
        service.Annotations.Select(annotation => ($".annotations.{annotation.Key}", annotation.Key, annotation.Value));

    private static IEnumerable<(string Path, string Key, string Value)> OnPods(KnativeServiceSpec service) =>
        service.PodAnnotations.Select(annotation => ($".podAnnotations.{annotation.Key}", annotation.Key, annotation.Value))
            .Concat(service.Capacity.Annotations.Select(annotation => ($".capacity.annotations.{annotation.Key}", annotation.Key, annotation.Value)));

    [GeneratedRegex(@"^[0-9]{1,12}(\.[0-9]{1,3})?([KMGTPE]i|[numkMGTPE])?\z")]
    private static partial Regex Quantity();
}
