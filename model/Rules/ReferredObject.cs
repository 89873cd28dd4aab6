using AckKnativeSpot.Containers;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>A Kubernetes object that the pods of a workload need; what is optional to them is none.</summary>
/// <param name="Kind">Kind with its API group where it has one, as of a <see cref="DeclaredObject"/>.</param>
/// <param name="Namespace">Namespace; empty for an object of the cluster.</param>
/// <param name="Name">Name.</param>
/// <param name="Path">Property path at which it is named.</param>
internal sealed record ReferredObject(string Kind, string Namespace, string Name, string Path)
{
    private const string Secret = "Secret";
    private const string ConfigMap = "ConfigMap";

    /// <summary>What the pods of a stack need, each as often as it is named.</summary>
    /// <param name="stack">The stack.</param>
    public static IEnumerable<ReferredObject> Of(RuleInput stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        return
        [
            .. from service in stack.Services
               let spec = service.Value
               from need in OfPod(spec.ServiceAccount, spec.ImagePullSecrets, spec.Placement, Containers(spec.Containers, spec.InitContainers), spec.Volumes)
               select In(spec.Namespace, need) with { Path = service.PathOf(need.Path) },
            .. from job in stack.AllJobs
               let spec = job.Value
               from need in OfPod(spec.ServiceAccount, spec.ImagePullSecrets, spec.Placement, Containers(spec.Containers, spec.InitContainers), spec.Volumes)
               select In(spec.Namespace, need) with { Path = job.PathOf(need.Path) },
        ];
    }

    private static IEnumerable<(string Path, PodContainer Value)> Containers(IEnumerable<PodContainer> containers, IEnumerable<PodContainer> before) =>
        PodChecks.WithPaths(containers).Concat(PodChecks.WithPaths(before, "initContainers"));

    private static ReferredObject In(string space, (string Kind, string Name, string Path) need) =>
        new(need.Kind, need.Kind.StartsWith("RuntimeClass", StringComparison.Ordinal) ? "" : space, need.Name, need.Path);

    private static IEnumerable<(string Kind, string Name, string Path)> OfPod(
        string? serviceAccount, ValueList<string> pullSecrets, PodPlacement placement, IEnumerable<(string Path, PodContainer Value)> containers,
        ValueMap<VolumeSource> volumes) =>
    [
        .. serviceAccount is { } account && account != "default" ? [("ServiceAccount", account, ".serviceAccount")] : OfNothing,
        .. pullSecrets.Select((secret, i) => (Secret, secret, FormattableString.Invariant($".imagePullSecrets[{i}]"))),
        .. placement.RuntimeClass is { } runtime ? [("RuntimeClass.node.k8s.io", runtime, ".placement.runtimeClass")] : OfNothing,
        .. containers.SelectMany(container => OfEnvironment(container.Path, container.Value)),
        .. volumes.SelectMany(volume => OfVolume($".volumes.{volume.Key}", volume.Value)),
    ];

    private static IEnumerable<(string Kind, string Name, string Path)> OfNothing => [];

    private static IEnumerable<(string Kind, string Name, string Path)> OfEnvironment(string path, PodContainer container) => container.Env
        .SelectMany(variable => variable.Value switch
        {
            EnvironmentValue.FromSecret { Optional: false } of => [(Secret, of.Name, $"{path}.env.{variable.Key}")],
            EnvironmentValue.FromConfigMap { Optional: false } of => [(ConfigMap, of.Name, $"{path}.env.{variable.Key}")],
            _ => OfNothing,
        })
        .Concat(
            from source in container.EnvFrom.Index()
            where !source.Item.Optional
            let kind = source.Item is EnvironmentSource.Secret ? Secret : ConfigMap
            select (kind, source.Item.ObjectName, FormattableString.Invariant($"{path}.envFrom[{source.Index}]")));

    private static IEnumerable<(string Kind, string Name, string Path)> OfVolume(string path, VolumeSource source) => source switch
    {
        VolumeSource.Secret { Optional: false } of => [(Secret, of.Name, path)],
        VolumeSource.ConfigMap { Optional: false } of => [(ConfigMap, of.Name, path)],
        VolumeSource.PersistentVolumeClaim claim => [("PersistentVolumeClaim", claim.Name, path)],
        VolumeSource.Projected projected => projected.Sources.SelectMany((part, i) => part switch
        {
            ProjectedSource.Secret { Optional: false } of => [(Secret, of.Name, FormattableString.Invariant($"{path}.projected[{i}]"))],
            ProjectedSource.ConfigMap { Optional: false } of => [(ConfigMap, of.Name, FormattableString.Invariant($"{path}.projected[{i}]"))],
            _ => OfNothing,
        }),
        _ => [],
    };
}
