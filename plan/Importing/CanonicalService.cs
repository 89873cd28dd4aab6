using System.Globalization;
using AckKnativeSpot.Eci;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;
using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>The canonical form of a Knative Service. Defaults: knative/serving, pkg/apis/serving/v1, as its webhook fills them in.</summary>
internal static class CanonicalService
{
    private const string Autoscaling = "autoscaling.knative.dev/";
    private const string Metric = Autoscaling + "metric";

    private static readonly string[] s_durations =
    [
        Autoscaling + "window", Autoscaling + "scale-down-delay", Autoscaling + "scale-to-zero-pod-retention-period", "serving.knative.dev/progress-deadline",
    ];

    private static readonly string[] s_numbers =
    [
        Autoscaling + "target", Autoscaling + "target-utilization-percentage", Autoscaling + "panic-window-percentage",
        Autoscaling + "panic-threshold-percentage",
    ];

    private static readonly string[] s_lists =
    [
        AnnotationKeys.UseSpecs, AnnotationKeys.InstanceFamily, AnnotationKeys.InstanceGeneration, AnnotationKeys.ComputeCategory, AnnotationKeys.Vswitch,
        AnnotationKeys.SecurityGroup, AnnotationKeys.ReserveInstanceEciUseSpecs,
    ];

    /// <summary>Brings a Service into its form.</summary>
    public static void Apply(Tree service)
    {
        var spec = service.Map("spec");
        var template = spec.Map("template");
        CanonicalManifest.CleanMetadata(template.Map("metadata"));
        ApplyToAnnotations(template.Map("metadata").Map("annotations"));
        var pod = template.Map("spec");
        pod.DropDefault("containerConcurrency", "0");
        pod.DropDefault("timeoutSeconds", "300");
        pod.DropDefault("enableServiceLinks", "false");
        CanonicalPod.Apply(pod, ofService: true);
        foreach (var target in spec.Maps("traffic"))
        {
            target.DropDefault("latestRevision", "false");
        }

        if (spec.List("traffic") is [Tree only] && only.Count == 2 && only.Text("latestRevision") == "true" && only.Text("percent") == "100")
        {
            spec.Remove("traffic");
        }
    }

    /// <summary>Brings annotations of pods into their form.</summary>
    public static void ApplyToAnnotations(Tree annotations)
    {
        foreach (var key in s_durations)
        {
            annotations.Change(key, text => Duration.TryParse(text, out var duration) ? duration.ToString() : text);
        }

        foreach (var key in s_numbers)
        {
            annotations.Change(key, text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? number.ToString("0.####", CultureInfo.InvariantCulture)
                : text);
        }

        foreach (var key in s_lists)
        {
            annotations.Change(key, text => string.Join(',', text.Split(',', StringSplitOptions.TrimEntries)));
        }

        annotations.Change(AnnotationKeys.CustomTags, text =>
            string.Join(',', text.Split(',', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)));
        DropDefaults(annotations);
    }

    private static void DropDefaults(Tree annotations)
    {
        annotations.DropDefault(Autoscaling + "min-scale", "0");
        annotations.DropDefault(Autoscaling + "max-scale", "0");
        annotations.DropDefault(Autoscaling + "class", "kpa.autoscaling.knative.dev");
        annotations.DropDefault(Metric, annotations.ContainsKey(Autoscaling + "class") ? "cpu" : "concurrency");
        annotations.DropDefault(AnnotationKeys.AutoImageCache, "false");
        annotations.DropDefault(AnnotationKeys.SpotStrategy, "NoSpot");
        annotations.DropDefault(AnnotationKeys.SpotFallback, "false");
        annotations.Change(AnnotationKeys.SpotPriceLimit, text => HourlyPrice.TryParse(text, out var price) ? price.ToString() : text);
    }
}
