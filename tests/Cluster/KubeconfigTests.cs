using AckKnativeSpot.Cluster;
using Xunit;

namespace AckKnativeSpot.Tests.Cluster;

public class KubeconfigTests
{
    [Fact]
    public void WithServer_Yaml_ChangesTheAddressOnly() =>
        Assert.Equal(
            "clusters:\n- cluster:\n    server: https://10.0.0.10:6443\n    certificate-authority-data: c2VydmVy\n  name: a\n",
            Kubeconfig.WithServer("clusters:\n- cluster:\n    server: https://203.0.113.7:6443\n    certificate-authority-data: c2VydmVy\n  name: a\n", "https://10.0.0.10:6443"));

    [Fact]
    public void WithServer_Json_KeepsTheQuotes() =>
        Assert.Equal(
            """{"cluster":{"server":"https://10.0.0.10:6443","name":"a"}}""",
            Kubeconfig.WithServer("""{"cluster":{"server":"https://203.0.113.7:6443","name":"a"}}""", "https://10.0.0.10:6443"));
}
