namespace AckKnativeSpot.Cluster;

/// <summary>Performance levels of ESSDs. Source: Alibaba Cloud, "ESSDs".</summary>
internal static class DiskLevels
{
    private const int Default = 1;

    /// <summary>The level that is in force; <see langword="null"/> for a kind of disk that has none.</summary>
    public static int? Of(DiskCategory category, int? level) => category == DiskCategory.Essd ? level ?? Default : null;

    /// <summary>The smallest disk of a level, in GiB.</summary>
    public static int LeastGiB(int level) => level switch
    {
        3 => 1261,
        2 => 461,
        _ => 20,
    };
}
