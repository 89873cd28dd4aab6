using AckKnativeSpot.Values;

namespace AckKnativeSpot.Eci;

/// <summary>
/// Keys of the pod annotations that this library writes. Sources: Alibaba Cloud, "ECI Pod Annotation", "Use preemptible instances" and "Configure
/// reserved instances for Knative Services".
/// </summary>
internal static class AnnotationKeys
{
    /// <summary>Prefix of the keys that are this project's own: nothing in a cluster reads them.</summary>
    internal const string OfThisProject = "ack-knative-spot/";

    private const string Eci = "k8s.aliyun.com/eci-";

    /// <summary>Instance types and sizes, in order of preference.</summary>
    public const string UseSpecs = Eci + "use-specs";

    /// <summary>How to bid.</summary>
    public const string SpotStrategy = Eci + "spot-strategy";

    /// <summary>Highest price per hour.</summary>
    public const string SpotPriceLimit = Eci + "spot-price-limit";

    /// <summary>Protection period in hours.</summary>
    public const string SpotDuration = Eci + "spot-duration";

    /// <summary>Whether pay-as-you-go takes over when there is no spot stock.</summary>
    public const string SpotFallback = Eci + "spot-fallback";

    /// <summary>What happens on the notice of a reclaim.</summary>
    public const string SpotReleaseStrategy = Eci + "spot-release-strategy";

    /// <summary>Instance families.</summary>
    public const string InstanceFamily = Eci + "instance-family";

    /// <summary>Generations of instance families.</summary>
    public const string InstanceGeneration = Eci + "instance-generation";

    /// <summary>Compute categories.</summary>
    public const string ComputeCategory = Eci + "compute-category";

    /// <summary>vSwitches.</summary>
    public const string Vswitch = Eci + "vswitch";

    /// <summary>How a vSwitch is chosen.</summary>
    public const string ScheduleStrategy = Eci + "schedule-strategy";

    /// <summary>Security groups.</summary>
    public const string SecurityGroup = Eci + "security-group";

    /// <summary>What happens after an instance could not be created.</summary>
    public const string FailStrategy = Eci + "fail-strategy";

    /// <summary>How long a pod may wait for its instance.</summary>
    public const string MaxPendingMinute = Eci + "max-pending-minute";

    /// <summary>Whether an image cache is looked for.</summary>
    public const string AutoImageCache = Eci + "auto-imc";

    /// <summary>The image cache to use.</summary>
    public const string ImageCacheId = Eci + "imc-id";

    /// <summary>Ephemeral storage on top of what every instance has.</summary>
    public const string ExtraEphemeralStorage = Eci + "extra-ephemeral-storage";

    /// <summary>RAM role of the pod.</summary>
    public const string RamRoleName = Eci + "ram-role-name";

    /// <summary>Tags of the instance.</summary>
    public const string CustomTags = Eci + "custom-tags";

    /// <summary>Turns reserved instances on.</summary>
    public const string ReserveInstance = "knative.aliyun.com/reserve-instance";

    /// <summary>Where a reserved instance runs.</summary>
    public const string ReserveInstanceType = ReserveInstance + "-type";

    /// <summary>Number of reserved instances.</summary>
    public const string ReserveInstanceReplicas = ReserveInstance + "-replicas";

    /// <summary>Instance types and sizes of a reserved Elastic Container Instance.</summary>
    public const string ReserveInstanceEciUseSpecs = ReserveInstance + "-eci-use-specs";

    /// <summary>
    /// Changes when a secret environment variable of a Knative Service does, so that its pods are replaced. Read by nothing; the prefix is this project's.
    /// </summary>
    public const string EnvironmentVersion = OfThisProject + "env-version";

    /// <summary>Marks the pods of a job that runs once; its value is always the same. Read by nothing; the prefix is this project's.</summary>
    public const string Runs = OfThisProject + "runs";

    /// <summary>Every key above: what <see cref="Sizing.CapacityOptions.Annotations"/> may not name.</summary>
    public static ValueList<string> Modelled { get; } =
    [
        .. EciAnnotations.Keys, ReserveInstance, ReserveInstanceType, ReserveInstanceReplicas, ReserveInstanceEciUseSpecs, EnvironmentVersion, Runs,
    ];
}
