using AckKnativeSpot.Containers;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class PodChecks
{
    public static IEnumerable<Violation> ContainerNames(IEnumerable<(string Path, PodContainer Value)> containers, string? reserved = null)
    {
        var all = containers.ToList();
        var names = all.ConvertAll(container => container.Value.NameInPod);
        return from i in Enumerable.Range(0, all.Count)
               let name = names[i]
               where name is not null
               from violation in Violation.If(
                   !KubernetesSyntax.IsDns1123Label(name) || name == reserved || names.IndexOf(name) < i,
                   all[i].Path + ".name",
                   $"'{name}' is not a valid container name, or is used by another container.",
                   "Use lower-case letters, digits and dashes, and a name of its own.")
               select violation;
    }

    /// <summary>Names of variables that no Kubernetes takes, or that cannot be those of secret ones.</summary>
    /// <param name="containers">The containers.</param>
    /// <param name="secret">The Secret of the workload's own secret variables, whose keys are their names.</param>
    /// <param name="isTaken">Whether Knative sets a variable of a container. Default: it sets none.</param>
    public static IEnumerable<Violation> EnvironmentNames(
        IEnumerable<(string Path, PodContainer Value)> containers, string secret, Func<PodContainer, string, bool>? isTaken = null) =>
        from container in containers
        from variable in container.Value.Env
        let name = variable.Key
        let isSecret = variable.Value is EnvironmentValue.FromSecret(var source, _) && source == secret
        from violation in Violation.If(
                !KubernetesSyntax.IsEnvironmentName(name),
                $"{container.Path}.env.{name}",
                $"'{name}' is not a valid name of a variable.",
                "Use printable ASCII characters other than an equals sign.")
            .Concat(Violation.If(
                isSecret && char.IsAsciiDigit(name.FirstOrDefault()),
                $"{container.Path}.env.{name}",
                $"'{name}' is secret, and begins with a digit as the keys of further containers do in the Secret of the workload.",
                StrictNames))
            .Concat(Violation.If(
                isTaken?.Invoke(container.Value, name) ?? false,
                $"{container.Path}.env.{name}",
                $"'{name}' is set by Knative.",
                "Use another name."))
        select violation;

    /// <summary>Names of variables, and what begins such names, that a Kubernetes before 1.32 does not take.</summary>
    /// <param name="containers">The containers.</param>
    public static IEnumerable<Violation> RelaxedEnvironmentNames(IEnumerable<(string Path, PodContainer Value)> containers) =>
        from container in containers
        from place in container.Value.Env.Keys.Select(name => (Path: $"{container.Path}.env.{name}", Name: name))
            .Concat(container.Value.EnvFrom.Select((source, i) =>
                (Path: FormattableString.Invariant($"{container.Path}.envFrom[{i}].prefix"), Name: source.Prefix)))
        where KubernetesSyntax.IsEnvironmentName(place.Name) && !KubernetesSyntax.IsStrictEnvironmentName(place.Name)
        select new Violation(place.Path, $"'{place.Name}' is a name that only Kubernetes 1.32 and later take.", StrictNames);

    public static IEnumerable<Violation> EnvironmentSources(IEnumerable<(string Path, PodContainer Value)> containers) =>
        from container in containers
        from variable in container.Value.Env
        let reference = variable.Value switch
        {
            EnvironmentValue.FromSecret secret => (secret.Name, secret.Key),
            EnvironmentValue.FromConfigMap map => (map.Name, map.Key),
            _ => ((string Name, string Key)?)null,
        }
        where reference is not null
        let path = $"{container.Path}.env.{variable.Key}"
        from violation in NotASubdomain(path, reference.Value.Name).Concat(NotADataKey(path, reference.Value.Key))
        select violation;

    public static IEnumerable<Violation> WholeSources(IEnumerable<(string Path, PodContainer Value)> containers) =>
        from container in containers
        from source in container.Value.EnvFrom.Index()
        let path = FormattableString.Invariant($"{container.Path}.envFrom[{source.Index}]")
        from violation in NotASubdomain($"{path}.{(source.Item is EnvironmentSource.Secret ? "secret" : "configMap")}", source.Item.ObjectName)
            .Concat(Violation.If(
                source.Item.Prefix.Length > 0 && !KubernetesSyntax.IsEnvironmentName(source.Item.Prefix),
                path + ".prefix",
                $"'{source.Item.Prefix}' cannot begin the name of a variable.",
                "Use printable ASCII characters other than an equals sign."))
        select violation;

    public static IEnumerable<Violation> Images(IEnumerable<(string Path, PodContainer Value)> containers, Func<string, bool>? isLegal = null) =>
        containers.SelectMany(container => Violation.If(
            !(isLegal ?? ImageReference.IsLegal)(container.Value.Image),
            container.Path + ".image",
            $"'{container.Value.Image}' is not an image reference.",
            $"{(SchemeOf(container.Value.Image) is { } scheme ? $"Leave out '{scheme}', and write" : "Write")} {ImageForm}"));

    private const string ImageForm = "registry, repository in lower case, and a tag or a digest.";

    private static string? SchemeOf(string image) => image.IndexOf("://", StringComparison.Ordinal) is var end and > 0 ? image[..(end + 3)] : null;

    public static IEnumerable<Violation> Resources(IEnumerable<(string Path, PodContainer Value)> containers) => containers.SelectMany(container =>
    {
        var resources = container.Value.Resources;
        var path = container.Path + ".resources";
        return WithinLimit(path, "cpu", resources.CpuRequest?.Millicores, resources.CpuLimit?.Millicores)
            .Concat(WithinLimit(path, "memory", resources.MemoryRequest?.Bytes, resources.MemoryLimit?.Bytes))
            .Concat(WithinLimit(path, "ephemeralStorage", resources.EphemeralStorageRequest?.Bytes, resources.EphemeralStorageLimit?.Bytes))
            .Concat(EnoughToStart(path + ".memoryLimit", resources.MemoryLimit?.Bytes));
    });

    /// <summary>A limit of memory with which no container starts: that of a number whose unit was left out. A limit of 0 is none.</summary>
    /// <param name="path">Path of the limit.</param>
    /// <param name="limit">The limit in bytes; <see langword="null"/> for none.</param>
    public static IEnumerable<Violation> EnoughToStart(string path, long? limit) => Violation.If(
        limit is > 0 and < LeastMemory,
        path,
        $"No container starts with at most {Counted.Of((int)limit.GetValueOrDefault(), "byte")} of memory.",
        "Write the limit with its unit, such as 512Mi.");

    // What the container runtime itself takes while it starts a container: crun this much, runc some MiB (cri-o, container_min_memory; moby/moby#41168).
    private const long LeastMemory = 512 << 10;

    private static IEnumerable<Violation> WithinLimit(string path, string resource, long? request, long? limit) =>
        Violation.If(request < 0 || limit < 0, path, $"An amount of {Words(resource)} is below 0.", "Write 0 or more.")
            .Concat(Violation.If(
                request > limit,
                $"{path}.{resource}Request",
                $"More {Words(resource)} is asked for than is allowed.",
                "Raise the limit or lower the request."));

    private const string StrictNames = "Use letters, digits, dashes, dots and underscores, not beginning with a digit or two dots.";

    private static string Words(string resource) => resource is "ephemeralStorage" ? "ephemeral storage" : resource;
}
