using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Sizing;

namespace AckKnativeSpot.Rules;

internal static partial class ClusterRules
{
    internal static Rule DiskOfLevel { get; } = OfNewCluster(
        "ACK034",
        Severity.Error,
        "a disk is large enough for its performance level",
        "An ESSD of PL2 has at least 461 GiB and one of PL3 at least 1261 GiB (Alibaba Cloud, 'ESSDs'). A node with a smaller one is never created, which "
            + "shows only when the cluster is there.",
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], disk: { performanceLevel: 2 } }]
        """,
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], disk: { performanceLevel: 2, sizeGiB: 500 } }]
        """,
        spec => EachPool(spec, (pool, path) => pool.DataDisks
            .Select((disk, i) => (Path: FormattableString.Invariant($"{path}.dataDisks[{i}]"), disk.Level, disk.SizeGiB))
            .Prepend((Path: path + ".disk", pool.Disk.Level, pool.Disk.SizeGiB))
            .Where(disk => disk.Level is { } level && disk.SizeGiB < DiskLevels.LeastGiB(level))
            .Select(disk => (disk.Path, disk.SizeGiB, disk.Level, Least: DiskLevels.LeastGiB(disk.Level!.Value)))
            .Select(disk => new Violation(
                disk.Path,
                FormattableString.Invariant($"The disk has {disk.SizeGiB} GiB, but PL{disk.Level} begins at {disk.Least} GiB."),
                FormattableString.Invariant($"Write 'sizeGiB: {disk.Least}' or more, or a lower 'performanceLevel'.")))));

    internal static Rule ImageOfProcessor { get; } = OfNewCluster(
        "ACK035",
        Severity.Error,
        "the image of a node is for its processor",
        "An image type that ends in Arm64 is for Arm processors, and every other one is not. A node with the wrong one is never created.",
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g8y.xlarge], image: AliyunLinux3 }]
        """,
        """
        cluster:
          create:
            nodePools: [{ instanceTypes: [ecs.g8y.xlarge], image: AliyunLinux3Arm64 }]
        """,
        spec => from pool in spec.NodePools.Index()
                from type in pool.Item.InstanceTypes.Index()
                let isArm = InstanceTypeClasses.IsArm(type.Item)
                where pool.Item.ImageId is null && isArm != NodeImages.IsForArm(pool.Item.ImageType)
                select new Violation(
                    FormattableString.Invariant($"{Create}.nodePools[{pool.Index}].instanceTypes[{type.Index}]"),
                    $"The type {type.Item.Name} has {(isArm ? "Arm" : "x86")} processors, but the image {pool.Item.ImageType} is for "
                        + $"{(isArm ? "x86" : "Arm")}.",
                    isArm
                        ? "Write 'image: AliyunLinux3Arm64', or another type; types of both kinds go into pools of their own."
                        : "Write an 'image' that does not end in Arm64, or another type; types of both kinds go into pools of their own.")) with
    {
        AlsoReads = ["cluster.create.nodePools"],
    };
}
