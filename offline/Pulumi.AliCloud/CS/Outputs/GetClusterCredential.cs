namespace Pulumi.AliCloud.CS.Outputs;

[OutputType]
public sealed class GetClusterCredentialCertificateAuthorityResult
{
    public readonly string ClientCert;
    public readonly string ClientKey;
    public readonly string ClusterCert;

    [OutputConstructor]
    private GetClusterCredentialCertificateAuthorityResult(string clientCert, string clientKey, string clusterCert)
    {
        ClientCert = clientCert;
        ClientKey = clientKey;
        ClusterCert = clusterCert;
    }
}
