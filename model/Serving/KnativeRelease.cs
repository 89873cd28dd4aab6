using System.Globalization;

namespace AckKnativeSpot.Serving;

/// <summary>
/// A minor release of Knative Serving, and what differs between releases. Source: knative/serving, field masks, validation and feature flags at the tags of
/// the releases 1.8 to 1.23.
/// </summary>
/// <param name="Major">First number.</param>
/// <param name="Minor">Second number.</param>
public readonly record struct KnativeRelease(int Major, int Minor) : IComparable<KnativeRelease>
{
    /// <summary>The first release whose containers may have probes that ask gRPC's health service.</summary>
    internal static KnativeRelease OfGrpcProbes { get; } = new(1, 12);

    /// <summary>The first release in which containers may mount volumes at /tmp, /var and /var/log.</summary>
    internal static KnativeRelease OfTemporaryMounts { get; } = new(1, 13);

    /// <summary>The first release whose containers may have startup probes.</summary>
    internal static KnativeRelease OfStartupProbes { get; } = new(1, 15);

    /// <summary>The first release that leaves the port of a liveness probe alone when <c>multi-container-probing</c> is enabled.</summary>
    internal static KnativeRelease OfLivenessPorts { get; } = new(1, 22);

    /// <summary>The release that a version is of: its first two numbers, with an optional <c>v</c> before; <see langword="null"/> when it has none.</summary>
    /// <param name="version">The version, for example <c>v1.10.9-aliyun.1</c>.</param>
    public static KnativeRelease? Of(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var numbers = (version.StartsWith('v') ? version[1..] : version).Split('.');
        return numbers.Length >= 2
            && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            ? new(major, minor)
            : null;
    }

    /// <summary>The release that an installation brings; <see langword="null"/> when the stack does not decide it.</summary>
    /// <param name="install">The installation.</param>
    public static KnativeRelease? Of(ServingInstall install) => install switch
    {
        ServingInstall.ManagedAddon addon => addon.Version is { } version ? Of(version.Text) : null,
        ServingInstall.HelmCharts charts => Of(charts.Version),
        ServingInstall.Upstream upstream => Of(upstream.Version.Text),
        _ => null,
    };

    /// <inheritdoc/>
    public int CompareTo(KnativeRelease other) => (Major, Minor).CompareTo((other.Major, other.Minor));

    /// <summary>Whether one release is older than another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(KnativeRelease left, KnativeRelease right) => left.CompareTo(right) < 0;

    /// <summary>Whether one release is newer than another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(KnativeRelease left, KnativeRelease right) => left.CompareTo(right) > 0;

    /// <summary>Whether one release is no newer than another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(KnativeRelease left, KnativeRelease right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one release is no older than another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(KnativeRelease left, KnativeRelease right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
