using AckKnativeSpot.Containers;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class PodChecks
{
    private static readonly ValueList<string> s_reservedPaths = ["/", "/dev", "/dev/log"];

    public static IEnumerable<Violation> VolumeNames(ValueMap<VolumeSource> volumes) => volumes.Keys.SelectMany(name => Violation.If(
        !KubernetesSyntax.IsDns1123Label(name),
        $".volumes.{name}",
        $"'{name}' is not a volume name.",
        "Use lower-case letters, digits and dashes, at most 63 characters."));

    public static IEnumerable<Violation> UnmountedVolumes(IEnumerable<(string Path, ContainerSpec Value)> containers, ValueMap<VolumeSource> volumes)
    {
        var mounted = containers.SelectMany(container => container.Value.Mounts).Select(mount => mount.Volume).ToHashSet();
        return volumes.Keys.Where(name => !mounted.Contains(name))
            .Select(name => new Violation($".volumes.{name}", "No container mounts it.", "Mount it or leave it out."));
    }

    public static IEnumerable<Violation> MissingVolumes(IEnumerable<(string Path, ContainerSpec Value)> containers, ValueMap<VolumeSource> volumes) =>
        from container in containers
        from mount in container.Value.Mounts
        from violation in Violation.If(
            !volumes.ContainsKey(mount.Volume),
            $"{container.Path}.mounts.{mount.Volume}",
            $"There is no volume '{mount.Volume}'.",
            "Write the name of one of the volumes.")
        select violation;

    public static IEnumerable<Violation> MountPaths(IEnumerable<(string Path, ContainerSpec Value)> containers) =>
        from container in containers
        let mounts = container.Value.Mounts
        let paths = mounts.Select(mount => Clean(mount.Path)).ToList()
        from i in Enumerable.Range(0, mounts.Count)
        let path = $"{container.Path}.mounts.{mounts[i].Volume}"
        from violation in Violation.If(
                mounts[i].Path is not ['/', ..] || mounts[i].Path.Contains(':', StringComparison.Ordinal)
                    || s_reservedPaths.Contains(paths[i]) || paths.IndexOf(paths[i]) < i,
                path,
                $"'{mounts[i].Path}' is not absolute, is reserved or is in use.",
                "Write an absolute path of its own.")
            .Concat(Violation.If(
                mounts[i].SubPath is { } subPath && !KubernetesSyntax.IsRelativePath(subPath),
                path,
                $"'{mounts[i].SubPath}' is not within the volume.",
                "Write a relative path without '..'."))
        select violation;

    public static IEnumerable<Violation> VolumeSources(ValueMap<VolumeSource> volumes) =>
        volumes.SelectMany(volume => BrokenSource($".volumes.{volume.Key}", volume.Value));

    // Items, sub-paths, size limits and projected volumes are for programs: stack configuration has no keys for them, so the nearest one stands in.
    private static IEnumerable<Violation> BrokenSource(string path, VolumeSource source) => source switch
    {
        VolumeSource.Secret secret => BrokenItems(path + ".secret", secret.Name, secret.Items),
        VolumeSource.ConfigMap map => BrokenItems(path + ".configMap", map.Name, map.Items),
        VolumeSource.EmptyDir scratch => Violation.If(scratch.SizeLimit?.Bytes < 0, path + ".emptyDir", $"The size limit is below 0.", "Write 0 or more."),
        VolumeSource.Projected projected => Violation.If(projected.Sources.Count == 0, path, $"There is no source.", "Write one.")
            .Concat(projected.Sources.SelectMany(part => BrokenPart(path, part)))
            .Concat(Violation.If(HasTwoForOneFile(projected), path, $"Two sources write one file.", "Give each file one source.")),
        _ => [],
    };

    private static IEnumerable<Violation> BrokenPart(string path, ProjectedSource part) => part switch
    {
        ProjectedSource.Secret secret => BrokenItems(path, secret.Name, secret.Items),
        ProjectedSource.ConfigMap map => BrokenItems(path, map.Name, map.Items),
        ProjectedSource.ServiceAccountToken token =>
            BrokenPath(path, token.Path).Concat(AtLeast(path, token.Expiration?.Seconds, 600, "s")),
        _ => [],
    };

    private static IEnumerable<Violation> BrokenItems(string path, string name, ValueMap<string> items) => NotASubdomain(path, name)
        .Concat(items.SelectMany(item => NotADataKey(path, item.Key).Concat(BrokenPath(path, item.Value))));

    private static IEnumerable<Violation> BrokenPath(string path, string file) => Violation.If(
        !KubernetesSyntax.IsRelativePath(file), path, $"'{file}' is not within the volume.", "Write a relative path without '..'.");

    private static bool HasTwoForOneFile(VolumeSource.Projected projected)
    {
        var files = projected.Sources.SelectMany(part => part switch
        {
            ProjectedSource.Secret secret => secret.Items.Values,
            ProjectedSource.ConfigMap map => map.Items.Values,
            ProjectedSource.ServiceAccountToken token => [token.Path],
            _ => [],
        }).ToList();
        return files.Distinct().Count() < files.Count;
    }

    // Two spellings of one path are one path: no empty, '.' or '..' parts.
    public static string Clean(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return "/" + string.Join('/', parts);
    }
}
