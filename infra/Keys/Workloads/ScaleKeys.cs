using System.Globalization;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a service's scale. Bounds are Knative's own and checked by its rules (KN), so that all of them speak at once.</summary>
internal static class ScaleKeys
{
    private static readonly ScaleOptions s_default = new();

    private static readonly SettingKey<int> s_min = new("min", Scalars.AnyInteger, "Fewest pods; 0 scales to zero.") { Default = s_default.Min, Example = "2" };

    private static readonly SettingKey<int> s_max = new("max", Scalars.AnyInteger, "Most pods; 0 is unlimited.") { Default = s_default.Max, Example = "20" };

    private static readonly SettingKey<int> s_initial = new("initial", Scalars.AnyInteger, "Pods a new revision starts with. Default: the cluster's, 1.")
    {
        Example = "2",
    };

    private static readonly SettingKey<Duration> s_window = new(
        "window", Scalars.AnyDuration, "Time over which the metric is averaged, 6s to 1h. Default: the cluster's, 60s.")
    {
        Example = "2m",
    };

    private static readonly SettingKey<Metric> s_metric = new(
        "metric",
        Scalars.Choice(
            ("concurrency", Metric.Concurrency),
            ("rps", Metric.RequestsPerSecond),
            ("cpu", Metric.Cpu),
            ("memory", Metric.Memory)),
        "What drives the scale: requests in flight or per second (Knative's autoscaler), or cpu or memory (Kubernetes' HPA, which does not scale to zero).")
    {
        Default = Metric.Concurrency,
        Example = "rps",
    };

    private static readonly SettingKey<decimal> s_target = new(
        "target", Scalars.Decimal, "Target of the metric per pod: requests, requests per second, percent of the CPU request, or MiB. Default: the cluster's.")
    {
        Example = "40",
    };

    private static readonly SettingKey<decimal> s_utilization = new(
        "utilization", Scalars.Percent, "Share of the target that is aimed at, 1% to 100%. Default: the cluster's, 70%. Not with cpu or memory.")
    {
        Example = "80%",
    };

    private static readonly SettingKey<int> s_activation = new(
        "activation", Scalars.AnyInteger, "Fewest pods when there is any traffic, from 2. Default: none. Not with cpu or memory.")
    {
        Example = "2",
    };

    private static readonly SettingKey<Duration> s_scaleDownDelay = new(
        "scaleDownDelay", Scalars.AnyDuration, "How long the scale waits before it goes down, 0s to 1h. Default: the cluster's, 0s. Not with cpu or memory.")
    {
        Example = "5m",
    };

    private static readonly SettingKey<Duration> s_retention = new(
        "retention", Scalars.AnyDuration,
        "How long the last pod stays after the decision to scale to zero, 0s to 1h. Default: the cluster's, 0s. Not with cpu or memory.")
    {
        Example = "10m",
    };

    private static readonly SettingKey<decimal> s_panicWindow = new(
        "panicWindow", Scalars.Percent, "Panic window as a share of the window, 1% to 100%. Default: the cluster's, 10%. Not with cpu or memory.")
    {
        Example = "20%",
    };

    private static readonly SettingKey<decimal> s_panicThreshold = new(
        "panicThreshold", Scalars.Percent, "Share of the capacity at which panic begins, 110% to 1000%. Default: the cluster's, 200%. Not with cpu or memory.")
    {
        Example = "150%",
    };

    private static readonly SettingKey<int> s_burstCapacity = new(
        "burstCapacity", Scalars.AnyInteger,
        "Requests the service must be able to take in a burst; -1 is unlimited, 0 takes the activator out. Default: the cluster's. Not with cpu or memory.")
    {
        Example = "500",
    };

    private static readonly SettingKey[] s_ofKpaOnly =
    [
        s_utilization, s_activation, s_scaleDownDelay, s_retention, s_panicWindow, s_panicThreshold, s_burstCapacity,
    ];

    private enum Metric
    {
        Concurrency,
        RequestsPerSecond,
        Cpu,
        Memory,
    }

    public static SettingReader<ScaleOptions> Section { get; } = new ConstrainedSectionType<ScaleOptions>(
        new SectionType<ScaleOptions>(
            values => new ScaleOptions
            {
                Min = values.Get(s_min),
                Max = values.Get(s_max),
                Initial = values.Given(s_initial),
                Window = values.Given(s_window),
                Autoscaler = values.Get(s_metric) is Metric.Cpu or Metric.Memory ? Hpa(values) : Kpa(values),
            },
            [s_min, s_max, s_initial, s_metric, s_target, s_window, .. s_ofKpaOnly]),
        Check);

    private static Autoscaler.Kpa Kpa(SectionValues values) => new()
    {
        Metric = values.Get(s_metric) == Metric.RequestsPerSecond ? KpaMetric.RequestsPerSecond : KpaMetric.Concurrency,
        Target = values.Given(s_target),
        Utilization = values.Given(s_utilization),
        Activation = values.Given(s_activation),
        ScaleDownDelay = values.Given(s_scaleDownDelay),
        Retention = values.Given(s_retention),
        PanicWindow = values.Given(s_panicWindow),
        PanicThreshold = values.Given(s_panicThreshold),
        BurstCapacity = values.Given(s_burstCapacity),
    };

    private static Autoscaler.Hpa Hpa(SectionValues values) => new()
    {
        Metric = values.Get(s_metric) == Metric.Memory ? HpaMetric.Memory : HpaMetric.Cpu,
        Target = values.Given(s_target) is { } target and >= int.MinValue and <= int.MaxValue ? (int)target : null,
    };

    private static void Check(ConfigMapping section, ReadContext context)
    {
        var metric = (section.Entries.FirstOrDefault(e => e.Key == s_metric.Name)?.Value as ConfigScalar)?.Text;
        if (metric is not ("cpu" or "memory"))
        {
            return;
        }

        foreach (var entry in section.Entries.Where(e => s_ofKpaOnly.Any(k => k.Name == e.Key)))
        {
            context.Key(entry.Key).Report(
                ConfigurationRules.BadValue, entry.Value, $"The key has no meaning with the metric '{metric}'.",
                "Leave it out, or take the metric concurrency or rps.");
        }

        if (section.Entries.FirstOrDefault(e => e.Key == s_target.Name)?.Value is ConfigScalar { Text: var target } node
            && decimal.TryParse(target, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            && (target.Contains('.', StringComparison.Ordinal) || number is < int.MinValue or > int.MaxValue))
        {
            context.Key(s_target.Name)
                .Report(ConfigurationRules.BadValue, node, $"The value is '{target}'.", string.Create(
                    CultureInfo.InvariantCulture, $"Write a whole number up to {int.MaxValue} for the metric '{metric}'."));
        }
    }
}
