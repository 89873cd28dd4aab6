using System.Collections.Immutable;

namespace Pulumi.AliCloud.Kms.Outputs;

[OutputType]
public sealed class GetSecretVersionsVersionResult
{
    public readonly string SecretData;
    public readonly string SecretDataType;
    public readonly string SecretName;
    public readonly string VersionId;
    public readonly ImmutableArray<string> VersionStages;

    [OutputConstructor]
    private GetSecretVersionsVersionResult(
        string secretData, string secretDataType, string secretName, string versionId, ImmutableArray<string> versionStages)
    {
        SecretData = secretData;
        SecretDataType = secretDataType;
        SecretName = secretName;
        VersionId = versionId;
        VersionStages = versionStages;
    }
}
