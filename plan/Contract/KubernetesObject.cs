namespace AckKnativeSpot.Plan.Contract;

/// <summary>What makes a Kubernetes object the one it is. Versions of an API show the same object, so they do not count.</summary>
/// <param name="Provider">Reference of the provider, and so the cluster.</param>
/// <param name="Group">API group; empty for the core.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Namespace">Namespace; <c>default</c> for objects without one.</param>
/// <param name="Name">Name.</param>
internal sealed record KubernetesObject(string Provider, string Group, string Kind, string Namespace, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Namespace}/{Name}";
}
