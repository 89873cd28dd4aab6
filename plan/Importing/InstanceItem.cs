using AckKnativeSpot.Eci;
using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>What the annotations of pods say about their instances, as sections of a stack file.</summary>
internal static class InstanceItem
{
    private const string Platform = "k8s.aliyun.com/";

    /// <summary>How instances are bought. All of it is written, so that what a stack says of all its workloads changes nothing.</summary>
    /// <param name="annotations">The annotations.</param>
    public static object Spot(Tree annotations)
    {
        var strategy = annotations.Text(AnnotationKeys.SpotStrategy);
        return strategy is not ("SpotAsPriceGo" or "SpotWithPriceLimit") ? "none" : new Item()
            .With("priceLimit", strategy == "SpotAsPriceGo" ? "market" : Item.Number(annotations.Text(AnnotationKeys.SpotPriceLimit)))
            .With("protection", annotations.Text(AnnotationKeys.SpotDuration) == "0" ? "none" : "1h")
            .With("fallback", annotations.Text(AnnotationKeys.SpotFallback) == "true")
            .With("reclaim", annotations.Text(AnnotationKeys.SpotReleaseStrategy) == "api-evict" ? "evict" : "leave");
    }

    /// <summary>What instances they are.</summary>
    /// <param name="annotations">The annotations.</param>
    public static Item Capacity(Tree annotations) => new Item()
        .With("choices", Listed(annotations, AnnotationKeys.UseSpecs))
        .With("families", Listed(annotations, AnnotationKeys.InstanceFamily))
        .With("generations", Listed(annotations, AnnotationKeys.InstanceGeneration, Item.Number))
        .With("categories", Listed(annotations, AnnotationKeys.ComputeCategory))
        .With("vswitches", Listed(annotations, AnnotationKeys.Vswitch))
        .With("vswitchStrategy", annotations.Text(AnnotationKeys.ScheduleStrategy) switch
        {
            "VSwitchRandom" => "random",
            "VSwitchOrdered" => "ordered",
            _ => null,
        })
        .With("securityGroups", Listed(annotations, AnnotationKeys.SecurityGroup))
        .With("failStrategy", annotations.Text(AnnotationKeys.FailStrategy))
        .With("maxPending", annotations.Text(AnnotationKeys.MaxPendingMinute) is { } minutes ? minutes + "m" : null)
        .With("imageCache", annotations.Text(AnnotationKeys.ImageCacheId) ?? (annotations.Text(AnnotationKeys.AutoImageCache) == "true" ? "auto" : null))
        .With("extraEphemeralStorage", annotations.Text(AnnotationKeys.ExtraEphemeralStorage))
        .With("ramRole", annotations.Text(AnnotationKeys.RamRoleName))
        .With("tags", TagsOf(annotations))
        .With("annotations", Item.Map(annotations.Where(entry => IsPlatforms(entry.Key))));

    /// <summary>The reserved instance; <see langword="null"/> for none.</summary>
    /// <param name="annotations">The annotations.</param>
    public static object? Reserve(Tree annotations)
    {
        if (annotations.Text(AnnotationKeys.ReserveInstance) != "enable")
        {
            return null;
        }

        var reserve = new Item()
            .With("type", annotations.Text(AnnotationKeys.ReserveInstanceType))
            .With("choices", Listed(annotations, AnnotationKeys.ReserveInstanceEciUseSpecs))
            .With("replicas", Item.Number(annotations.Text(AnnotationKeys.ReserveInstanceReplicas)));
        return reserve.Count == 0 ? "enable" : reserve;
    }

    /// <summary>The further annotations of pods: those that no other key says.</summary>
    /// <param name="annotations">The annotations.</param>
    public static Item Further(Tree annotations) => Item.Map(annotations.Where(entry =>
        !IsPlatforms(entry.Key) && !AnnotationKeys.Modelled.Contains(entry.Key) && !ScaleItem.Says(entry.Key)));

    /// <summary>The further labels of pods.</summary>
    /// <param name="labels">The labels.</param>
    public static Item FurtherLabels(Tree labels) => Item.Map(labels.Where(entry => entry.Key != EciLabel.Key));

    private static bool IsPlatforms(string key) => key.StartsWith(Platform, StringComparison.Ordinal) && !AnnotationKeys.Modelled.Contains(key);

    private static List<object?> Listed(Tree annotations, string key, Func<string, object?>? form = null) =>
        [.. (annotations.Text(key) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(each => form is null ? each : form(each))];

    private static Item TagsOf(Tree annotations)
    {
        var tags = new Item();
        foreach (var tag in (annotations.Text(AnnotationKeys.CustomTags) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = tag.IndexOf(':', StringComparison.Ordinal);
            tags[colon < 0 ? tag : tag[..colon]] = colon < 0 ? "" : tag[(colon + 1)..];
        }

        return tags;
    }
}
