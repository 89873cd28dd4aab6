using AckKnativeSpot.Values;

namespace AckKnativeSpot.Secrets;

/// <summary>Where a secret text comes from. Nothing in the cluster but Secrets holds it, and it reaches them as a secret input.</summary>
public abstract record SecretSource
{
    private SecretSource()
    {
    }

    /// <summary>Stack configuration, where <c>pulumi config set --secret</c> encrypted it.</summary>
    /// <param name="Text">The text.</param>
    public sealed record Configured(SecretText Text) : SecretSource;

    /// <summary>A secret in KMS, read when the stack is deployed.</summary>
    /// <param name="Reference">Which.</param>
    public sealed record Kms(KmsSecretReference Reference) : SecretSource;
}
