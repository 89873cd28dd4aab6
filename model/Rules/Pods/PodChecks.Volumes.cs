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

    public static IEnumerable<Violation> UnmountedVolumes(IEnumerable<(string Path, PodContainer Value)> containers, ValueMap<VolumeSource> volumes)
    {
        var mounted = containers.SelectMany(container => container.Value.Mounts).Select(mount => mount.Volume).ToHashSet();
        return volumes.Keys.Where(name => !mounted.Contains(name))
            .Select(name => new Violation($".volumes.{name}", "No container mounts it.", "Mount it or leave it out."));
    }

    public static IEnumerable<Violation> MissingVolumes(IEnumerable<(string Path, PodContainer Value)> containers, ValueMap<VolumeSource> volumes) =>
        from container in containers
        from mount in container.Value.Mounts
        from violation in Violation.If(
            !volumes.ContainsKey(mount.Volume),
            $"{container.Path}.mounts.{mount.Volume}",
            $"There is no volume '{mount.Volume}'.",
            "Write the name of one of the volumes.")
        select violation;

    public static IEnumerable<Violation> MountPaths(IEnumerable<(string Path, PodContainer Value)> containers) =>
        from container in containers
        let mounts = container.Value.Mounts
        let paths = mounts.Select(mount => Clean(mount.Path)).ToList()
        from i in Enumerable.Range(0, mounts.Count)
        let path = $"{container.Path}.mounts.{mounts[i].Volume}"
        let ofSubPath = path + (mounts.Count(mount => mount.Volume == mounts[i].Volume) == 1 ? ".subPath" : "")
        let wrong = WrongWith(mounts[i].Path, paths[i], paths.IndexOf(paths[i]) < i)
        from violation in Violation.If(wrong is not null, path, $"{wrong}", "Write an absolute path of its own.")
            .Concat(Violation.If(
                mounts[i].SubPath is { } subPath && !KubernetesSyntax.IsRelativePath(subPath),
                ofSubPath,
                $"'{mounts[i].SubPath}' is not within the volume.",
                "Write a relative path without '..'."))
        select violation;

    private static string? WrongWith(string path, string clean, bool isTaken) =>
        path is not ['/', ..] ? $"'{path}' does not begin with '/'."
        : path.Contains(':', StringComparison.Ordinal) ? $"'{path}' has a colon, which container runtimes take for the end of a path."
        : s_reservedPaths.Contains(clean) ? $"'{path}' is the system's."
        : isTaken ? $"Another volume, or the same once more, is mounted at '{path}'."
        : null;

    public static IEnumerable<Violation> VolumeSources(ValueMap<VolumeSource> volumes) =>
        volumes.SelectMany(volume => BrokenSource($".volumes.{volume.Key}", volume.Value));

    private static IEnumerable<Violation> BrokenSource(string path, VolumeSource source) => source switch
    {
        VolumeSource.Secret secret => BrokenItems(path, "secret", secret.Name, secret.Items),
        VolumeSource.ConfigMap map => BrokenItems(path, "configMap", map.Name, map.Items),
        VolumeSource.EmptyDir scratch => Violation.If(scratch.SizeLimit?.Bytes < 0, path + ".sizeLimit", $"The size limit is below 0.", "Write 0 or more."),
        VolumeSource.PersistentVolumeClaim claim => NotASubdomain(path + ".persistentVolumeClaim", claim.Name),
        VolumeSource.Projected projected => Violation.If(projected.Sources.Count == 0, path + ".projected", $"There is no source.", "Write one.")
            .Concat(projected.Sources.SelectMany((part, i) => BrokenPart(FormattableString.Invariant($"{path}.projected[{i}]"), part)))
            .Concat(Violation.If(HasTwoForOneFile(projected), path + ".projected", $"Two sources write one file.", "Give each file one source.")),
        _ => [],
    };

    private static IEnumerable<Violation> BrokenPart(string path, ProjectedSource part) => part switch
    {
        ProjectedSource.Secret secret => BrokenItems(path, "secret", secret.Name, secret.Items),
        ProjectedSource.ConfigMap map => BrokenItems(path, "configMap", map.Name, map.Items),
        ProjectedSource.ServiceAccountToken token =>
            BrokenPath(path + ".serviceAccountToken", token.Path).Concat(AtLeast(path + ".expiration", token.Expiration?.Seconds, 600, "s")),
        _ => [],
    };

    private static IEnumerable<Violation> BrokenItems(string path, string kind, string name, ValueMap<string> items) => NotASubdomain($"{path}.{kind}", name)
        .Concat(items.SelectMany(item => NotADataKey($"{path}.items.{item.Key}", item.Key).Concat(BrokenPath($"{path}.items.{item.Key}", item.Value))));

    private static IEnumerable<Violation> BrokenPath(string path, string file) => Violation.If(
        !KubernetesSyntax.IsRelativePath(file), path, $"'{file}' is not within the volume.", "Write a relative path without '..'.");

    private static bool HasTwoForOneFile(VolumeSource.Projected projected)
    {
        var files = projected.Sources.SelectMany(part => part.Files).ToList();
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
