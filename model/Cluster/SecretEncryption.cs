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

    /// <summary>With a key that the stack creates and protects from deletion.</summary>
    public sealed record NewKey : SecretEncryption;

    /// <summary>With a key that exists.</summary>
    /// <param name="Id">ID of the key.</param>
    public sealed record ExistingKey(string Id) : SecretEncryption;
}
