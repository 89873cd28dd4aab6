using AckKnativeSpot.Containers;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>
/// A Kubernetes object that a workload needs. What is optional is none, nor what Kubernetes makes in each namespace, nor what cannot be a name. A workload that
/// is taken over runs already, so what it needs is there.
/// </summary>
/// <param name="Kind">Kind with its API group where it has one, as of a <see cref="DeclaredObject"/>.</param>
/// <param name="Namespace">Namespace; empty for an object of the cluster.</param>
/// <param name="Name">Name.</param>
/// <param name="Path">Property path at which it is named.</param>
internal sealed record ReferredObject(string Kind, string Namespace, string Name, string Path)
{
    private const string Secret = "Secret";
    private const string ConfigMap = "ConfigMap";
    private const string ServiceAccount = "ServiceAccount";
    private const string RuntimeClass = "RuntimeClass.node.k8s.io";

    /// <summary>What the workloads of a stack need, each as often as it is named.</summary>
    /// <param name="stack">The stack.</param>
    public static IEnumerable<ReferredObject> Of(RuleInput stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        IEnumerable<ReferredObject> needs =
        [
            .. from service in stack.Services
               let spec = service.Value
               where !spec.Adopt
               from need in OfPod(spec.ServiceAccount, spec.ImagePullSecrets, spec.Placement, Containers(spec.Containers, spec.InitContainers), spec.Volumes)
                   .Concat(spec.Domains.Index().SelectMany(domain => domain.Item.TlsSecret is { } tls
                       ? [(Secret, tls, FormattableString.Invariant($".domains[{domain.Index}].tls"))]
                       : OfNothing))
               select In(spec.Namespace, need) with { Path = service.PathOf(need.Path) },
            .. from job in stack.AllJobs
               let spec = job.Value
               where !spec.Adopt
               from need in OfPod(spec.ServiceAccount, spec.ImagePullSecrets, spec.Placement, Containers(spec.Containers, spec.InitContainers), spec.Volumes)
               select In(spec.Namespace, need) with { Path = job.PathOf(need.Path) },
        ];
        return needs.Where(need => KubernetesSyntax.IsDns1123Subdomain(need.Name)
            && (need.Kind, need.Name) is not (ServiceAccount, "default") and not (ConfigMap, "kube-root-ca.crt"));
    }

    private static IEnumerable<(string Path, PodContainer Value)> Containers(IEnumerable<PodContainer> containers, IEnumerable<PodContainer> before) =>
        PodChecks.WithPaths(containers).Concat(PodChecks.WithPaths(before, "initContainers"));

    private static ReferredObject In(string space, (string Kind, string Name, string Path) need) =>
        new(need.Kind, need.Kind == RuntimeClass ? "" : space, need.Name, need.Path);

    private static IEnumerable<(string Kind, string Name, string Path)> OfPod(
        string? serviceAccount, ValueList<string> pullSecrets, PodPlacement placement, IEnumerable<(string Path, PodContainer Value)> containers,
        ValueMap<VolumeSource> volumes) =>
    [
        .. serviceAccount is { } account ? [(ServiceAccount, account, ".serviceAccount")] : OfNothing,
        .. pullSecrets.Select((secret, i) => (Secret, secret, FormattableString.Invariant($".imagePullSecrets[{i}]"))),
        .. placement.RuntimeClass is { } runtime ? [(RuntimeClass, runtime, ".placement.runtimeClass")] : OfNothing,
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
