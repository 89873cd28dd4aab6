using AckKnativeSpot.Manifests;

namespace AckKnativeSpot.Resources;

/// <summary>
/// The annotation that makes the Kubernetes provider wait for a condition of a custom resource. Source: Pulumi Kubernetes provider, "pulumi.com/waitFor".
/// </summary>
internal static class AwaitedCondition
{
    public const string Annotation = ProviderAnnotations.WaitFor;

    public const string Ready = "condition=Ready";
}
