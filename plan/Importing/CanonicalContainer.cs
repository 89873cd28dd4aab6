using AckKnativeSpot.Values;
using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>The canonical form of a container. Defaults: kubernetes/kubernetes, pkg/apis/core/v1, and those of Knative's webhook.</summary>
internal static class CanonicalContainer
{
    private const string Gpu = "nvidia.com/gpu";

    /// <summary>Brings a container into its form.</summary>
    /// <param name="container">The container.</param>
    /// <param name="readOnlyVolumes">Names of the volumes of its pod to which nothing can be written.</param>
    /// <param name="ofService">Whether it is one of a Knative Service.</param>
    public static void Apply(Tree container, HashSet<string> readOnlyVolumes, bool ofService)
    {
        container.DropDefault("terminationMessagePath", "/dev/termination-log");
        container.DropDefault("terminationMessagePolicy", "File");
        if (!ofService)
        {
            container.DropDefault("imagePullPolicy", PullsAlways(container.Text("image") ?? "") ? "Always" : "IfNotPresent");
        }

        foreach (var port in container.Maps("ports"))
        {
            port.DropDefault("protocol", "TCP");
            port.DropDefault("name", "http1");
        }

        ApplyToEnvironment(container);
        ApplyToResources(container.Map("resources"));
        ApplyToMounts(container, readOnlyVolumes);
        var own = container.Maps("ports").Select(port => port.Text("containerPort")).FirstOrDefault() ?? "8080";
        ApplyToProbe(container.Map("readinessProbe"), own, isReadinessOfService: ofService);
        ApplyToProbe(container.Map("livenessProbe"), own, isReadinessOfService: false);
        ApplyToProbe(container.Map("startupProbe"), own, isReadinessOfService: false);
    }

    private static bool PullsAlways(string image)
    {
        var name = image[(image.LastIndexOf('/') + 1)..];
        return name.EndsWith(":latest", StringComparison.Ordinal) || name.IndexOfAny(['@', ':']) < 0;
    }

    private static void ApplyToEnvironment(Tree container)
    {
        foreach (var source in container.Maps("envFrom"))
        {
            source.DropDefault("prefix", "");
            source.Map("secretRef").DropDefault("optional", "false");
            source.Map("configMapRef").DropDefault("optional", "false");
        }

        // A value is only put in for a variable that stands before; the others stay as they are written, which `$$(` says in whatever order.
        var later = container.Maps("env").Select(variable => variable.Text("name") ?? "").ToList();
        foreach (var variable in container.Maps("env"))
        {
            variable.Change("value", text => EscapedReferences.Of(text, later));
            variable.DropDefault("value", "");
            variable.Map("valueFrom").Map("secretKeyRef").DropDefault("optional", "false");
            variable.Map("valueFrom").Map("configMapKeyRef").DropDefault("optional", "false");
            variable.Map("valueFrom").Map("fieldRef").DropDefault("apiVersion", "v1");
            later.RemoveAt(0);
        }

        NamedItems.Replace(container, "env", variable => variable.Text("name") ?? "", "name");
    }

    private static void ApplyToResources(Tree resources)
    {
        if (resources.Map("limits").Text(Gpu) is { } gpus)
        {
            resources.Map("requests").DropDefault(Gpu, gpus);
        }

        foreach (var amounts in new[] { resources.Map("requests"), resources.Map("limits") })
        {
            amounts.Change("cpu", text => CpuQuantity.TryParse(text, out var quantity) ? quantity.ToString() : text);
            amounts.Change("memory", CanonicalPod.Memory);
            amounts.Change("ephemeral-storage", CanonicalPod.Memory);
        }
    }

    private static void ApplyToMounts(Tree container, HashSet<string> readOnlyVolumes)
    {
        foreach (var mount in container.Maps("volumeMounts"))
        {
            mount.DropDefault("readOnly", "false");
            mount.DropDefault("subPath", "");
            mount.DropDefault("mountPropagation", "None");
            mount.DropDefault("recursiveReadOnly", "Disabled");
            if (readOnlyVolumes.Contains(mount.Text("name") ?? ""))
            {
                mount.DropDefault("readOnly", "true");
            }
        }

        NamedItems.Replace(container, "volumeMounts", mount => $"{mount.Text("mountPath")} of {mount.Text("name")}");
    }

    private static void ApplyToProbe(Tree probe, string ownPort, bool isReadinessOfService)
    {
        probe.DropDefault("initialDelaySeconds", "0");
        probe.DropDefault("timeoutSeconds", "1");
        probe.DropDefault("successThreshold", "1");
        probe.DropDefault("failureThreshold", "3");

        // Without a period Knative asks again and again within the first second.
        probe.DropDefault("periodSeconds", isReadinessOfService ? "0" : "10");
        if (probe.GetValueOrDefault("httpGet") is Tree get)
        {
            get.DropDefault("scheme", "HTTP");
            get.TryAdd("path", "/");
            get.DropDefault("port", "", "0", ownPort);
        }

        probe.Map("tcpSocket").DropDefault("port", "", "0", ownPort);
        probe.Map("grpc").DropDefault("port", "", "0", ownPort);
        probe.Map("grpc").DropDefault("service", "");
    }
}
