namespace AckKnativeSpot.Cluster;

/// <summary>A disk of a node beside its system disk. Without a mount, ACK keeps images and containers on the last one.</summary>
public sealed record NodeDataDisk
{
    /// <summary>Its kind. Default: ESSD.</summary>
    public DiskCategory Category { get; init; } = DiskCategory.Essd;

    /// <summary>GiB, 40 to 32767.</summary>
    public required int SizeGiB { get; init; }

    /// <summary>Performance level of an ESSD, 0 to 3 (PL0 to PL3); the other kinds have none. Default: <see langword="null"/>, 1.</summary>
    public int? PerformanceLevel { get; init; }

    /// <summary>Whether it is encrypted. Default: true.</summary>
    public bool Encrypted { get; init; } = true;

    /// <summary>Path that it is formatted for and mounted at; <see langword="null"/> leaves it to ACK.</summary>
    public string? Mount { get; init; }

    /// <summary>The performance level in force; <see langword="null"/> for a kind that has none.</summary>
    internal int? Level => DiskLevels.Of(Category, PerformanceLevel);
}
