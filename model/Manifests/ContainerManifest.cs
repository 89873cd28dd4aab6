using System.Globalization;
using AckKnativeSpot.Containers;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Manifests;

/// <summary>Renders containers, the same way for services and jobs.</summary>
internal static class ContainerManifest
{
    /// <summary>Renders one container.</summary>
    /// <param name="container">The container.</param>
    /// <param name="volumes">Volumes of its pod, by name.</param>
    public static Dictionary<string, object> Render(PodContainer container, ValueMap<VolumeSource> volumes)
    {
        // Only a container of a service has a port and probes.
        var serving = container as ContainerSpec;
        return new Dictionary<string, object>()
            .With("name", container.NameInPod)
            .With("image", container.Image)
            .With("imagePullPolicy", container.PullPolicy?.ToString())
            .With("command", container.Command.ToTree())
            .With("args", container.Args.ToTree())
            .With("workingDir", container.WorkingDirectory)
            .With("ports", serving?.Port is { } port ? new List<object> { RenderPort(port) } : null)
            .With("envFrom", container.EnvFrom.ToTree(RenderSource))
            .With("env", EnvironmentReferences.Ordered(container.Env).ToTree(RenderVariable))
            .With("resources", RenderResources(container.Resources))
            .With("readinessProbe", ProbeManifest.Render(serving?.Readiness, PortOf(serving)))
            .With("livenessProbe", ProbeManifest.Render(serving?.Liveness, PortOf(serving)))
            .With("startupProbe", ProbeManifest.Render(serving?.StartupProbe, PortOf(serving)))
            .With("volumeMounts", container.Mounts.ToTree(mount => RenderMount(mount, volumes)))
            .With("securityContext", SecurityManifest.Render(container.Security));
    }

    private static int PortOf(ContainerSpec? container) => container?.Port?.Number ?? ContainerPort.Default;

    private static Dictionary<string, object> RenderPort(ContainerPort port) => new Dictionary<string, object>()
        .With("name", port.Protocol is PortProtocol.H2c ? "h2c" : null)
        .With("containerPort", port.Number);

    private static Dictionary<string, object> RenderVariable(KeyValuePair<string, EnvironmentValue> variable)
    {
        var tree = new Dictionary<string, object> { ["name"] = variable.Key };
        return variable.Value switch
        {
            EnvironmentValue.Literal literal => tree.With("value", literal.Value),
            EnvironmentValue.FromSecret secret => tree.With("valueFrom", Reference("secretKeyRef", secret.Name, secret.Key, secret.Optional)),
            EnvironmentValue.FromConfigMap map => tree.With("valueFrom", Reference("configMapKeyRef", map.Name, map.Key, map.Optional)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Dictionary<string, object> Reference(string kind, string name, string key, bool optional) =>
        new() { [kind] = new Dictionary<string, object> { ["name"] = name, ["key"] = key }.With("optional", optional ? true : null) };

    private static Dictionary<string, object> RenderSource(EnvironmentSource source) => new Dictionary<string, object>()
        .With("prefix", source.Prefix.Length == 0 ? null : source.Prefix)
        .With(
            source is EnvironmentSource.Secret ? "secretRef" : "configMapRef",
            new Dictionary<string, object> { ["name"] = source.ObjectName }.With("optional", source.Optional ? true : null));

    private static Dictionary<string, object> RenderResources(ContainerResources resources) => new Dictionary<string, object>()
        .With("requests", RenderAmounts(resources.CpuRequest, resources.MemoryRequest, resources.EphemeralStorageRequest))
        .With(
            "limits",
            RenderAmounts(resources.CpuLimit, resources.MemoryLimit, resources.EphemeralStorageLimit)
                .With("nvidia.com/gpu", resources.Gpu?.ToString(CultureInfo.InvariantCulture)));

    private static Dictionary<string, object> RenderAmounts(CpuQuantity? cpu, MemoryQuantity? memory, MemoryQuantity? disk) => new Dictionary<string, object>()
        .With("cpu", cpu?.ToString())
        .With("memory", memory?.ToString())
        .With("ephemeral-storage", disk?.ToString());

    private static Dictionary<string, object> RenderMount(VolumeMount mount, ValueMap<VolumeSource> volumes)
    {
        // Knative asks for it to be written wherever nothing can be written to.
        var writable = volumes.TryGetValue(mount.Volume, out var source)
            && source is VolumeSource.EmptyDir or VolumeSource.PersistentVolumeClaim { ReadOnly: false };
        return new Dictionary<string, object> { ["name"] = mount.Volume, ["mountPath"] = mount.Path }
            .With("subPath", mount.SubPath)
            .With("readOnly", writable && !mount.ReadOnly ? null : true);
    }
}
