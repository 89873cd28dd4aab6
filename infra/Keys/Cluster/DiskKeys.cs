using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a node's disks. What kinds and sizes go together is checked by the rules (ACK).</summary>
internal static class DiskKeys
{
    private static readonly NodeDisk s_default = new();

    private static readonly SettingKey<DiskCategory> s_category = new(
        "category",
        Scalars.Choice(
            ("essd", DiskCategory.Essd), ("essd-auto", DiskCategory.EssdAuto), ("essd-entry", DiskCategory.EssdEntry), ("ssd", DiskCategory.Ssd),
            ("efficiency", DiskCategory.Efficiency)),
        "Kind of the disk.")
    {
        Default = DiskCategory.Essd,
    };

    private static readonly SettingKey<int> s_size = new(
        "sizeGiB", Scalars.Integer(ClusterBounds.SystemDiskGiB), "Size in GiB; no less than the image.")
    { Default = s_default.SizeGiB, Example = "200" };

    private static readonly SettingKey<int> s_dataSize = new("sizeGiB", Scalars.Integer(ClusterBounds.DataDiskGiB), "Size in GiB.")
    {
        Required = true,
        Example = "200",
    };

    private static readonly SettingKey<int> s_level = new(
        "performanceLevel", Scalars.Integer(ClusterBounds.PerformanceLevel), "Performance level of an ESSD, PL0 to PL3. Default: 1.")
    {
        Example = "2",
    };

    private static readonly SettingKey<bool> s_encrypted = new("encrypted", Scalars.Boolean, "Whether it is encrypted.") { Default = true };

    private static readonly SettingKey<string> s_mount = new("mount", Scalars.Text, "Path that it is formatted for and mounted at. Default: ACK's own use.")
    {
        Example = "/var/lib/scratch",
    };

    /// <summary>The system disk.</summary>
    public static SettingKey<NodeDisk> System { get; } = new(
        "disk",
        new SectionType<NodeDisk>(
            values => new NodeDisk
            {
                Category = values.Get(s_category),
                SizeGiB = values.Get(s_size),
                PerformanceLevel = values.Given(s_level),
                Encrypted = values.Get(s_encrypted),
            },
            s_category, s_size, s_level, s_encrypted),
        "System disk of a node.")
    {
        Default = s_default,
        Example = "{ sizeGiB: 200 }",
    };

    /// <summary>The disks beside it.</summary>
    public static SettingKey<ValueList<Located<NodeDataDisk>>> Data { get; } = new(
        "dataDisks",
        new ListType<NodeDataDisk>(new SectionType<NodeDataDisk>(
            values => new NodeDataDisk
            {
                Category = values.Get(s_category),
                SizeGiB = values.Require(s_dataSize),
                PerformanceLevel = values.Given(s_level),
                Encrypted = values.Get(s_encrypted),
                Mount = values.Get(s_mount),
            },
            s_category, s_dataSize, s_level, s_encrypted, s_mount)),
        "Disks beside it; without a mount, ACK keeps images and containers on the last one. Default: none.")
    {
        Default = [],
        Example = "[{ sizeGiB: 200 }]",
    };
}
