using AckKnativeSpot.Cluster;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Tests.Cluster;
using AckKnativeSpot.Tests.Support;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Serving;

public class KnativeServingTests
{
    private const string Addon = "alicloud:cs/kubernetesAddon:KubernetesAddon";
    private const string Patch = "kubernetes:core/v1:ConfigMapPatch";
    private const string Ready = "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinitionPatch";
    private const string Manifest = "kubernetes:yaml/v2:ConfigFile";
    private const string Release = "kubernetes:helm.sh/v3:Release";

    private static readonly ClusterSource s_local = new ClusterSource.Context("kind-kind");

    private static Task<Declared> DeclareAsync(ServingSpec spec, ClusterSource? source = null, bool preview = false) => Declared.ByAsync(
        () => _ = new KnativeServing(
            "knative",
            new() { Spec = spec, Cluster = Clusters.Declare("dev", source ?? ClusterSamples.Create()), Region = "cn-hangzhou" }),
        preview);

    [Fact]
    public async Task Addon_Default_IsProtectedAndWaitsForTheVirtualNode()
    {
        var addon = (await DeclareAsync(new ServingSpec()))[Addon, "knative-addon"];

        Assert.Equal(("knative", "dev-cluster-id"), (addon.At("name"), addon.At("clusterId")));
        Assert.Null(addon.At("version"));
        Assert.True(addon.Options.Protect);
        Assert.Equal("knative", addon.Parent);
        Assert.Contains("dev-virtual-node", addon.DependsOn);
        Assert.Contains("dev", addon.DependsOn);
        Assert.Equal("dev-cluster", addon.DeletedWith);
        Assert.Equal(TimeSpan.FromMinutes(20), addon.Options.CustomTimeouts?.Create);
    }

    [Fact]
    public async Task Addon_Settings_AreItsOwn()
    {
        var addon = (await DeclareAsync(new ServingSpec
        {
            Install = new ServingInstall.ManagedAddon { Name = "ack-knative", Version = new AddonVersion(1, 10, 9, 0, "v1.10.9-aliyun.1"), Config = """{"a":1}""" },
            Protect = false,
        }))[Addon, "knative-addon"];

        Assert.Equal(("ack-knative", "v1.10.9-aliyun.1", """{"a":1}"""), (addon.At("name"), addon.At("version"), addon.At("config")));
        Assert.False(addon.Options.Protect);
    }

    [Fact]
    public async Task Helm_Charts_AreServingThenKourier()
    {
        var declared = await DeclareAsync(new ServingSpec { Install = new ServingInstall.HelmCharts() });

        var (serving, kourier) = (declared[Release, "knative-serving"], declared[Release, "knative-kourier"]);
        Assert.EndsWith("ack-knative-serving-v1.10.9-aliyun.1.tgz", serving.At("chart") as string, StringComparison.Ordinal);
        Assert.Equal(("knative-serving", "knative-serving", "cn-hangzhou"), (serving.At("name"), serving.At("namespace"), serving.At("values.regionID")));
        Assert.Equal(("registry-cn-hangzhou.ack.aliyuncs.com", "dev-cluster-id", true), (kourier.At("values.registryURL"), kourier.At("values.clusterId"), kourier.At("values.isDefault")));
        Assert.Contains("knative-serving", kourier.DependsOn);
        Assert.True(kourier.Options.Protect);
        Assert.Equal(900.0, kourier.At("timeout"));
    }

    [Fact]
    public async Task Helm_AnotherGateway_HasNoKourier() =>
        Assert.Equal(["knative-serving"], (await DeclareAsync(new ServingSpec { Install = new ServingInstall.HelmCharts(), Gateway = new Gateway.Mse() })).All(Release).Select(r => r.Name));

    [Fact]
    public async Task Upstream_Release_IsCrdsThenCoreThenKourier()
    {
        var declared = await DeclareAsync(new ServingSpec { Install = new ServingInstall.Upstream() }, s_local);

        Assert.Equal(
            [
                "knative-crds https://github.com/knative/serving/releases/download/knative-v1.21.0/serving-crds.yaml after ",
                "knative-core https://github.com/knative/serving/releases/download/knative-v1.21.0/serving-core.yaml after knative-crds",
                "knative-kourier https://github.com/knative-extensions/net-kourier/releases/download/knative-v1.21.0/kourier.yaml after knative-core",
            ],
            declared.All(Manifest).Select(m => $"{m.Name} {m.At("file")} after {string.Join(",", m.DependsOn)}"));
        Assert.All(declared.All(Manifest), m => Assert.Equal(TimeSpan.FromMinutes(15), m.Options.CustomTimeouts?.Create));
        Assert.DoesNotContain(declared.Types, t => t.StartsWith("alicloud:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Upstream_ManifestsGiven_AreReadFromThere()
    {
        var declared = await DeclareAsync(new ServingSpec { Install = new ServingInstall.Upstream { Manifests = "./vendor/knative/" } }, s_local);

        Assert.Equal(["./vendor/knative/serving-crds.yaml", "./vendor/knative/serving-core.yaml", "./vendor/knative/kourier.yaml"], declared.All(Manifest).Select(m => m.At("file")));
    }

    [Fact]
    public async Task Existing_InstallsNothing()
    {
        var declared = await DeclareAsync(
            new ServingSpec { Install = new ServingInstall.Existing(KnativeFlavour.Ack), Gateway = new Gateway.Mse() },
            new ClusterSource.Adopt(new AdoptClusterSpec { ClusterId = "c82e6987e2961451182edacd74faf1234" }));

        Assert.Equal(["ack-knative-spot:Serving:KnativeServing", Ready, "pulumi:providers:kubernetes"], declared.Types);
    }

    [Fact]
    public async Task Ready_WaitsForTheCrdBeforeAnythingIsConfigured()
    {
        var declared = await DeclareAsync(new ServingSpec());

        var ready = declared.Single(Ready);
        Assert.Equal("services.serving.knative.dev", ready.At("metadata.name"));
        Assert.Contains("knative-addon", ready.DependsOn);
        Assert.Equal(TimeSpan.FromMinutes(5), ready.Options.CustomTimeouts?.Create);
        Assert.All(declared.All(Patch).Where(p => p.Name.StartsWith("knative-config", StringComparison.Ordinal)), p => Assert.Contains("knative-ready", p.DependsOn));
    }

    [Fact]
    public async Task Config_NotGiven_WritesTheIngressClassOnly()
    {
        var patches = (await DeclareAsync(new ServingSpec())).All(Patch).Where(p => p.Parent == "knative").ToArray();

        var network = Assert.Single(patches);
        Assert.Equal("config-network", network.At("metadata.name"));
        Assert.Equal(
            new Dictionary<string, object> { ["ingress-class"] = "kourier.ingress.networking.knative.dev", ["ingress.class"] = "kourier.ingress.networking.knative.dev" },
            network.At("data"));
    }

    [Fact]
    public async Task Config_Given_PatchesEachMapWithWhatWasSaid()
    {
        var declared = await DeclareAsync(new ServingSpec
        {
            Config = new KnativeConfig
            {
                Autoscaler = new AutoscalerConfig { StableWindow = "120s", ScaleToZero = false },
                Defaults = new DefaultsConfig { RevisionTimeout = "120s" },
                Domain = new DomainConfig { Domains = new ValueMap<ValueMap<string>>([KeyValuePair.Create("example.com", ValueMap<string>.Empty)]) },
            },
        });

        var autoscaler = declared[Patch, "knative-config-autoscaler"];
        Assert.Equal(new Dictionary<string, object> { ["enable-scale-to-zero"] = "false", ["stable-window"] = "120s" }, autoscaler.At("data"));
        Assert.Equal("knative-serving", autoscaler.At("metadata.namespace"));
        Assert.Equal("dev-cluster", autoscaler.DeletedWith);
        Assert.Equal(new Dictionary<string, object> { ["revision-timeout-seconds"] = "120" }, declared[Patch, "knative-config-defaults"].At("data"));
        Assert.Equal(new Dictionary<string, object> { ["example.com"] = "" }, declared[Patch, "knative-config-domain"].At("data"));
    }

    [Fact]
    public async Task Config_OfAClusterThatStays_IsKeptWhenTheStackGoes()
    {
        var declared = await DeclareAsync(
            new ServingSpec { Install = new ServingInstall.Upstream(), Config = new KnativeConfig { Gc = new GcConfig { MinNonActiveRevisions = 3 } } }, s_local);

        Assert.All(declared.All(Patch), p => Assert.True(p.Options.RetainOnDelete));
        Assert.Equal(new Dictionary<string, object> { ["ingress-class"] = "kourier.ingress.networking.knative.dev" }, declared[Patch, "knative-config-network"].At("data"));
    }

    [Fact]
    public async Task Declare_Preview_WorksWhileTheCloudKnowsNothing() =>
        Assert.NotEmpty((await DeclareAsync(new ServingSpec { Gateway = new Gateway.Alb() }, preview: true)).Resources);
}
