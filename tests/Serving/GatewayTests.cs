using AckKnativeSpot.Cluster;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Tests.Cluster;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Serving;

public class GatewayTests
{
    private const string AlbConfig = "kubernetes:alibabacloud.com/v1:AlbConfig";
    private const string Addon = "alicloud:cs/kubernetesAddon:KubernetesAddon";

    private static Task<Declared> DeclareAsync(Gateway gateway, ClusterSource? source = null) => Declared.ByAsync(() => _ = new KnativeServing(
        "knative", new() { Spec = new ServingSpec { Gateway = gateway }, Cluster = Clusters.Declare("dev", source ?? ClusterSamples.Create()) }));

    private static DeclaredResource Network(Declared declared) => declared["kubernetes:core/v1:ConfigMapPatch", "knative-config-network"];

    private static DeclaredResource LoadBalancer(Declared declared) => declared[AlbConfig, "knative-alb"];

    [Fact]
    public async Task Alb_ControllerAndLoadBalancer_AreThereBeforeKnative()
    {
        var declared = await DeclareAsync(new Gateway.Alb());

        var controller = declared[Addon, "knative-alb-controller"];
        Assert.Equal(("alb-ingress-controller", """{"albIngress":{"CreateDefaultALBConfig":false}}"""), (controller.At("name"), controller.At("config")));
        Assert.Contains("knative-alb-controller", LoadBalancer(declared).DependsOn);
        Assert.Contains("knative-alb", declared[Addon, "knative-addon"].DependsOn);
        Assert.Equal("dev-cluster", controller.DeletedWith);
    }

    [Fact]
    public async Task Alb_LoadBalancer_IsPrivateAndInEveryZone()
    {
        var balancer = LoadBalancer(await DeclareAsync(new Gateway.Alb()));

        Assert.Equal(("knative", "Intranet"), (balancer.At("metadata.name"), balancer.At("spec.config.addressType")));
        Assert.Equal(
            ["dev-network-nodes-0-id", "dev-network-nodes-1-id", "dev-network-nodes-2-id"],
            Enumerable.Range(0, 3).Select(i => balancer.At($"spec.config.zoneMappings[{i}].vSwitchId")));
        Assert.Equal((80.0, "HTTP"), (balancer.At("spec.listeners[0].port"), balancer.At("spec.listeners[0].protocol")));
    }

    [Fact]
    public async Task Alb_LoadBalancer_IsDeletedByItsControllerNotWithTheCluster() =>
        Assert.Null(LoadBalancer(await DeclareAsync(new Gateway.Alb())).DeletedWith);

    [Fact]
    public async Task Alb_Network_NamesClassAndLoadBalancer()
    {
        var data = Network(await DeclareAsync(new Gateway.Alb()));

        Assert.Equal("alb.ingress.networking.knative.dev", data.At("data.ingress-class"));
        Assert.Equal("knative", data.At("data.albconfig"));
        Assert.Null(data.At("data.eni"));
    }

    [Fact]
    public async Task Alb_Flannel_DoesNotReachPodsDirectly() =>
        Assert.Equal(
            "false",
            Network(await DeclareAsync(new Gateway.Alb(), ClusterSamples.Create(s => s with { PodNetwork = new PodNetwork.Flannel() }))).At("data.eni"));

    [Fact]
    public async Task Alb_ExistingConfigInAnAdoptedCluster_IsNamed()
    {
        var declared = await DeclareAsync(
            new Gateway.Alb { AlbConfig = "shared", InstallController = false },
            new ClusterSource.Adopt(new AdoptClusterSpec { ClusterId = "c82e6987e2961451182edacd74faf1234" }));

        Assert.Equal("shared", Network(declared).At("data.albconfig"));
        Assert.DoesNotContain(declared.Resources, r => r.Name is "knative-alb-controller" or "knative-alb");
    }

    [Fact]
    public async Task Alb_OnTheInternetWithVswitchesGiven_IsSo()
    {
        var balancer = LoadBalancer(
            await DeclareAsync(new Gateway.Alb { Internet = true, Vswitches = [new("vsw-x", "cn-hangzhou-h"), new("vsw-y", "cn-hangzhou-i")] }));

        Assert.Equal("Internet", balancer.At("spec.config.addressType"));
        Assert.Equal(("vsw-x", "vsw-y"), (balancer.At("spec.config.zoneMappings[0].vSwitchId"), balancer.At("spec.config.zoneMappings[1].vSwitchId")));
    }

    [Fact]
    public async Task Mse_WithoutClass_LeavesWhatTheInstallerWrote() =>
        Assert.DoesNotContain((await DeclareAsync(new Gateway.Mse())).Resources, r => r.Name == "knative-config-network");

    [Fact]
    public async Task Asm_Class_IsIstios() =>
        Assert.Equal("istio.ingress.networking.knative.dev", Network(await DeclareAsync(new Gateway.Asm())).At("data.ingress-class"));
}
