namespace AckKnativeSpot.Cluster;

/// <summary>
/// Which Kubernetes versions ACK upgrades a cluster to by itself, in its maintenance window. Source: Alibaba Cloud, "Automatic cluster
/// upgrades".
/// </summary>
public enum UpgradeChannel
{
    /// <summary>None: the cluster stays at its version.</summary>
    None,

    /// <summary>Patch versions of the same minor version.</summary>
    Patch,

    /// <summary>The newest patch of the second newest minor version.</summary>
    Stable,

    /// <summary>The newest patch of the newest minor version.</summary>
    Rapid,
}
