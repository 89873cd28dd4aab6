using Pulumi;

namespace AckKnativeSpot.Resources;

/// <summary>How long the program waits for what, at most. docs/components/cluster.md lists them.</summary>
internal static class Timeouts
{
    /// <summary>An ACK cluster takes about a quarter of an hour; the provider's own limit is 90 minutes.</summary>
    public static CustomTimeouts Cluster => new()
    {
        Create = TimeSpan.FromMinutes(90),
        Update = TimeSpan.FromMinutes(60),
        Delete = TimeSpan.FromMinutes(60),
    };

    public static CustomTimeouts NodePool => Minutes(60);

    public static CustomTimeouts Addon => Minutes(20);

    /// <summary>A release of Knative: its deployments have to become available.</summary>
    public static CustomTimeouts Release => Minutes(15);

    /// <summary>An object inside a cluster that is there.</summary>
    public static CustomTimeouts InCluster => Minutes(5);

    private static CustomTimeouts Minutes(int minutes)
    {
        var time = TimeSpan.FromMinutes(minutes);
        return new CustomTimeouts { Create = time, Update = time, Delete = time };
    }
}
