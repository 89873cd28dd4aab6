namespace AckKnativeSpot.Rules;

internal static partial class PlatformVocabulary
{
    private const string Autoscaling = "autoscaling.knative.dev";
    private const string Serving = "serving.knative.dev";
    private const string Networking = "networking.knative.dev";
    private const string QueueProxy = "queue.sidecar.serving.knative.dev";
    private const string Features = "features.knative.dev";
    private const string Pulumi = "pulumi.com";

    // Several spellings of a key are one key to Knative, and the order of these lists is that in which it looks for them.
    private static IEnumerable<PlatformKey> OfKnative =>
    [
        .. AutoscalingSettings.SelectMany(each => each.Names.Select(name => Pod(Autoscaling, name) with { Setting = $"`{each.Setting}`" })),
        .. Pods(Autoscaling, "metric-aggregation-algorithm", "metricAggregationAlgorithm")
            .Select(key => key with { Values = MetadataValues.OneOf("linear", "weighted-exponential", "weightedExponential") }),
        .. Objects(Serving, "rollout-duration", "rolloutDuration")
            .Select(key => key with { Values = MetadataValues.WholeSeconds(0, "whole seconds with a unit, such as 120s") }),
        Pod(Serving, "progress-deadline") with { Setting = "`rollout.deadline`" },
        .. Pods(Serving, "no-gc").Select(key => key with { Values = MetadataValues.OneOfInAnyCase("true", "false") }),
        .. OfKnativeItself("creator", "lastModifier", "lastPinned", "routes", "routingState", "routingStateModified"),
        .. OfKnativeItself(
            "service", "serviceUID", "configuration", "configurationUID", "configurationGeneration", "revision", "revisionUID", "route", "routeNamespace",
            "domainMappingUID", "domainMappingNamespace", "deployment-hash"),
        new PlatformKey($"{Serving}/visibility", MetadataPlace.ObjectLabel) { OfServices = true, Setting = "`visibility: cluster`" },
        new PlatformKey($"{Networking}/visibility", MetadataPlace.ObjectLabel) { OfServices = true, Setting = "`visibility: cluster`" },
        .. Objects(Networking, "ingress-class", "ingress.class", "certificate-class", "certificate.class"),
        .. Objects(Networking, "disable-external-domain-tls", "disable-auto-tls", "disableAutoTLS")
            .Select(key => key with { Values = MetadataValues.OneOfInAnyCase("true", "false") }),
        .. Objects(Networking, "http-protocol", "httpOption").Select(key => key with { Values = MetadataValues.OneOfInAnyCase("enabled", "redirected") }),
        .. Pods(QueueProxy, "resource-percentage", "resourcePercentage").Select(key => key with { Values = MetadataValues.Percentage }),
        .. Pods(
            QueueProxy,
            "cpu-resource-request", "cpu-resource-limit", "memory-resource-request", "memory-resource-limit", "ephemeral-storage-resource-request",
            "ephemeral-storage-resource-limit").Select(key => key with { Values = MetadataValues.Quantity }),
        .. Pods(Features, "queueproxy-podinfo", "http-full-duplex").Select(key => key with { Values = MetadataValues.OneOfInAnyCase("enabled", "disabled") }),
    ];

    private static IEnumerable<(string Setting, string[] Names)> AutoscalingSettings =>
    [
        ("scale.metric", ["class"]),
        ("scale.metric", ["metric"]),
        ("scale.target", ["target"]),
        ("scale.window", ["window"]),
        ("scale.min", ["min-scale", "minScale"]),
        ("scale.max", ["max-scale", "maxScale"]),
        ("scale.initial", ["initial-scale", "initialScale"]),
        ("scale.activation", ["activation-scale", "activationScale"]),
        ("scale.scaleDownDelay", ["scale-down-delay", "scaleDownDelay"]),
        ("scale.utilization", ["target-utilization-percentage", "targetUtilizationPercentage"]),
        ("scale.burstCapacity", ["target-burst-capacity", "targetBurstCapacity"]),
        ("scale.retention", ["scale-to-zero-pod-retention-period", "scaleToZeroPodRetentionPeriod"]),
        ("scale.panicWindow", ["panic-window-percentage", "panicWindowPercentage"]),
        ("scale.panicThreshold", ["panic-threshold-percentage", "panicThresholdPercentage"]),
    ];

    // What the provider does with each: pulumi/pulumi-kubernetes, provider/pkg/metadata, and Diff of its provider for jobs that are not ready.
    private static IEnumerable<PlatformKey> OfPulumi =>
    [
        OfProvider("waitFor") with { Owner = "this program" },
        OfProvider("autonamed") with { Owner = "the Kubernetes provider" },
        OfProvider("patchForce") with { Setting = "`adopt`" },
        Refused(
            "skipAwait",
            "ends a deployment before a service is ready, and before the pods of a job that is deleted are gone",
            "Leave it out: a service is waited for until it is ready, and of a job only `completionTimeout` waits for the end."),
        Refused(
            "timeoutSeconds",
            "does nothing, because every object has a timeout of this program",
            "Leave it out and use `rollout.deadline` of a service or `completionTimeout` of a job."),
        Refused(
            "replaceUnready",
            "deletes a job that runs with the next `pulumi up` and runs it again, and does nothing for any other object",
            "Leave it out; `pulumi up --replace URN` runs a job again when it is to."),
        Refused(
            "patchFieldManager",
            "makes fields belong to another writer than before, so that the next update ends with a conflict",
            "Leave it out: the Kubernetes provider keeps the name of one writer for each object."),
        Refused(
            "deletionPropagationPolicy",
            "lets a deletion end while pods still run, which then meet the new ones or are nobody's",
            "Leave it out; `pulumi state delete URN` gives an object back without deleting it."),
    ];

    private static PlatformKey OfProvider(string name) => new($"{Pulumi}/{name}", MetadataPlace.ObjectAnnotation);

    private static PlatformKey Refused(string name, string effect, string instead) => OfProvider(name) with { Refused = (effect, instead) };

    private static PlatformKey Pod(string prefix, string name) => new($"{prefix}/{name}", MetadataPlace.PodAnnotation) { OfServices = true };

    private static PlatformKey Object(string prefix, string name) => new($"{prefix}/{name}", MetadataPlace.ObjectAnnotation) { OfServices = true };

    // Wherever such a key stands, Knative writes or overwrites it.
    private static IEnumerable<PlatformKey> OfKnativeItself(params string[] names) => Objects(Serving, names).Select(key => key with { Owner = "Knative" });

    private static IEnumerable<PlatformKey> Pods(string prefix, params string[] names) => names.Select(name => Pod(prefix, name));

    private static IEnumerable<PlatformKey> Objects(string prefix, params string[] names) => names.Select(name => Object(prefix, name));
}
