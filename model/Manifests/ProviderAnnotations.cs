namespace AckKnativeSpot.Manifests;

/// <summary>Annotations that steer the Pulumi Kubernetes provider.</summary>
internal static class ProviderAnnotations
{
    /// <summary>What the provider waits for before an object counts as created (Pulumi Kubernetes provider, "pulumi.com/waitFor").</summary>
    public const string WaitFor = "pulumi.com/waitFor";
}
