using AckKnativeSpot.Resources;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Contract;

/// <summary>
/// What the Kubernetes provider refuses whatever the cluster holds. Source: pulumi-kubernetes 4.32, <c>provider/pkg/provider/provider.go</c> (Check)
/// and <c>provider/pkg/clients/cache.go</c>.
/// </summary>
internal static class KubernetesContract
{
    private const string Prefix = "kubernetes:";

    /// <summary>What the provider would refuse about an object.</summary>
    /// <param name="type">Type token of the resource; one of another provider is not looked at.</param>
    /// <param name="inputs">Its inputs as they reach the engine.</param>
    public static IReadOnlyList<Refusal> Check(string type, IReadOnlyDictionary<string, object> inputs)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(inputs);
        var refusals = new List<Refusal>();
        if (!type.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return refusals;
        }

        // A patch counts too: the provider keeps what it says about a kind for the objects of that kind.
        if (type.StartsWith("kubernetes:apiextensions.k8s.io/", StringComparison.Ordinal)
            && TextAt(inputs, "kind") == "CustomResourceDefinition"
            && TextAt(inputs, "spec", "group") is null)
        {
            refusals.Add(new("spec.group", "is required for every custom resource definition, and so is the rest of its spec") { IsOfMissing = true });
        }

        if (type.EndsWith("Patch", StringComparison.Ordinal) && TextAt(inputs, "metadata", "name") is null)
        {
            refusals.Add(new("metadata.name", "is required for a patch, which is of an object that exists") { IsOfMissing = true });
        }

        return refusals;
    }

    /// <summary>
    /// What makes an object the one it is: provider, API group, kind, namespace and name. <see langword="null"/> for what is no object, and for one that
    /// Kubernetes or Pulumi names.
    /// </summary>
    /// <param name="type">Type token of the resource.</param>
    /// <param name="provider">Reference of its provider; <see langword="null"/> or empty for the default one.</param>
    /// <param name="inputs">Its inputs as they reach the engine.</param>
    public static KubernetesObject? ObjectOf(string type, string? provider, IReadOnlyDictionary<string, object> inputs)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(inputs);
        if (!type.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var (group, kind, name, space) = type == ResourceTypes.HelmRelease
            ? ("helm.sh", "Release", TextAt(inputs, "name"), TextAt(inputs, "namespace"))
            : (GroupOf(TextAt(inputs, "apiVersion")), TextAt(inputs, "kind"), TextAt(inputs, "metadata", "name"), TextAt(inputs, "metadata", "namespace"));
        return kind is null || name is null ? null : new(provider ?? "", group, kind, space ?? WorkloadName.DefaultNamespace, name);
    }

    private static string GroupOf(string? apiVersion) => apiVersion?.Split('/') is [var group, _] ? group : "";

    private static string? TextAt(IReadOnlyDictionary<string, object> inputs, params ReadOnlySpan<string> path)
    {
        object? value = inputs;
        foreach (var step in path)
        {
            value = (value as IReadOnlyDictionary<string, object>)?.GetValueOrDefault(step);
        }

        return value is string { Length: > 0 } text ? text : null;
    }
}
