using AckKnativeSpot.Values;

namespace AckKnativeSpot.Sizing;

/// <summary>
/// Tells the classes of ECS instance types apart by family. Sources: Alibaba Cloud, "Create a pod by specifying the specifications of a local disk"
/// and "Specify or exclude specific ECS instance families to create a pod".
/// </summary>
internal static class InstanceTypeClasses
{
    private static readonly ValueList<string> s_localDiskFamilies = ["i4", "i4g", "i3", "i3g", "i2", "i2g", "d1", "d1ne"];
    private static readonly ValueList<string> s_armFamilies = ["g8y", "c8y", "r8y"];

    /// <summary>Class of a choice; a vCPU-memory pair is <see cref="InstanceTypeClass.General"/>.</summary>
    /// <param name="choice">The choice.</param>
    public static InstanceTypeClass Of(CapacityChoice choice) => choice is CapacityChoice.InstanceType { Name: var name }
        ? OfFamily(name.Split('.') is [_, var family, ..] ? family : "")
        : InstanceTypeClass.General;

    /// <summary>Whether a type has Arm processors: the names of such families end with r or y after the generation, as in g8y and g6r.</summary>
    /// <param name="type">The type.</param>
    public static bool IsArm(CapacityChoice.InstanceType type) =>
        type.Name.Split('.') is [_, [.., >= '0' and <= '9', 'r' or 'y'], _] || Of(type) == InstanceTypeClass.Arm;

    private static InstanceTypeClass OfFamily(string family) => family switch
    {
        _ when family.StartsWith("gn", StringComparison.Ordinal) || family.StartsWith("vgn", StringComparison.Ordinal) => InstanceTypeClass.Gpu,
        _ when s_localDiskFamilies.Contains(family) => InstanceTypeClass.LocalDisk,
        _ when s_armFamilies.Contains(family) => InstanceTypeClass.Arm,
        _ => InstanceTypeClass.General,
    };
}
