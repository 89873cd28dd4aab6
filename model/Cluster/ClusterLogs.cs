namespace AckKnativeSpot.Cluster;

/// <summary>What a cluster writes to Simple Log Service, into a project the stack creates under a unique name.</summary>
public sealed record ClusterLogs
{
    /// <summary>
    /// Whether API server, controller manager, scheduler, cloud controller manager and control-plane events are collected. Default: true.
    /// </summary>
    public bool ControlPlane { get; init; } = true;

    /// <summary>Whether every call to the API server is recorded. Default: true.</summary>
    public bool Audit { get; init; } = true;

    /// <summary>
    /// Whether Kubernetes events are collected, by the add-on ack-node-problem-detector, which ACK installs with the cluster. Set at creation only. Default:
    /// true.
    /// </summary>
    public bool Events { get; init; } = true;

    /// <summary>Days control-plane logs are kept, from 1. Default: 30.</summary>
    public int RetentionDays { get; init; } = 30;

    /// <summary>Whether project and logs outlive the cluster. Default: true.</summary>
    public bool KeepOnDestroy { get; init; } = true;

    /// <summary>Whether anything is collected.</summary>
    internal bool Any => ControlPlane || Audit || Events;
}
