using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>
/// Labels and annotations by which a tool knows the objects that it manages. Sources: helm/helm, pkg/action/validate.go; argoproj/argo-cd, common/common.go;
/// fluxcd/pkg, ssa; carvel-dev/kapp; Kubernetes, "Recommended Labels".
/// </summary>
internal static class ManagerMarks
{
    private const string ManagedBy = "app.kubernetes.io/managed-by";

    private static readonly string[] s_sections = ["labels", "annotations"];

    private static readonly (string Prefix, string Manager)[] s_prefixes =
    [
        ("meta.helm.sh/", "Helm"), ("helm.sh/hook", "Helm"), ("helm.sh/resource-policy", "Helm"), ("argocd.argoproj.io/", "Argo CD"),
        ("kustomize.toolkit.fluxcd.io/", "Flux"), ("helm.toolkit.fluxcd.io/", "Flux"), ("kapp.k14s.io/", "kapp"), ("configsync.gke.io/", "Config Sync"),
        ("configmanagement.gke.io/", "Config Sync"),
    ];

    /// <summary>The marks of an object, each with the name of the tool.</summary>
    /// <param name="metadata">Its metadata.</param>
    public static IReadOnlyList<(string Manager, string Key)> Of(Tree metadata) =>
    [
        .. from section in s_sections
           from key in metadata.Map(section).Keys
           let manager = ManagerOf(section, key, metadata.Map(section).Text(key))
           where manager is not null
           select (manager, key),
    ];

    /// <summary>Takes the marks out: an object that a stack declares is not to be taken for one of another tool.</summary>
    /// <param name="metadata">Metadata of an object.</param>
    public static void Remove(Tree metadata)
    {
        foreach (var (_, key) in Of(metadata))
        {
            metadata.Map("labels").Remove(key);
            metadata.Map("annotations").Remove(key);
        }
    }

    private static string? ManagerOf(string section, string key, string? value) =>
        section == "labels" && key == ManagedBy && value is { Length: > 0 } ? value
        : Array.Find(s_prefixes, each => key.StartsWith(each.Prefix, StringComparison.Ordinal)).Manager;
}
