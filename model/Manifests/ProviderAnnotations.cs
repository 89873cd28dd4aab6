namespace AckKnativeSpot.Manifests;

/// <summary>Annotations that steer the Pulumi Kubernetes provider.</summary>
internal static class ProviderAnnotations
{
    /// <summary>What the provider waits for before an object counts as created (Pulumi Kubernetes provider, "pulumi.com/waitFor").</summary>
    public const string WaitFor = "pulumi.com/waitFor";

    /// <summary>
    /// Whether fields that somebody else wrote last are taken from him without a conflict (Pulumi Kubernetes provider, "pulumi.com/patchForce"): an object that
    /// is taken over was written by another tool.
    /// </summary>
    public const string PatchForce = "pulumi.com/patchForce";
}
