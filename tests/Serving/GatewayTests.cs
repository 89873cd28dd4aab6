using System.Text.Json;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Tests.Cluster;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Serving;

public class GatewayTests
{
    private const string Addon = "alicloud:cs/kubernetesAddon:KubernetesAddon";

    private static Task<Declared> DeclareAsync(Gateway gateway, ClusterSource? source = null) => Declared.ByAsync(() => _ = new KnativeServing(
        "knative", new() { Spec = new ServingSpec { Gateway = gateway }, Cluster = Clusters.Declare("dev", source ?? ClusterSamples.Create()) }));

    private static DeclaredResource Network(Declared declared) => declared["kubernetes:core/v1:ConfigMapPatch", "knative-config-network"];

    [Fact]
    public async Task Alb_Controller_IsThereBeforeKnativeWithAVswitchPerZone()
    {
        var declared = await DeclareAsync(new Gateway.Alb());

        var controller = declared[Addon, "knative-alb-controller"];
        var config = JsonDocument.Parse(Assert.IsType<string>(controller.At("config"))).RootElement.GetProperty("albIngress");
        Assert.Equal("alb-ingress-controller", controller.At("name"));
        Assert.True(config.GetProperty("CreateDefaultALBConfig").GetBoolean());
        Assert.Equal("Internet", config.GetProperty("AddressType").GetString());
        Assert.Equal(
            """{"cn-hangzhou-h":["dev-network-nodes-0-id"],"cn-hangzhou-i":["dev-network-nodes-1-id"],"cn-hangzhou-j":["dev-network-nodes-2-id"]}""",
            config.GetProperty("ZoneMappings").GetRawText());
        Assert.Contains("knative-alb-controller", declared[Addon, "knative-addon"].DependsOn);
        Assert.Equal("dev-cluster", controller.DeletedWith);
    }

    [Fact]
    public async Task Alb_Network_NamesClassAndVswitches()
    {
        var data = Network(await DeclareAsync(new Gateway.Alb()));

        Assert.Equal("alb.ingress.networking.knative.dev", data.At("data.ingress-class"));
        Assert.Equal("dev-network-nodes-0-id,dev-network-nodes-1-id,dev-network-nodes-2-id", data.At("data.vswitch-ids"));
        Assert.Null(data.At("data.eni"));
    }

    [Fact]
    public async Task Alb_Flannel_DoesNotReachPodsDirectly() =>
        Assert.Equal("false", Network(await DeclareAsync(new Gateway.Alb(), ClusterSamples.Create(s => s with { PodNetwork = new PodNetwork.Flannel() }))).At("data.eni"));

    [Fact]
    public async Task Alb_ExistingConfigInAnAdoptedCluster_IsNamed()
    {
        var declared = await DeclareAsync(
            new Gateway.Alb { AlbConfig = "shared", InstallController = false },
            new ClusterSource.Adopt(new AdoptClusterSpec { ClusterId = "c82e6987e2961451182edacd74faf1234" }));

        Assert.Equal("shared", Network(declared).At("data.albconfig"));
        Assert.Null(Network(declared).At("data.vswitch-ids"));
        Assert.DoesNotContain(declared.All(Addon), a => a.Name == "knative-alb-controller");
    }

    [Fact]
    public async Task Alb_VswitchesGiven_AreUsedPrivately()
    {
        var declared = await DeclareAsync(new Gateway.Alb { Internet = false, Vswitches = [new("vsw-x", "cn-hangzhou-h"), new("vsw-y", "cn-hangzhou-i")] });

        var config = Assert.IsType<string>(declared[Addon, "knative-alb-controller"].At("config"));
        Assert.Contains("\"AddressType\":\"Intranet\"", config, StringComparison.Ordinal);
        Assert.Contains("\"cn-hangzhou-h\":[\"vsw-x\"]", config, StringComparison.Ordinal);
        Assert.Equal("vsw-x,vsw-y", Network(declared).At("data.vswitch-ids"));
    }

    [Fact]
    public async Task Mse_WithoutClass_LeavesWhatTheInstallerWrote() =>
        Assert.DoesNotContain((await DeclareAsync(new Gateway.Mse())).Resources, r => r.Name == "knative-config-network");

    [Fact]
    public async Task Asm_Class_IsIstios() =>
        Assert.Equal("istio.ingress.networking.knative.dev", Network(await DeclareAsync(new Gateway.Asm())).At("data.ingress-class"));
}
