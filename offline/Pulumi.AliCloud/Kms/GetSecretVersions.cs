using System.Collections.Immutable;
using Pulumi.AliCloud.Kms.Outputs;

namespace Pulumi.AliCloud.Kms;

public static class GetSecretVersions
{
    private const string Token = "alicloud:kms/getSecretVersions:getSecretVersions";

    public static Task<GetSecretVersionsResult> InvokeAsync(GetSecretVersionsArgs args, InvokeOptions? options = null)
        => Deployment.Instance.InvokeAsync<GetSecretVersionsResult>(Token, args ?? new(), options.WithDefaults());

    public static Output<GetSecretVersionsResult> Invoke(GetSecretVersionsInvokeArgs args, InvokeOptions? options = null)
        => Deployment.Instance.Invoke<GetSecretVersionsResult>(Token, args ?? new(), options.WithDefaults());

    public static Output<GetSecretVersionsResult> Invoke(GetSecretVersionsInvokeArgs args, InvokeOutputOptions options)
        => Deployment.Instance.Invoke<GetSecretVersionsResult>(Token, args ?? new(), options.WithDefaults());
}

public sealed class GetSecretVersionsArgs : InvokeArgs
{
    [Input("enableDetails")] public bool? EnableDetails { get; set; }
    [Input("includeDeprecated")] public string? IncludeDeprecated { get; set; }
    [Input("secretName", required: true)] public string SecretName { get; set; } = null!;
    [Input("versionStage")] public string? VersionStage { get; set; }
}

public sealed class GetSecretVersionsInvokeArgs : InvokeArgs
{
    [Input("enableDetails")] public Input<bool>? EnableDetails { get; set; }
    [Input("includeDeprecated")] public Input<string>? IncludeDeprecated { get; set; }
    [Input("secretName", required: true)] public Input<string> SecretName { get; set; } = null!;
    [Input("versionStage")] public Input<string>? VersionStage { get; set; }
}

[OutputType]
public sealed class GetSecretVersionsResult
{
    public readonly bool? EnableDetails;
    public readonly string Id;
    public readonly ImmutableArray<string> Ids;
    public readonly string? IncludeDeprecated;
    public readonly string SecretName;
    public readonly string? VersionStage;
    public readonly ImmutableArray<GetSecretVersionsVersionResult> Versions;

    [OutputConstructor]
    private GetSecretVersionsResult(
        bool? enableDetails, string id, ImmutableArray<string> ids, string? includeDeprecated, string secretName, string? versionStage,
        ImmutableArray<GetSecretVersionsVersionResult> versions)
    {
        EnableDetails = enableDetails;
        Id = id;
        Ids = ids;
        IncludeDeprecated = includeDeprecated;
        SecretName = secretName;
        VersionStage = versionStage;
        Versions = versions;
    }
}
