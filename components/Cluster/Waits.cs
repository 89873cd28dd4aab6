using Pulumi;

namespace AckKnativeSpot.Cluster;

/// <summary>How long the program waits for what, at most. docs/components/cluster.md lists them.</summary>
internal static class Waits
{
    /// <summary>An ACK cluster takes about a quarter of an hour; the provider's own limit is 90 minutes.</summary>
    public static CustomTimeouts Cluster => new() { Create = TimeSpan.FromMinutes(90), Update = TimeSpan.FromMinutes(60), Delete = TimeSpan.FromMinutes(60) };

    public static CustomTimeouts NodePool => new() { Create = TimeSpan.FromMinutes(60), Update = TimeSpan.FromMinutes(60), Delete = TimeSpan.FromMinutes(60) };

    public static CustomTimeouts Addon => new() { Create = TimeSpan.FromMinutes(20), Update = TimeSpan.FromMinutes(20), Delete = TimeSpan.FromMinutes(20) };

    /// <summary>An object inside a cluster that is there.</summary>
    public static CustomTimeouts InCluster => new() { Create = TimeSpan.FromMinutes(5), Update = TimeSpan.FromMinutes(5), Delete = TimeSpan.FromMinutes(5) };
}
