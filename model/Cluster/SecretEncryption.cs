namespace AckKnativeSpot.Cluster;

/// <summary>
/// Whether Kubernetes Secrets are encrypted at rest with a KMS key. Source: Alibaba Cloud, "Use KMS to encrypt Kubernetes Secrets".
/// </summary>
public abstract record SecretEncryption
{
    private SecretEncryption()
    {
    }

    /// <summary>They are not.</summary>
    public sealed record Off : SecretEncryption;

    /// <summary>
    /// With a key that the stack creates in a KMS instance and protects from deletion. Outside of an instance a region has one default key of this kind for all
    /// of an account, which is not the stack's to create (Alibaba Cloud, "Manage keys").
    /// </summary>
    /// <param name="KmsInstance">ID of the instance, for example <c>kst-hzz62f1cb66fa42qo</c>.</param>
    public sealed record NewKey(string KmsInstance) : SecretEncryption;

    /// <summary>With a key that exists in the region of the cluster: the default key, or one of a KMS instance.</summary>
    /// <param name="Id">ID of the key.</param>
    public sealed record ExistingKey(string Id) : SecretEncryption;
}
