using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cluster;

/// <summary>
/// Image types of nodes that run Linux. Source: the values that the AliCloud provider 3.108.0 accepts for <c>imageType</c>, without those for Windows and
/// without <c>Custom</c>, which needs the ID of an image.
/// </summary>
internal static class NodeImages
{
    /// <summary>Image type of a pool that names none.</summary>
    public const string Default = "AliyunLinux3";

    /// <summary>All of them.</summary>
    public static ValueList<string> All { get; } =
    [
        "AliyunLinux", "AliyunLinux3", "AliyunLinux3Arm64", "AliyunLinux3ContainerOptimized", "AliyunLinux4", "AliyunLinux4Arm64",
        "AliyunLinux4ContainerOptimized",
        "AliyunLinux4ContainerOptimizedArm64", "AliyunLinux4Security", "AliyunLinuxSecurity", "AliyunLinuxUEFI", "CentOS", "ContainerOS", "Ubuntu",
    ];

    /// <summary>Whether an image type is for Arm processors.</summary>
    /// <param name="imageType">For example <c>AliyunLinux3Arm64</c>.</param>
    public static bool IsForArm(string imageType)
    {
        ArgumentNullException.ThrowIfNull(imageType);
        return imageType.EndsWith("Arm64", StringComparison.Ordinal);
    }
}
