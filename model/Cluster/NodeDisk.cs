namespace AckKnativeSpot.Cluster;

/// <summary>System disk of a node: an ESSD. Source: Alibaba Cloud, "ESSDs".</summary>
public sealed record NodeDisk
{
    /// <summary>GiB, 40 to 2048. Default: 120.</summary>
    public int SizeGiB { get; init; } = 120;

    /// <summary>Performance level, 0 to 3 (PL0 to PL3). Default: 1.</summary>
    public int PerformanceLevel { get; init; } = 1;

    /// <summary>The least size of its performance level, in GiB.</summary>
    internal int SmallestGiB => PerformanceLevel switch { 2 => 461, 3 => 1261, _ => 40 };

    /// <summary>Whether it is encrypted. Default: true.</summary>
    public bool Encrypted { get; init; } = true;
}
