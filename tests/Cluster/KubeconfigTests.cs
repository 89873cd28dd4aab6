using AckKnativeSpot.Cluster;
using Xunit;

namespace AckKnativeSpot.Tests.Cluster;

public class KubeconfigTests
{
    [Fact]
    public void WithServer_Yaml_ChangesTheAddressOnly() =>
        Assert.Equal(
            "clusters:\n- cluster:\n    server: https://10.0.0.10:6443\n    certificate-authority-data: c2VydmVy\n  name: a\n",
            Kubeconfig.WithServer(
                "clusters:\n- cluster:\n    server: https://203.0.113.7:6443\n    certificate-authority-data: c2VydmVy\n  name: a\n",
                "https://10.0.0.10:6443"));

    [Theory]
    [InlineData("server: https://203.0.113.7:6443\n", true)]
    [InlineData("""{"cluster":{"server":"https://203.0.113.7:6443"}}""", true)]
    [InlineData("server: \"https://a.example.com\"\n", true)]
    [InlineData("server: \n", false)]
    [InlineData("server: https://:6443\n", false)]
    [InlineData("server: 203.0.113.7\n", false)]
    [InlineData("tls-server-name: https://a\nproxy-server: https://b\n", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void HasServer_Address_IsOneToConnectTo(string? kubeconfig, bool has) => Assert.Equal(has, Kubeconfig.HasServer(kubeconfig));

    [Theory]
    [InlineData("server:\n", "server: https://10.0.0.10:6443\n")]
    [InlineData("server: \"\"\n", "server: \"https://10.0.0.10:6443\"\n")]
    [InlineData("server: https://:6443\n", "server: https://10.0.0.10:6443\n")]
    [InlineData("proxy-server: https://b\n", null)]
    public void WithServer_NoAddressOrAnotherKey_IsHandled(string before, string? after) =>
        Assert.Equal(after, Kubeconfig.WithServer(before, "https://10.0.0.10:6443"));

    [Fact]
    public void WithServer_Json_KeepsTheQuotes() =>
        Assert.Equal(
            """{"cluster":{"server":"https://10.0.0.10:6443","name":"a"}}""",
            Kubeconfig.WithServer("""{"cluster":{"server":"https://203.0.113.7:6443","name":"a"}}""", "https://10.0.0.10:6443"));
}
