using AckKnativeSpot.Values;
using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>The canonical form of a pod's specification. Defaults: kubernetes/kubernetes, pkg/apis/core/v1, and those of Knative's webhook.</summary>
internal static class CanonicalPod
{
    /// <summary>Brings a pod into its form.</summary>
    /// <param name="pod">Its specification.</param>
    /// <param name="ofService">Whether it is one of a Knative Service.</param>
    public static void Apply(Tree pod, bool ofService)
    {
        pod.DropDefault("dnsPolicy", "ClusterFirst");
        pod.DropDefault("schedulerName", "default-scheduler");
        if (pod.Text("serviceAccount") is { } old && pod.TryAdd("serviceAccountName", old) | pod.Text("serviceAccountName") == old)
        {
            pod.Remove("serviceAccount");
        }

        if (!ofService)
        {
            pod.DropDefault("enableServiceLinks", "true");
            pod.DropDefault("terminationGracePeriodSeconds", "30");
        }

        var readOnly = ReadOnlyVolumes(pod);
        foreach (var volume in pod.Maps("volumes"))
        {
            ApplyToVolume(volume);
        }

        NamedItems.Replace(pod, "volumes", volume => volume.Text("name") ?? "", "name");
        ApplyToPlacement(pod);
        foreach (var container in pod.Maps("initContainers"))
        {
            CanonicalContainer.Apply(container, readOnly, ofService);
        }

        foreach (var container in pod.Maps("containers"))
        {
            CanonicalContainer.Apply(container, readOnly, ofService);
        }

        if (ofService)
        {
            DropDefaultsOfKnative([.. pod.Maps("containers")]);
        }
    }

    private static void DropDefaultsOfKnative(Tree[] containers)
    {
        for (var i = 0; i < containers.Length; i++)
        {
            containers[i].DropDefault("name", containers.Length == 1 ? "user-container" : FormattableString.Invariant($"user-container-{i}"));
            var serves = containers.Length == 1 || containers[i].List("ports").Count > 0;
            if (serves && containers[i].Map("readinessProbe") is { Count: 1 } probe && probe.GetValueOrDefault("tcpSocket") is Tree { Count: 0 })
            {
                containers[i].Remove("readinessProbe");
            }
        }
    }

    /// <summary>Names of the volumes to which nothing can be written, so that a mount need not say so.</summary>
    private static HashSet<string> ReadOnlyVolumes(Tree pod) => pod.Maps("volumes")
        .Where(volume => volume.ContainsKey("secret") || volume.ContainsKey("configMap") || volume.ContainsKey("projected")
            || volume.Map("persistentVolumeClaim").Text("readOnly") == "true")
        .Select(volume => volume.Text("name") ?? "")
        .ToHashSet(StringComparer.Ordinal);

    private static void ApplyToVolume(Tree volume)
    {
        foreach (var source in new[] { volume.Map("secret"), volume.Map("configMap"), volume.Map("projected") })
        {
            source.DropDefault("defaultMode", "420", "0644");
            ApplyToSource(source);
        }

        foreach (var part in volume.Map("projected").Maps("sources"))
        {
            ApplyToSource(part.Map("secret"));
            ApplyToSource(part.Map("configMap"));
            part.Map("serviceAccountToken").DropDefault("expirationSeconds", "3600");
        }

        volume.Map("emptyDir").DropDefault("medium", "");
        volume.Map("emptyDir").Change("sizeLimit", Memory);
        volume.Map("persistentVolumeClaim").DropDefault("readOnly", "false");
    }

    private static void ApplyToSource(Tree source)
    {
        source.DropDefault("optional", "false");
        NamedItems.Replace(source, "items", item => item.Text("key") ?? "", "key");
    }

    private static void ApplyToPlacement(Tree pod)
    {
        foreach (var toleration in pod.Maps("tolerations"))
        {
            toleration.TryAdd("operator", "Equal");
            if (toleration.Text("operator") == "Equal")
            {
                toleration.TryAdd("value", "");
            }
        }

        var affinity = pod.Map("affinity").Map("nodeAffinity");
        var terms = affinity.Map("requiredDuringSchedulingIgnoredDuringExecution").Maps("nodeSelectorTerms")
            .Concat(affinity.Maps("preferredDuringSchedulingIgnoredDuringExecution").Select(preferred => preferred.Map("preference")));
        foreach (var term in terms)
        {
            NamedItems.Replace(term, "matchExpressions", expression => expression.Text("key") ?? "", "key");
        }
    }

    /// <summary>A quantity of memory or disk as the API server writes it.</summary>
    public static string Memory(string text) => MemoryQuantity.TryParse(text, out var quantity) ? quantity.ToString() : text;
}
