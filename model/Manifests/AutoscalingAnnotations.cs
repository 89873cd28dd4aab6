using System.Globalization;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Manifests;

/// <summary>The <c>autoscaling.knative.dev/*</c> annotations of a template. Source: Knative, "About autoscaling".</summary>
internal static class AutoscalingAnnotations
{
    /// <summary>Prefix of every key.</summary>
    public const string Prefix = "autoscaling.knative.dev/";

    /// <summary>Renders what differs from the cluster's defaults.</summary>
    /// <param name="autoscaling">Bounds and autoscaler.</param>
    /// <param name="defaults">What the cluster's Knative fills in.</param>
    public static ValueMap<string> For(ScaleOptions autoscaling, RevisionDefaults defaults) => new(
        Common(autoscaling, defaults).Concat(autoscaling.Autoscaler switch
        {
            Autoscaler.Kpa kpa => ForKpa(kpa),
            Autoscaler.Hpa hpa => ForHpa(hpa),
            _ => throw new System.Diagnostics.UnreachableException(),
        })
        .Where(entry => entry.Value is not null)
        .Select(entry => KeyValuePair.Create(Prefix + entry.Key, entry.Value!)));

    private static IEnumerable<(string Key, string? Value)> Common(ScaleOptions autoscaling, RevisionDefaults defaults) =>
    [
        ("min-scale", autoscaling.Min == defaults.MinScale ? null : Text(autoscaling.Min)),
        ("max-scale", autoscaling.Max == defaults.MaxScale ? null : Text(autoscaling.Max)),
        ("initial-scale", Text(autoscaling.Initial)),
        ("window", Seconds(autoscaling.Window)),
    ];

    private static IEnumerable<(string Key, string? Value)> ForKpa(Autoscaler.Kpa kpa) =>
    [
        ("metric", kpa.Metric is KpaMetric.RequestsPerSecond ? "rps" : null),
        ("target", Text(kpa.Target)),
        ("target-utilization-percentage", Text(kpa.Utilization)),
        ("activation-scale", Text(kpa.Activation)),
        ("scale-down-delay", Seconds(kpa.ScaleDownDelay)),
        ("scale-to-zero-pod-retention-period", Seconds(kpa.Retention)),
        ("panic-window-percentage", Text(kpa.PanicWindow)),
        ("panic-threshold-percentage", Text(kpa.PanicThreshold)),
        ("target-burst-capacity", Text(kpa.BurstCapacity)),
    ];

    private static IEnumerable<(string Key, string? Value)> ForHpa(Autoscaler.Hpa hpa) =>
    [
        ("class", "hpa.autoscaling.knative.dev"),
        ("metric", hpa.Metric is HpaMetric.Memory ? "memory" : "cpu"),
        ("target", Text(hpa.Target)),
    ];

    private static string? Text(IFormattable? number) => number switch
    {
        null => null,
        // Trailing zeros say nothing here, and 28 digits are more than the server's floating point reads.
        decimal amount => amount.ToString("0.####", CultureInfo.InvariantCulture),
        _ => number.ToString(null, CultureInfo.InvariantCulture),
    };

    private static string? Seconds(Duration? duration) => duration?.ToString();
}
