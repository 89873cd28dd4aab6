using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AckKnativeSpot.Cluster;

/// <summary>A Kubernetes version as ACK names it, for example <c>1.34.3-aliyun.1</c>.</summary>
/// <param name="Major">First number.</param>
/// <param name="Minor">Second number.</param>
/// <param name="Patch">Third number.</param>
/// <param name="Text">As written.</param>
public sealed record KubernetesVersion(int Major, int Minor, int Patch, string Text)
{
    /// <summary>The oldest version Knative on ACK runs on. Source: Alibaba Cloud, "Deploy Knative".</summary>
    internal static KubernetesVersion OldestForKnative { get; } = new(1, 28, 0, "1.28");

    /// <summary>The first version with <c>backoffLimitPerIndex</c> on by default. Source: kubernetes/kubernetes, feature gates.</summary>
    internal static KubernetesVersion FirstWithLimitPerIndex { get; } = new(1, 29, 0, "1.29");

    /// <summary>
    /// The first version that takes any printable ASCII character but an equals sign in names of environment variables. Source: kubernetes/kubernetes, feature
    /// gate RelaxedEnvironmentVariableValidation.
    /// </summary>
    internal static KubernetesVersion FirstWithAnyEnvironmentName { get; } = new(1, 32, 0, "1.32");

    /// <summary>Reads a version: three numbers and an optional <c>-suffix</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">The version when the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out KubernetesVersion? version)
    {
        version = null;
        var parts = (text ?? "").Split('-', 2);
        var numbers = parts[0].Split('.');
        if (text is null || numbers.Length != 3 || (parts.Length == 2 && parts[1].Length == 0)
            || !TryParseNumber(numbers[0], out var major) || !TryParseNumber(numbers[1], out var minor) || !TryParseNumber(numbers[2], out var patch))
        {
            return false;
        }

        version = new KubernetesVersion(major, minor, patch, text);
        return true;
    }

    /// <summary>Whether this version is the given one or a later one; suffixes say nothing about order.</summary>
    /// <param name="other">The version to compare with.</param>
    public bool IsAtLeast(KubernetesVersion other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch)) >= 0;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool TryParseNumber(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
