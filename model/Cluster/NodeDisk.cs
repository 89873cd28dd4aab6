namespace AckKnativeSpot.Cluster;

/// <summary>System disk of a node. Source: Alibaba Cloud, "ESSDs".</summary>
public sealed record NodeDisk
{
    /// <summary>Its kind. Default: ESSD.</summary>
    public DiskCategory Category { get; init; } = DiskCategory.Essd;

    /// <summary>GiB, 20 to 2048, and no less than the image. Default: 120.</summary>
    public int SizeGiB { get; init; } = 120;

    /// <summary>Performance level of an ESSD, 0 to 3 (PL0 to PL3); the other kinds have none. Default: <see langword="null"/>, 1.</summary>
    public int? PerformanceLevel { get; init; }

    /// <summary>Whether it is encrypted. Default: true.</summary>
    public bool Encrypted { get; init; } = true;

    /// <summary>The performance level in force; <see langword="null"/> for a kind that has none.</summary>
    internal int? Level => DiskLevels.Of(Category, PerformanceLevel);
}
