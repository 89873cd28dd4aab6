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
    public static Dictionary<string, object> Render(ContainerSpec container, ValueMap<VolumeSource> volumes) => new Dictionary<string, object>()
        .With("name", container.Name)
        .With("image", container.Image)
        .With("command", container.Command.ToTree())
        .With("args", container.Args.ToTree())
        .With("workingDir", container.WorkingDirectory)
        .With("ports", container.Port is { } port ? new List<object> { RenderPort(port) } : null)
        .With("env", EnvironmentReferences.Ordered(container.Env).ToTree(RenderVariable))
        .With("resources", RenderResources(container.Resources))
        .With("readinessProbe", ProbeManifest.Render(container.Readiness, PortOf(container)))
        .With("livenessProbe", ProbeManifest.Render(container.Liveness, PortOf(container)))
        .With("startupProbe", ProbeManifest.Render(container.StartupProbe, PortOf(container)))
        .With("volumeMounts", container.Mounts.ToTree(mount => RenderMount(mount, volumes)));

    private static int PortOf(ContainerSpec container) => container.Port?.Number ?? ContainerPort.Default;

    private static Dictionary<string, object> RenderPort(ContainerPort port) => new Dictionary<string, object>()
        .With("name", port.Protocol is PortProtocol.H2c ? "h2c" : null)
        .With("containerPort", port.Number);

    private static Dictionary<string, object> RenderVariable(KeyValuePair<string, EnvironmentValue> variable)
    {
        var tree = new Dictionary<string, object> { ["name"] = variable.Key };
        return variable.Value switch
        {
            EnvironmentValue.Literal literal => tree.With("value", literal.Value),
            EnvironmentValue.FromSecret secret => tree.With("valueFrom", Reference("secretKeyRef", secret.Name, secret.Key)),
            EnvironmentValue.FromConfigMap map => tree.With("valueFrom", Reference("configMapKeyRef", map.Name, map.Key)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Dictionary<string, object> Reference(string kind, string name, string key) =>
        new() { [kind] = new Dictionary<string, object> { ["name"] = name, ["key"] = key } };

    private static Dictionary<string, object> RenderResources(ContainerResources resources) => new Dictionary<string, object>()
        .With("requests", RenderAmounts(resources.CpuRequest, resources.MemoryRequest))
        .With("limits", RenderAmounts(resources.CpuLimit, resources.MemoryLimit).With("nvidia.com/gpu", resources.Gpu?.ToString(CultureInfo.InvariantCulture)));

    private static Dictionary<string, object> RenderAmounts(CpuQuantity? cpu, MemoryQuantity? memory) => new Dictionary<string, object>()
        .With("cpu", cpu?.ToString())
        .With("memory", memory?.ToString());

    private static Dictionary<string, object> RenderMount(VolumeMount mount, ValueMap<VolumeSource> volumes)
    {
        var writable = volumes.TryGetValue(mount.Volume, out var source) && source is VolumeSource.EmptyDir;
        return new Dictionary<string, object> { ["name"] = mount.Volume, ["mountPath"] = mount.Path }
            .With("subPath", mount.SubPath)
            .With("readOnly", writable ? null : true);
    }
}
