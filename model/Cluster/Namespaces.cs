using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cluster;

/// <summary>The namespaces of a stack's workloads.</summary>
internal static class Namespaces
{
    /// <summary>The namespace that every cluster has, and that nobody owns.</summary>
    public const string Default = "default";

    /// <summary>Namespaces of Kubernetes and of Knative itself, which are no place for workloads.</summary>
    public static ValueList<string> Reserved { get; } =
        ["kube-node-lease", "kube-public", "kube-system", "knative-operator", "knative-serving", "kourier-system"];

    /// <summary>Whose each namespace is: as the stack says; one that only its workloads name is created.</summary>
    /// <param name="said">What the stack says.</param>
    /// <param name="used">The namespaces of its workloads.</param>
    public static ValueMap<NamespaceOwnership> Of(ValueMap<NamespaceOwnership> said, IEnumerable<string> used)
    {
        ArgumentNullException.ThrowIfNull(said);
        return new(used.Distinct(StringComparer.Ordinal)
            .Where(name => name != Default && !said.ContainsKey(name))
            .Select(name => KeyValuePair.Create(name, (NamespaceOwnership)new NamespaceOwnership.Created()))
            .Concat(said));
    }
}
