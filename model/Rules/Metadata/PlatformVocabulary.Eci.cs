using AckKnativeSpot.Eci;

namespace AckKnativeSpot.Rules;

internal static partial class PlatformVocabulary
{
    private const string Eci = "k8s.aliyun.com";
    private const string AckKnative = "knative.aliyun.com";
    private const string AlibabaCloud = "alibabacloud.com";
    private const string ThisProject = "ack-knative-spot";

    private static IEnumerable<PlatformKey> OfEci =>
    [
        .. EciSettings.Select(each => PodAnnotation(each.Key) with { Setting = $"`{each.Setting}`" }),
        .. ReserveSettings.Select(each => PodAnnotation(each.Key) with { Setting = $"`{each.Setting}`", OfServices = true }),
        .. Named(MetadataValues.Boolean, "eci-with-eip", "eci-enable-ipv6", "eci-ipv6-bandwidth-enable", "eci-fixed-ip", "eci-eviction-enable",
            "eci-sls-enable", "imc-perfect-match"),
        .. Named(MetadataValues.Count, "eip-bandwidth", "eci-ipv6-count", "eci-fixed-ip-retain-hour", "imc-match-count-request"),
        .. Named(MetadataValues.OneOf("PayByBandwidth", "PayByTraffic"), "eip-internet-charge-type"),
        .. Named(MetadataValues.OneOf("Open", "Target", "None"), "eci-privatepool-matchcriteria"),
        .. Named(
            MetadataValues.Any,
            "eci-gpu-driver-version", "eci-privatepool-id", "eci-custom-hosts", "acr-instance-ids", "acr-service-arns", "acr-user-arns", "plain-http-registry",
            "insecure-registry", "eci-data-cache-bucket", "eci-data-cache-pl", "eci-data-cache-provisionedIops", "eci-data-cache-burstingEnabled",
            "eci-eip-instanceid", "eip-common-bandwidth-package-id", "eip-isp", "eip-public-ip-address-pool-id", "eci-ipv6-bandwidth", "eci-private-ip-address",
            "eci-custom-dnsconfig", "eci-ephemeral-storage-options", "eci-ntp-server", "eci-core-pattern"),
        .. Named(
            MetadataValues.Any,
            "eci-request-id", "eci-instance-id", "eci-instance-spec", "eci-instance-zone", "eci-instance-compute-category", "eci-client-token",
            "eci-created-by-template", "eci-vpc", "eci-matched-image-cache", "eci-schedule-result", "eni-instance-id", "allocated-eipInstanceId",
            "allocated-eipAddress", "allocated-ipv6Address")
            .Select(key => key with { Owner = "the virtual node" }),
        new PlatformKey("kubernetes.io/ingress-bandwidth", MetadataPlace.PodAnnotation),
        new PlatformKey("kubernetes.io/egress-bandwidth", MetadataPlace.PodAnnotation),
        new PlatformKey("cluster-autoscaler.kubernetes.io/safe-to-evict", MetadataPlace.PodAnnotation) { Values = MetadataValues.Boolean },
        .. new[] { AnnotationKeys.EnvironmentVersion, AnnotationKeys.Runs }.Select(key => PodAnnotation(key) with { Owner = "this program" }),
        new PlatformKey(EciLabel.Key, MetadataPlace.PodLabel) { Owner = "this program" },
        new PlatformKey($"{AlibabaCloud}/acs", MetadataPlace.PodLabel) { Values = MetadataValues.Boolean },
        new PlatformKey($"{AlibabaCloud}/burst-resource", MetadataPlace.PodLabel) { Values = MetadataValues.OneOf("eci", "eci_only") },
        .. PodLabels($"{AlibabaCloud}/compute-class", $"{AlibabaCloud}/compute-qos", $"{AlibabaCloud}/gpu-model-series", $"{AlibabaCloud}/hpn-type"),
    ];

    private static IEnumerable<(string Key, string Setting)> EciSettings =>
        DocumentedEciSettings.Concat(OlderOfEci.Select(each => (each.Other, DocumentedEciSettings.First(documented => documented.Key == each.Key).Setting)));

    // Older names, which are no longer documented.
    private static IEnumerable<(string Other, string Key)> OlderOfEci =>
    [
        ($"{Eci}/eci-instance-type", AnnotationKeys.UseSpecs),
        ($"{Eci}/eci-image-cache", AnnotationKeys.AutoImageCache),
        ($"{Eci}/eci-image-snapshot-id", AnnotationKeys.ImageCacheId),
    ];

    // Those without a constant are older forms of several annotations, which decide the same and are no longer documented.
    private static IEnumerable<(string Key, string Setting)> DocumentedEciSettings =>
    [
        (AnnotationKeys.UseSpecs, "capacity.choices"),
        ($"{Eci}/eci-instance-cpu", "capacity.choices"),
        ($"{Eci}/eci-instance-mem", "capacity.choices"),
        ($"{Eci}/eci-gpu-type", "capacity.choices"),
        (AnnotationKeys.InstanceFamily, "capacity.families"),
        (AnnotationKeys.InstanceGeneration, "capacity.generations"),
        (AnnotationKeys.ComputeCategory, "capacity.categories"),
        (AnnotationKeys.SpotStrategy, "spot"),
        (AnnotationKeys.SpotPriceLimit, "spot.priceLimit"),
        (AnnotationKeys.SpotDuration, "spot.protection"),
        (AnnotationKeys.SpotFallback, "spot.fallback"),
        (AnnotationKeys.SpotReleaseStrategy, "spot.reclaim"),
        (AnnotationKeys.Vswitch, "capacity.vswitches"),
        (AnnotationKeys.ScheduleStrategy, "capacity.vswitchStrategy"),
        (AnnotationKeys.SecurityGroup, "capacity.securityGroups"),
        (AnnotationKeys.FailStrategy, "capacity.failStrategy"),
        (AnnotationKeys.MaxPendingMinute, "capacity.maxPending"),
        (AnnotationKeys.AutoImageCache, "capacity.imageCache"),
        (AnnotationKeys.ImageCacheId, "capacity.imageCache"),
        (AnnotationKeys.ExtraEphemeralStorage, "capacity.extraEphemeralStorage"),
        (AnnotationKeys.RamRoleName, "capacity.ramRole"),
        (AnnotationKeys.CustomTags, "capacity.tags"),
    ];

    private static IEnumerable<(string Key, string Setting)> ReserveSettings =>
    [
        (AnnotationKeys.ReserveInstance, "reserve"),
        (AnnotationKeys.ReserveInstanceType, "reserve.type"),
        (AnnotationKeys.ReserveInstanceReplicas, "reserve.replicas"),
        (AnnotationKeys.ReserveInstanceEciUseSpecs, "reserve.choices"),
    ];

    private static IEnumerable<PlatformKey> PodLabels(params string[] names) => names.Select(name => new PlatformKey(name, MetadataPlace.PodLabel));

    private static PlatformKey PodAnnotation(string key) => new(key, MetadataPlace.PodAnnotation);

    private static IEnumerable<PlatformKey> Named(MetadataValues values, params string[] names) =>
        names.Select(name => PodAnnotation($"{Eci}/{name}") with { Values = values });
}
