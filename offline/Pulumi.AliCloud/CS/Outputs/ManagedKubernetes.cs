namespace Pulumi.AliCloud.CS.Outputs;

[OutputType]
public sealed class ManagedKubernetesCertificateAuthority
{
    public readonly string? ClientCert;
    public readonly string? ClientKey;
    public readonly string? ClusterCert;

    [OutputConstructor]
    private ManagedKubernetesCertificateAuthority(string? clientCert, string? clientKey, string? clusterCert)
    {
        ClientCert = clientCert;
        ClientKey = clientKey;
        ClusterCert = clusterCert;
    }
}

[OutputType]
public sealed class ManagedKubernetesConnections
{
    public readonly string? ApiServerInternet;
    public readonly string? ApiServerIntranet;
    public readonly string? MasterPublicIp;
    public readonly string? ServiceDomain;

    [OutputConstructor]
    private ManagedKubernetesConnections(
        string? apiServerInternet, string? apiServerIntranet, string? masterPublicIp, string? serviceDomain)
    {
        ApiServerInternet = apiServerInternet;
        ApiServerIntranet = apiServerIntranet;
        MasterPublicIp = masterPublicIp;
        ServiceDomain = serviceDomain;
    }
}

[OutputType]
public sealed class ManagedKubernetesRrsaMetadata
{
    public readonly bool? Enabled;
    public readonly string? RamOidcProviderArn;
    public readonly string? RamOidcProviderName;
    public readonly string? RrsaOidcIssuerUrl;

    [OutputConstructor]
    private ManagedKubernetesRrsaMetadata(
        bool? enabled, string? ramOidcProviderArn, string? ramOidcProviderName, string? rrsaOidcIssuerUrl)
    {
        Enabled = enabled;
        RamOidcProviderArn = ramOidcProviderArn;
        RamOidcProviderName = ramOidcProviderName;
        RrsaOidcIssuerUrl = rrsaOidcIssuerUrl;
    }
}
