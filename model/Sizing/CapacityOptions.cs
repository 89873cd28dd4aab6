using AckKnativeSpot.Values;

namespace AckKnativeSpot.Sizing;

/// <summary>What instances a workload's pods may run on, and where. Becomes <c>k8s.aliyun.com/eci-*</c> annotations of the pod template.</summary>
public sealed record CapacityOptions
{
    /// <summary>Most entries of <see cref="Choices"/> (Alibaba Cloud, "Create pods by specifying multiple specifications").</summary>
    public const int MaxChoices = 5;

    /// <summary>Most entries of <see cref="Vswitches"/> (Alibaba Cloud, "Create pods in multiple zones").</summary>
    public const int MaxVswitches = 10;

    /// <summary>Most entries of <see cref="SecurityGroups"/> (Alibaba Cloud, "ECI Pod Annotation").</summary>
    public const int MaxSecurityGroups = 5;

    /// <summary>Most entries of <see cref="Tags"/> (Alibaba Cloud, "Bind custom tags to a pod").</summary>
    public const int MaxTags = 3;

    /// <summary>Ephemeral storage in GiB that every instance has (Alibaba Cloud, "ECI Pod Annotation").</summary>
    internal const int IncludedEphemeralStorageGiB = 30;

    /// <summary>
    /// Up to five choices in order of preference (<c>eci-use-specs</c>). Default: none; the platform then sizes the pod from its containers' limits.
    /// </summary>
    public ValueList<CapacityChoice> Choices { get; init; } = [];

    /// <summary>vSwitches to place pods in, at most ten, each in a zone (<c>eci-vswitch</c>). Default: none; the virtual node's own.</summary>
    public ValueList<string> Vswitches { get; init; } = [];

    /// <summary>
    /// How one of several vSwitches is chosen. Default: <see langword="null"/>, the platform's own (<see cref="Sizing.VswitchStrategy.Random"/>).
    /// </summary>
    public VswitchStrategy? VswitchStrategy { get; init; }

    /// <summary>Security groups of the pods, at most five, in one VPC and of one type. Default: none; the virtual node's own.</summary>
    public ValueList<string> SecurityGroups { get; init; } = [];

    /// <summary>Instance families such as <c>ecs.c6</c>; only for pods sized by vCPU and memory. Default: <see langword="null"/>, any.</summary>
    public Selection<string>? Families { get; init; }

    /// <summary>Generations of instance families such as 6; only for pods sized by vCPU and memory. Default: <see langword="null"/>, any.</summary>
    public Selection<int>? Generations { get; init; }

    /// <summary>Compute categories in order of preference; only for pods sized by vCPU and memory. Default: none, the platform's own.</summary>
    public ValueList<ComputeCategory> Categories { get; init; } = [];

    /// <summary>What happens after an instance could not be created. Default: <see langword="null"/>, the platform's own.</summary>
    public FailStrategy? FailStrategy { get; init; }

    /// <summary>How long a pod may wait for its instance. Default: <see langword="null"/>, the platform's own (240 minutes).</summary>
    public PendingLimit? MaxPending { get; init; }

    /// <summary>Image cache. Default: <see langword="null"/>, none.</summary>
    public ImageCache? ImageCache { get; init; }

    /// <summary>Ephemeral storage in GiB on top of the 30 GiB of every instance, from 1. Default: <see langword="null"/>, no more.</summary>
    public int? ExtraEphemeralStorageGiB { get; init; }

    /// <summary>RAM role that the pods may assume. Default: <see langword="null"/>, none.</summary>
    public string? RamRole { get; init; }

    /// <summary>Tags of the instances, at most three, for the bill. Keys and values have no comma and no colon. Default: none.</summary>
    public ValueMap<string> Tags { get; init; } = new();

    /// <summary>Annotations this library does not model. May not name one it does. Default: none.</summary>
    public ValueMap<string> Annotations { get; init; } = new();
}
