using System.Diagnostics;
using System.Globalization;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Eci;

/// <summary>
/// Writes purchase and capacity as annotations of a pod template. What is left to the platform is not written, so that a reader of the manifest sees
/// only decisions.
/// </summary>
internal static class EciAnnotations
{
    /// <summary>Keys of all annotations that purchase and capacity can write.</summary>
    public static ValueList<string> Keys { get; } =
    [
        AnnotationKeys.SpotStrategy, AnnotationKeys.SpotPriceLimit, AnnotationKeys.SpotDuration, AnnotationKeys.SpotFallback,
        AnnotationKeys.SpotReleaseStrategy, AnnotationKeys.UseSpecs, AnnotationKeys.InstanceFamily, AnnotationKeys.InstanceGeneration,
        AnnotationKeys.ComputeCategory, AnnotationKeys.Vswitch, AnnotationKeys.ScheduleStrategy, AnnotationKeys.SecurityGroup, AnnotationKeys.FailStrategy,
        AnnotationKeys.MaxPendingMinute, AnnotationKeys.AutoImageCache, AnnotationKeys.ImageCacheId, AnnotationKeys.ExtraEphemeralStorage,
        AnnotationKeys.RamRoleName, AnnotationKeys.CustomTags,
    ];

    /// <summary>The annotations; all values are strings.</summary>
    /// <param name="purchase">How instances are bought.</param>
    /// <param name="capacity">What instances, and where.</param>
    /// <exception cref="ArgumentException">An extra annotation names a modelled key; rule <c>META005</c> finds it earlier.</exception>
    public static ValueMap<string> For(Purchase purchase, CapacityOptions capacity)
    {
        var clashes = capacity.Annotations.Keys.Where(AnnotationKeys.Modelled.Contains).ToList();
        if (clashes.Count > 0)
        {
            throw new ArgumentException("Extra annotations name keys that have a property: " + string.Join(", ", clashes), nameof(capacity));
        }

        var written = OfPurchase(purchase).Concat(OfSize(capacity)).Concat(OfPlace(capacity)).Concat(OfPod(capacity))
            .Where(entry => entry.Value is { Length: > 0 })
            .Select(entry => KeyValuePair.Create(entry.Key, entry.Value!));
        return new ValueMap<string>(written.Concat(capacity.Annotations));
    }

    private static IEnumerable<(string Key, string? Value)> OfPurchase(Purchase purchase)
    {
        if (purchase is not Purchase.Spot { Options: var spot })
        {
            yield break;
        }

        yield return (AnnotationKeys.SpotStrategy, spot.PriceLimit is not null ? "SpotWithPriceLimit" : "SpotAsPriceGo");
        yield return (AnnotationKeys.SpotPriceLimit, spot.PriceLimit?.ToString());
        yield return (AnnotationKeys.SpotDuration, spot.Protection switch
        {
            ProtectionPeriod.None => "0",
            ProtectionPeriod.OneHour => "1",
            _ => null,
        });
        yield return (AnnotationKeys.SpotFallback, spot.Fallback ? "true" : null);
        yield return (AnnotationKeys.SpotReleaseStrategy, spot.Reclaim == Reclaim.Evict ? "api-evict" : null);
    }

    private static IEnumerable<(string Key, string? Value)> OfSize(CapacityOptions capacity)
    {
        yield return (AnnotationKeys.UseSpecs, Joined(capacity.Choices));
        yield return (AnnotationKeys.InstanceFamily, Joined(capacity.Families));
        yield return (AnnotationKeys.InstanceGeneration, Joined(capacity.Generations));
        yield return (AnnotationKeys.ComputeCategory, Joined(capacity.Categories.Select(category => category switch
        {
            ComputeCategory.Economy => "economy",
            ComputeCategory.General => "general",
            _ => throw new UnreachableException(),
        })));
    }

    private static IEnumerable<(string Key, string? Value)> OfPlace(CapacityOptions capacity)
    {
        yield return (AnnotationKeys.Vswitch, Joined(capacity.Vswitches));
        yield return (AnnotationKeys.ScheduleStrategy, capacity.VswitchStrategy switch
        {
            VswitchStrategy.Random => "VSwitchRandom",
            VswitchStrategy.Ordered => "VSwitchOrdered",
            _ => null,
        });
        yield return (AnnotationKeys.SecurityGroup, Joined(capacity.SecurityGroups));
        yield return (AnnotationKeys.FailStrategy, capacity.FailStrategy switch
        {
            FailStrategy.FailBack => "fail-back",
            FailStrategy.FailOver => "fail-over",
            FailStrategy.FailFast => "fail-fast",
            _ => null,
        });
        yield return (AnnotationKeys.MaxPendingMinute, capacity.MaxPending?.Minutes.ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<(string Key, string? Value)> OfPod(CapacityOptions capacity)
    {
        yield return (AnnotationKeys.AutoImageCache, capacity.ImageCache is ImageCache.Auto ? "true" : null);
        yield return (AnnotationKeys.ImageCacheId, (capacity.ImageCache as ImageCache.Named)?.CacheId);
        yield return (AnnotationKeys.ExtraEphemeralStorage, capacity.ExtraEphemeralStorageGiB is { } size ? FormattableString.Invariant($"{size}Gi") : null);
        yield return (AnnotationKeys.RamRoleName, capacity.RamRole);
        yield return (AnnotationKeys.CustomTags, Joined(capacity.Tags.Select(tag => $"{tag.Key}:{tag.Value}")));
    }

    private static string? Joined<T>(Selection<T>? selection) =>
        selection is null ? null : Joined(selection.All.Select(item => selection is Selection<T>.Except ? $"-{item}" : $"{item}"));

    private static string Joined<T>(IEnumerable<T> items) => string.Join(',', items);
}
