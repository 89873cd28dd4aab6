using AckKnativeSpot.Values;

namespace AckKnativeSpot.Sizing;

/// <summary>What instances a workload's pods may run on, and where. Becomes <c>k8s.aliyun.com/eci-*</c> annotations of the pod template.</summary>
public sealed record CapacityOptions
{
    /// <summary>Up to five choices in order of preference (<c>eci-use-specs</c>). Default: none; the platform then sizes the pod from its containers' limits.</summary>
    public ValueList<CapacityChoice> Choices { get; init; } = [];

    /// <summary>vSwitches to place pods in, at most ten, each in a zone (<c>eci-vswitch</c>). Default: none; the virtual node's own.</summary>
    public ValueList<string> VswitchIds { get; init; } = [];

    /// <summary>Annotations this library does not model. May not name one it does. Default: none.</summary>
    public ValueMap<string> ExtraAnnotations { get; init; } = ValueMap<string>.Empty;
}
