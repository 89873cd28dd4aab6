namespace AckKnativeSpot.Secrets;

/// <summary>
/// A text that a secret in KMS holds, in the region of the stack. Sources: Alibaba Cloud KMS, "CreateSecret" and "ListSecretVersionIds".
/// </summary>
public sealed record KmsSecretReference
{
    /// <summary>The version that is in use: KMS gives this label to the first version and to each that takes its place.</summary>
    internal const string CurrentStage = "ACSCurrent";

    /// <summary>Regular expression of a name: 1 to 192 letters, digits and <c>_ / + = . - @</c>.</summary>
    internal const string NamePattern = "^[A-Za-z0-9_/+=.@-]{1,192}$";

    /// <summary>Name of the secret, of the form <see cref="NamePattern"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Label of the version. Default: <see cref="CurrentStage"/>.</summary>
    public string Stage { get; init; } = CurrentStage;

    /// <summary>Member of the JSON object that the secret holds, as those of RDS and RAM do; <see langword="null"/> for the whole text.</summary>
    public string? Property { get; init; }
}
