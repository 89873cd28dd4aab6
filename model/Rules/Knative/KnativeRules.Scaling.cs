using AckKnativeSpot.Findings;
using AckKnativeSpot.Services;
using static AckKnativeSpot.Rules.PodChecks;

namespace AckKnativeSpot.Rules;

internal static partial class KnativeRules
{
    private const int OneHour = 3600;

    internal static Rule ScaleBounds { get; } = OfService(
        "KN010",
        "scale bounds are not negative and the lower is not above the upper",
        "The webhook refuses them. An upper bound of 0 is no bound.",
        ExampleYaml.Service("scale: { min: 5, max: 2 }"),
        ExampleYaml.Service("scale: { min: 2, max: 5 }"),
        service => Violation.If(service.Scale.Min < 0, ".scale.min", $"{service.Scale.Min} is below 0.", "Write 0 or more.")
            .Concat(Violation.If(service.Scale.Max < 0, ".scale.max", $"{service.Scale.Max} is below 0.", "Write 0 or more."))
            .Concat(Violation.If(
                service.Scale is { Max: > 0 } scale && scale.Max < scale.Min,
                ".scale.max",
                $"{service.Scale.Max} is below the lower bound {service.Scale.Min}.",
                "Raise max or lower min.")));

    internal static Rule InitialScale { get; } = new(
        "KN011",
        Severity.Error,
        "a revision starts with at least one pod and no more than its upper bound",
        "The webhook refuses 0 unless allow-zero-initial-scale is on in the cluster. It admits more than the upper bound, and that many pods then run.",
        ExampleYaml.Service("scale: { max: 2, initial: 10 }"),
        ExampleYaml.Service("scale: { max: 10, initial: 2 }"),
        stack =>
        {
            var least = stack.Platform.AllowZeroInitialScale ? 0 : 1;
            return Located(stack, service => service.Scale is not { Initial: { } initial } scale
                ? []
                : Violation.If(initial < least, ".scale.initial", $"{initial} is below {least}.", $"Write {least} or more, or leave it out.")
                    .Concat(Violation.If(
                        scale.Max > 0 && initial > scale.Max,
                        ".scale.initial",
                        $"{initial} is above the upper bound {scale.Max}.",
                        "Raise max or lower initial.")));
        });

    internal static Rule ActivationScale { get; } = OfService(
        "KN012",
        "the activation scale is at least 2 and within the scale bounds",
        "The webhook refuses any other.",
        ExampleYaml.Service("scale: { min: 3, max: 5, activation: 2 }"),
        ExampleYaml.Service("scale: { min: 0, max: 5, activation: 2 }"),
        service => Kpa(service)?.Activation is not { } activation
            ? []
            : Violation.If(
                activation < 2 || activation < service.Scale.Min
                    || (service.Scale.Max > 0 && activation > service.Scale.Max),
                ".scale.activation",
                $"{activation} is below 2 or outside {service.Scale.Min} to {service.Scale.Max}.",
                "Write a number within the scale bounds, from 2."));

    internal static Rule Target { get; } = OfService(
        "KN013",
        "the target is at least 0.01, and scaling on memory has one",
        "The webhook refuses less. Without a target the autoscaler of class hpa silently looks at CPU, whatever metric is named.",
        ExampleYaml.Service("scale: { target: 0 }"),
        ExampleYaml.Service("scale: { target: 50 }"),
        service => service.Scale.Autoscaler switch
        {
            Autoscaler.Kpa kpa => Violation.If(kpa.Target < 0.01m, ".scale.target", $"{kpa.Target} is below 0.01.", "Write 0.01 or more."),
            Autoscaler.Hpa { Metric: HpaMetric.Memory, Target: null } =>
                Violation.If(true, ".scale.target", $"There is no target for memory.", "Write the MiB per pod to aim for."),
            Autoscaler.Hpa hpa => Violation.If(hpa.Target < 1, ".scale.target", $"{hpa.Target} is below 1.", "Write 1 or more."),
            _ => [],
        });

    internal static Rule Utilization { get; } = Bounded(
        "KN014", "target utilisation is from 1 to 100 percent", "utilization", "0.7%", "70%", 1, 100, kpa => kpa.Utilization, "%");

    internal static Rule Window { get; } = OfService(
        "KN015",
        "the window is from 6 seconds to an hour",
        "The webhook refuses any other.",
        ExampleYaml.Service("scale: { window: 5s }"),
        ExampleYaml.Service("scale: { window: 60s }"),
        service => Within(".scale.window", service.Scale.Window?.Seconds, 6, OneHour, "s"));

    internal static Rule ScaleDownDelay { get; } = Bounded(
        "KN016", "the scale-down delay is at most an hour", "scaleDownDelay", "2h", "15m", 0, OneHour, kpa => kpa.ScaleDownDelay?.Seconds, "s");

    internal static Rule PanicWindow { get; } = Bounded(
        "KN017", "the panic window is from 1 to 100 percent of the window", "panicWindow", "0.5%", "10%", 1, 100, kpa => kpa.PanicWindow, "%");

    internal static Rule PanicThreshold { get; } = Bounded(
        "KN018", "the panic threshold is from 110 to 1000 percent", "panicThreshold", "50%", "200%", 110, 1000, kpa => kpa.PanicThreshold, "%");

    internal static Rule BurstCapacity { get; } = Bounded(
        "KN019", "the burst capacity is -1 or more", "burstCapacity", "-2", "-1", -1, int.MaxValue, kpa => kpa.BurstCapacity);

    internal static Rule Retention { get; } = Bounded(
        "KN020", "the last pod is kept for at most an hour", "retention", "61m", "5m", 0, OneHour, kpa => kpa.Retention?.Seconds, "s");

    internal static Rule Concurrency { get; } = new(
        "KN021",
        Severity.Error,
        "container concurrency is from 0 to the cluster's limit",
        "The webhook refuses any other; 0 is no limit. The limit is 1000 unless containerConcurrencyMaxLimit of config-defaults says something else.",
        ExampleYaml.Service("concurrency: 2000"),
        "knative: { config: { defaults: { containerConcurrencyMaxLimit: 2000 } } }\n" + ExampleYaml.Service("concurrency: 2000"),
        stack => Located(
            stack, service => Within(".concurrency", service.Concurrency, 0, stack.Serving?.Config.Defaults.ContainerConcurrencyMaxLimit ?? 1000)))
    {
        AlsoReads = ["knative.config.defaults"],
    };

    internal static Rule Timeouts { get; } = OfService(
        "KN022",
        "no timeout is longer than the grace period",
        "The grace period is the request timeout. Knative checks the other two timeouts nowhere; 0 is no limit.",
        ExampleYaml.Service("grace: 60s", "responseStartTimeout: 300s"),
        ExampleYaml.Service("grace: 60s", "responseStartTimeout: 30s"),
        service => Within(".responseStartTimeout", service.ResponseStartTimeout?.Seconds, 0, service.Grace.Seconds, "s")
            .Concat(Within(".idleTimeout", service.IdleTimeout?.Seconds, 0, service.Grace.Seconds, "s")));

    private static Rule Bounded(
        string id,
        string title,
        string key,
        string example,
        string fix,
        decimal min,
        decimal max,
        Func<Autoscaler.Kpa, decimal?> value,
        string unit = "") => OfService(
        id,
        title,
        "The webhook refuses any other value.",
        ExampleYaml.Service($"scale: {{ {key}: {example} }}"),
        ExampleYaml.Service($"scale: {{ {key}: {fix} }}"),
        service => Kpa(service) is { } kpa ? Within(".scale." + key, value(kpa), min, max, unit) : []);

    private static Autoscaler.Kpa? Kpa(KnativeServiceSpec service) => service.Scale.Autoscaler as Autoscaler.Kpa;
}
