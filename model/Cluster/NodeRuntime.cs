namespace AckKnativeSpot.Cluster;

/// <summary>The container runtime of a pool's nodes. Source: Alibaba Cloud, "Container runtimes".</summary>
public sealed record NodeRuntime
{
    /// <summary>
    /// Whether each pod runs in a virtual machine of its own (<c>Sandboxed-Container.runv</c>), on bare-metal types only. Default: false, containerd.
    /// </summary>
    public bool Sandboxed { get; init; }

    /// <summary>Version, such as <c>1.6.38</c>. Default: <see langword="null"/>, ACK's.</summary>
    public string? Version { get; init; }
}
