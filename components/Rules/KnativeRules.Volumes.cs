using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

public static partial class KnativeRules
{
    private static readonly ValueList<string> s_reservedPaths = ["/", "/dev", "/dev/log"];

    private static Rule VolumeNames() => Rule(
        "KN050",
        "a volume's name is a DNS label",
        "The webhook refuses any other.",
        ServiceYaml.Of("volumes: { Web_Data: { emptyDir: {} } }"),
        ServiceYaml.Of("volumes: { web-data: { emptyDir: {} } }"),
        service => service.Volumes.Keys.SelectMany(name => When(
            !KubernetesSyntax.IsDns1123Label(name),
            $".volumes.{name}",
            $"'{name}' is not a volume name.",
            "Use lower-case letters, digits and dashes, at most 63 characters.")));

    private static Rule VolumesMounted() => Rule(
        "KN051",
        "every volume is mounted and every mount has its volume",
        "The webhook refuses both a volume that nobody mounts and a mount of a volume that is not there.",
        ServiceYaml.Of("volumes: { data: { emptyDir: {} } }", "mounts: [{ volume: date, path: /data }]"),
        ServiceYaml.Of("volumes: { data: { emptyDir: disk } }", "mounts: { data: /data }"),
        service =>
        {
            var mounted = Mounts(service).Select(mount => mount.Value.Volume).ToHashSet();
            return service.Volumes.Keys.Where(name => !mounted.Contains(name))
                .Select(name => new Violation($".volumes.{name}", "No container mounts it.", "Mount it or leave it out."))
                .Concat(Mounts(service).SelectMany(mount => When(
                    !service.Volumes.ContainsKey(mount.Value.Volume),
                    mount.Path,
                    $"There is no volume '{mount.Value.Volume}'.",
                    "Write the name of one of the service's volumes.")));
        });

    private static Rule MountPaths() => Rule(
        "KN052",
        "a mount has an absolute path of its own that is not reserved",
        "The webhook refuses relative paths, /, /dev, /dev/log and a path that is used twice. "
            + "A colon, or a sub-path that leads out of the volume, is admitted, and the pods are never made.",
        ServiceYaml.Of("volumes: { data: { emptyDir: disk } }", "mounts: { data: /dev }"),
        ServiceYaml.Of("volumes: { data: { emptyDir: disk } }", "mounts: { data: /data }"),
        service => from container in Containers(service)
                   let mounts = container.Value.Mounts
                   let paths = mounts.Select(mount => Clean(mount.Path)).ToList()
                   from i in Enumerable.Range(0, mounts.Count)
                   from violation in When(
                       mounts[i].Path is not ['/', ..] || mounts[i].Path.Contains(':', StringComparison.Ordinal)
                           || s_reservedPaths.Contains(paths[i]) || paths.IndexOf(paths[i]) < i,
                       $"{container.Path}.mounts.{mounts[i].Volume}",
                       $"'{mounts[i].Path}' is not absolute, is reserved or is in use.",
                       "Write an absolute path of its own.")
                   .Concat(When(
                       mounts[i].SubPath is { } subPath && !KubernetesSyntax.IsRelativePath(subPath),
                       $"{container.Path}.mounts.{mounts[i].Volume}",
                       $"'{mounts[i].SubPath}' is not within the volume.",
                       "Write a relative path without '..'."))
                   select violation);

    private static Rule VolumeSources() => Rule(
        "KN053",
        "a volume's source can exist",
        "Names, keys and paths of another form are admitted at most, and the pods are never made. A projected volume has sources, no two for one file, and "
            + "a token is valid for at least 600 seconds.",
        ServiceYaml.Of("volumes: { keys: { secret: { name: web-keys, items: { tls.crt: ../tls.crt } } } }", "mounts: [{ volume: keys, path: /keys }]"),
        ServiceYaml.Of("volumes: { keys: { secret: { name: web-keys, items: { tls.crt: tls.crt } } } }", "mounts: [{ volume: keys, path: /keys }]"),
        service => service.Volumes.SelectMany(volume => BrokenSource($".volumes.{volume.Key}", volume.Value)));

    private static IEnumerable<Violation> BrokenSource(string path, VolumeSource source) => source switch
    {
        VolumeSource.Secret secret => BrokenItems(path, secret.Name, secret.Items),
        VolumeSource.ConfigMap map => BrokenItems(path, map.Name, map.Items),
        VolumeSource.EmptyDir scratch => When(scratch.SizeLimit?.Bytes < 0, path + ".sizeLimit", $"The limit is below 0.", "Write 0 or more."),
        VolumeSource.Projected projected => When(projected.Sources.Count == 0, path, $"There is no source.", "Write one.")
            .Concat(projected.Sources.SelectMany((part, i) => BrokenPart(FormattableString.Invariant($"{path}.sources[{i}]"), part)))
            .Concat(When(HasTwoForOneFile(projected), path, $"Two sources write one file.", "Give each file one source.")),
        _ => [],
    };

    private static IEnumerable<Violation> BrokenPart(string path, ProjectedSource part) => part switch
    {
        ProjectedSource.Secret secret => BrokenItems(path, secret.Name, secret.Items),
        ProjectedSource.ConfigMap map => BrokenItems(path, map.Name, map.Items),
        ProjectedSource.ServiceAccountToken token => BrokenPath(path + ".path", token.Path)
            .Concat(Within(path + ".expiration", token.ExpirationSeconds, 600, int.MaxValue, "s")),
        _ => [],
    };

    private static IEnumerable<Violation> BrokenItems(string path, string name, ValueMap<string> items) =>
        NotASubdomain(path + ".name", name).Concat(items.SelectMany(item =>
            NotADataKey($"{path}.items.{item.Key}", item.Key).Concat(BrokenPath($"{path}.items.{item.Key}", item.Value))));

    private static IEnumerable<Violation> BrokenPath(string path, string file) => When(
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

    private static IEnumerable<(string Path, VolumeMount Value)> Mounts(KnativeServiceSpec service) =>
        Containers(service).SelectMany(container => container.Value.Mounts.Select(mount =>
            ($"{container.Path}.mounts.{mount.Volume}", mount)));

    // Two spellings of one path are one path: no empty, '.' or '..' parts.
    private static string Clean(string path)
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
