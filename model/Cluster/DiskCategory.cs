namespace AckKnativeSpot.Cluster;

/// <summary>Kind of a cloud disk. Source: Alibaba Cloud, "Disks"; the AliCloud provider's documentation of node pools.</summary>
public enum DiskCategory
{
    /// <summary>ESSD, with a performance level (<c>cloud_essd</c>).</summary>
    Essd,

    /// <summary>ESSD AutoPL, whose performance follows its size (<c>cloud_auto</c>).</summary>
    EssdAuto,

    /// <summary>ESSD Entry (<c>cloud_essd_entry</c>).</summary>
    EssdEntry,

    /// <summary>Standard SSD (<c>cloud_ssd</c>).</summary>
    Ssd,

    /// <summary>Ultra disk (<c>cloud_efficiency</c>).</summary>
    Efficiency,
}
