using System.Globalization;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Manifests;

/// <summary>The <c>autoscaling.knative.dev/*</c> annotations of a template. Source: Knative, "About autoscaling".</summary>
public static class AutoscalingAnnotations
{
    /// <summary>Prefix of every key.</summary>
    public const string Prefix = "autoscaling.knative.dev/";

    /// <summary>Renders what differs from the cluster's defaults.</summary>
    /// <param name="autoscaling">Bounds and autoscaler.</param>
    /// <param name="defaults">What the cluster's Knative fills in.</param>
    public static ValueMap<string> For(Autoscaling autoscaling, RevisionDefaults defaults) => new(
        Common(autoscaling, defaults).Concat(autoscaling.Autoscaler switch
        {
            Autoscaler.Kpa kpa => ForKpa(kpa),
            Autoscaler.Hpa hpa => ForHpa(hpa),
            _ => throw new System.Diagnostics.UnreachableException(),
        })
        .Where(entry => entry.Value is not null)
        .Select(entry => KeyValuePair.Create(Prefix + entry.Key, entry.Value!)));

    private static IEnumerable<(string Key, string? Value)> Common(Autoscaling autoscaling, RevisionDefaults defaults) =>
    [
        ("min-scale", autoscaling.MinScale == defaults.MinScale ? null : Text(autoscaling.MinScale)),
        ("max-scale", autoscaling.MaxScale == defaults.MaxScale ? null : Text(autoscaling.MaxScale)),
        ("initial-scale", Text(autoscaling.InitialScale)),
        ("window", Seconds(autoscaling.WindowSeconds)),
    ];

    private static IEnumerable<(string Key, string? Value)> ForKpa(Autoscaler.Kpa kpa) =>
    [
        ("metric", kpa.Metric is KpaMetric.RequestsPerSecond ? "rps" : null),
        ("target", Text(kpa.Target)),
        ("target-utilization-percentage", Text(kpa.UtilizationPercent)),
        ("activation-scale", Text(kpa.ActivationScale)),
        ("scale-down-delay", Seconds(kpa.ScaleDownDelaySeconds)),
        ("scale-to-zero-pod-retention-period", Seconds(kpa.RetentionSeconds)),
        ("panic-window-percentage", Text(kpa.PanicWindowPercent)),
        ("panic-threshold-percentage", Text(kpa.PanicThresholdPercent)),
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

    private static string? Seconds(int? seconds) => seconds is { } count ? Text(count) + "s" : null;
}
