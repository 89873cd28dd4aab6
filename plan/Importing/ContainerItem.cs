using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>A container as a section of a stack file.</summary>
internal static class ContainerItem
{
    /// <summary>The containers among the keys of a workload: those of a single one inline, several as a list.</summary>
    /// <param name="item">The workload's section.</param>
    /// <param name="pod">Its pod.</param>
    /// <param name="inlineName">Name that a single container has when it is written inline; <see langword="null"/> for the server's.</param>
    public static void AddTo(Item item, Tree pod, string? inlineName)
    {
        var volumes = pod.Named("volumes").Where(volume => VolumeItem.Of(volume.Item).Count > 0).Select(volume => volume.Name).ToHashSet();
        var containers = pod.Maps("containers").ToList();
        if (containers is [var only] && only.Text("name") == inlineName)
        {
            AddKeys(item, only, volumes);
        }
        else
        {
            item.With("containers", containers.Select(container => Named(container, volumes)).ToList<object?>());
        }

        item.With("initContainers", pod.Maps("initContainers").Select(container => Named(container, volumes)).ToList<object?>());
    }

    private static Item Named(Tree container, HashSet<string> volumes)
    {
        var item = new Item().With("name", container.Text("name"));
        AddKeys(item, container, volumes);
        return item;
    }

    private static void AddKeys(Item item, Tree container, HashSet<string> volumes)
    {
        var port = container.Maps("ports").FirstOrDefault();
        item.With("image", container.Text("image"))
            .With("imagePullPolicy", container.Text("imagePullPolicy") switch
            {
                "Always" => "always",
                "IfNotPresent" => "ifNotPresent",
                "Never" => "never",
                _ => null,
            })
            .With("command", Item.Texts(container.List("command")))
            .With("args", Item.Texts(container.List("args")))
            .With("workingDir", container.Text("workingDir"))
            .With("port", Item.Number(port?.Text("containerPort")))
            .With("protocol", port?.Text("name") == "h2c" ? "h2c" : null)
            .With("env", EnvironmentOf(container))
            .With("envFrom", container.Maps("envFrom").Select(SourceOf).Where(source => source.Count > 0).ToList<object?>())
            .With("resources", ResourcesOf(container.Map("resources")))
            .With("readiness", ProbeItem.Of(container.Map("readinessProbe")))
            .With("liveness", ProbeItem.Of(container.Map("livenessProbe")))
            .With("startupProbe", ProbeItem.Of(container.Map("startupProbe")))
            .With("mounts", MountsOf(container, volumes))
            .With("security", SecurityItem.Of(container.Map("securityContext")));
    }

    private static Item EnvironmentOf(Tree container)
    {
        var variables = new Item();
        foreach (var (name, variable) in container.Named("env").Where(variable => !NamedItems.IsRepeated(variable.Name)))
        {
            if (variable.Map("valueFrom") is { Count: > 0 } from)
            {
                variables.With(name, ReferenceOf(from));
            }
            else
            {
                variables[name] = variable.Text("value") ?? "";
            }
        }

        return variables;
    }

    private static Item ReferenceOf(Tree from)
    {
        var (kind, reference) = from.ContainsKey("secretKeyRef") ? ("secret", from.Map("secretKeyRef")) : ("configMap", from.Map("configMapKeyRef"));
        return reference.Count == 0
            ? []
            : new Item().With(kind, reference.Text("name")).With("key", reference.Text("key")).With("optional", Item.IfTrue(reference.Text("optional")));
    }

    private static Item SourceOf(Tree source)
    {
        var (kind, reference) = source.ContainsKey("secretRef") ? ("secret", source.Map("secretRef")) : ("configMap", source.Map("configMapRef"));
        return reference.Count == 0
            ? []
            : new Item().With(kind, reference.Text("name")).With("prefix", source.Text("prefix")).With("optional", Item.IfTrue(reference.Text("optional")));
    }

    private static Item ResourcesOf(Tree resources)
    {
        var (requests, limits) = (resources.Map("requests"), resources.Map("limits"));
        return new Item()
            .With("cpuRequest", Item.Number(requests.Text("cpu")))
            .With("memoryRequest", Item.Number(requests.Text("memory")))
            .With("cpuLimit", Item.Number(limits.Text("cpu")))
            .With("memoryLimit", Item.Number(limits.Text("memory")))
            .With("ephemeralStorageRequest", Item.Number(requests.Text("ephemeral-storage")))
            .With("ephemeralStorageLimit", Item.Number(limits.Text("ephemeral-storage")))
            .With("gpu", Item.Number(limits.Text("nvidia.com/gpu")));
    }

    private static Item MountsOf(Tree container, HashSet<string> volumes)
    {
        var mounts = new Item();
        foreach (var volume in container.Named("volumeMounts").Select(mount => mount.Item).GroupBy(mount => mount.Text("name") ?? "")
            .Where(volume => volumes.Contains(volume.Key)))
        {
            var all = volume.Select(MountOf).ToList();
            mounts[volume.Key] = all is [var only] ? only : all;
        }

        return mounts;
    }

    private static object? MountOf(Tree mount) => mount.Text("subPath") is null && mount.Text("readOnly") != "true"
        ? mount.Text("mountPath")
        : new Item().With("path", mount.Text("mountPath")).With("subPath", mount.Text("subPath")).With("readOnly", Item.IfTrue(mount.Text("readOnly")));
}
