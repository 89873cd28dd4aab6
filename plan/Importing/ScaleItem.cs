using AckKnativeSpot.Manifests;
using AckKnativeSpot.Rules;
using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>The scale of a service as a section of a stack file.</summary>
internal static class ScaleItem
{
    /// <summary>The section. The highest scale is always written: without one Knative has none, and a stack file 10.</summary>
    /// <param name="annotations">The annotations of the pods.</param>
    public static Item Of(Tree annotations)
    {
        var isHpa = Text("class") == "hpa.autoscaling.knative.dev";
        var item = new Item()
            .With("min", Item.Number(Text("min-scale")))
            .With("max", Item.Number(Text("max-scale") ?? "0"))
            .With("initial", Item.Number(Text("initial-scale")))
            .With("metric", Text("metric") switch
            {
                "memory" when isHpa => "memory",
                null when isHpa => "cpu",
                "rps" when !isHpa => "rps",
                _ => null,
            })
            .With("target", Item.Number(Text("target")))
            .With("window", Text("window"));
        return isHpa ? item : item
            .With("utilization", Percent("target-utilization-percentage"))
            .With("activation", Item.Number(Text("activation-scale")))
            .With("scaleDownDelay", Text("scale-down-delay"))
            .With("retention", Text("scale-to-zero-pod-retention-period"))
            .With("panicWindow", Percent("panic-window-percentage"))
            .With("panicThreshold", Percent("panic-threshold-percentage"))
            .With("burstCapacity", Item.Number(Text("target-burst-capacity")));

        string? Text(string key) => annotations.Text(AutoscalingAnnotations.Prefix + key);

        string? Percent(string key) => Text(key) is { } number ? number + "%" : null;
    }

    /// <summary>Whether an annotation of pods is one that keys of a service write.</summary>
    /// <param name="annotation">Its key.</param>
    public static bool Says(string annotation) =>
        PlatformVocabulary.Find(annotation, MetadataPlace.PodAnnotation) is { OfServices: true, Setting: not null };
}
