using Pulumi.AliCloud.CS.Outputs;

namespace Pulumi.AliCloud.CS;

public static class GetClusterCredential
{
    private const string Token = "alicloud:cs/getClusterCredential:getClusterCredential";

    public static Task<GetClusterCredentialResult> InvokeAsync(GetClusterCredentialArgs args, InvokeOptions? options = null)
        => Deployment.Instance.InvokeAsync<GetClusterCredentialResult>(Token, args ?? new(), options.WithDefaults());

    public static Output<GetClusterCredentialResult> Invoke(GetClusterCredentialInvokeArgs args, InvokeOptions? options = null)
        => Deployment.Instance.Invoke<GetClusterCredentialResult>(Token, args ?? new(), options.WithDefaults());

    public static Output<GetClusterCredentialResult> Invoke(GetClusterCredentialInvokeArgs args, InvokeOutputOptions options)
        => Deployment.Instance.Invoke<GetClusterCredentialResult>(Token, args ?? new(), options.WithDefaults());
}

public sealed class GetClusterCredentialArgs : InvokeArgs
{
    [Input("clusterId", required: true)] public string ClusterId { get; set; } = null!;
    [Input("temporaryDurationMinutes")] public int? TemporaryDurationMinutes { get; set; }
}

public sealed class GetClusterCredentialInvokeArgs : InvokeArgs
{
    [Input("clusterId", required: true)] public Input<string> ClusterId { get; set; } = null!;
    [Input("temporaryDurationMinutes")] public Input<int>? TemporaryDurationMinutes { get; set; }
}

[OutputType]
public sealed class GetClusterCredentialResult
{
    public readonly GetClusterCredentialCertificateAuthorityResult CertificateAuthority;
    public readonly string ClusterId;
    public readonly string ClusterName;
    public readonly string Expiration;
    public readonly string Id;
    public readonly string KubeConfig;
    public readonly int? TemporaryDurationMinutes;

    [OutputConstructor]
    private GetClusterCredentialResult(
        GetClusterCredentialCertificateAuthorityResult certificateAuthority, string clusterId, string clusterName,
        string expiration, string id, string kubeConfig, int? temporaryDurationMinutes)
    {
        CertificateAuthority = certificateAuthority;
        ClusterId = clusterId;
        ClusterName = clusterName;
        Expiration = expiration;
        Id = id;
        KubeConfig = kubeConfig;
        TemporaryDurationMinutes = temporaryDurationMinutes;
    }
}
