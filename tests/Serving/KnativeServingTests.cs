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
    private const string Namespace = "kubernetes:core/v1:Namespace";
    private const string Serving = "kubernetes:operator.knative.dev/v1beta1:KnativeServing";
    private const string Release = "kubernetes:helm.sh/v3:Release";

    private static readonly ClusterSource s_local = new ClusterSource.Context("kind-kind");

    private static object? Annotation(DeclaredResource resource, string key) =>
        ((IReadOnlyDictionary<string, object>)resource.At("metadata.annotations")!).GetValueOrDefault(key);

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
            Install = new ServingInstall.ManagedAddon
            {
                Name = "ack-knative",
                Version = new AddonVersion(1, 10, 9, 0, "v1.10.9-aliyun.1"),
                Config = """{"a":1}""",
            },
            Protect = false,
        }))[Addon, "knative-addon"];

        Assert.Equal(("ack-knative", "v1.10.9-aliyun.1", """{"a":1}"""), (addon.At("name"), addon.At("version"), addon.At("config")));
        Assert.False(addon.Options.Protect);
    }

    [Fact]
    public async Task Helm_Charts_AreServingThenKourier()
    {
        var declared = await DeclareAsync(new ServingSpec { Install = new ServingInstall.HelmCharts(), Gateway = new Gateway.Kourier { Internet = true } });

        var (serving, kourier) = (declared[Release, "knative-serving"], declared[Release, "knative-kourier"]);
        Assert.EndsWith("ack-knative-serving-v1.10.9-aliyun.1.tgz", serving.At("chart") as string, StringComparison.Ordinal);
        Assert.Equal(("knative-serving", "knative-serving", "cn-hangzhou"), (serving.At("name"), serving.At("namespace"), serving.At("values.regionID")));
        Assert.Equal(
            ("registry-cn-hangzhou.ack.aliyuncs.com", "dev-cluster-id", true),
            (kourier.At("values.registryURL"), kourier.At("values.clusterId"), kourier.At("values.isDefault")));
        Assert.Contains("knative-serving", kourier.DependsOn);
        Assert.True(kourier.Options.Protect);
        Assert.Equal(900.0, kourier.At("timeout"));
        Assert.Null(serving.At("createNamespace"));
        Assert.Equal("knative-serving", declared[Namespace, "knative-serving-namespace"].At("metadata.name"));
        Assert.Contains("knative-serving-namespace", serving.DependsOn);
    }

    [Fact]
    public async Task Helm_AnotherGateway_HasNoKourier() =>
        Assert.Equal(
            ["knative-serving"],
            (await DeclareAsync(new ServingSpec { Install = new ServingInstall.HelmCharts(), Gateway = new Gateway.Mse() })).All(Release).Select(r => r.Name));

    [Fact]
    public async Task Upstream_Operator_IsNamespaceThenReleaseThenServing()
    {
        var declared = await DeclareAsync(new ServingSpec { Install = new ServingInstall.Upstream() }, s_local);

        var release = declared[Release, "knative-operator"];
        Assert.Equal(
            ("knative-operator", "knative-operator", "v1.23.0", "https://knative.github.io/operator", "knative-operator"),
            (release.At("name"), release.At("chart"), release.At("version"), release.At("repositoryOpts.repo"), release.At("namespace")));
        Assert.Null(release.At("createNamespace"));
        Assert.Equal("knative-operator", declared[Namespace, "knative-operator-namespace"].At("metadata.name"));
        Assert.Contains("knative-operator-namespace", release.DependsOn);
        var serving = declared[Serving, "knative-serving"];
        Assert.Equal(
            ("knative-serving", "knative-serving", "condition=Ready"),
            (serving.At("metadata.name"), serving.At("metadata.namespace"), Annotation(serving, "pulumi.com/waitFor")));
        Assert.Equal("knative-serving", declared[Namespace, "knative-serving-namespace"].At("metadata.name"));
        Assert.Contains("knative-operator", serving.DependsOn);
        Assert.Contains("knative-serving-namespace", serving.DependsOn);
        Assert.Equal(TimeSpan.FromMinutes(15), serving.Options.CustomTimeouts?.Create);
        Assert.DoesNotContain(declared.Types, t => t.StartsWith("alicloud:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Upstream_Serving_IsOfTheReleaseWithKourierAndNothingElse()
    {
        var serving = (await DeclareAsync(
            new ServingSpec { Install = new ServingInstall.Upstream { Version = AddonVersion.Of("v1.22.1") } }, s_local))[Serving, "knative-serving"];

        Assert.Equal(("1.22.1", true), (serving.At("spec.version"), serving.At("spec.ingress.kourier.enabled")));
        Assert.Equal("kourier.ingress.networking.knative.dev", serving.At("spec.config.network.ingress-class"));
        Assert.Equal(["kourier"], ((IReadOnlyDictionary<string, object>)serving.At("spec.ingress")!).Keys);
    }

    [Theory]
    [InlineData(false, "intranet")]
    [InlineData(true, "internet")]
    public async Task Upstream_Kourier_IsExposedAsSaid(bool internet, string address)
    {
        var serving = (await DeclareAsync(
            new ServingSpec { Install = new ServingInstall.Upstream(), Gateway = new Gateway.Kourier { Internet = internet } },
            s_local))[Serving, "knative-serving"];

        Assert.Equal("kourier", serving.At("spec.services[0].name"));
        Assert.Equal(
            address,
            ((IReadOnlyDictionary<string, object>)serving.At(
                "spec.services[0].annotations")!)["service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type"]);
    }

    [Fact]
    public async Task Upstream_Settings_ArePartOfServingAndNoConfigMapIsPatched()
    {
        var declared = await DeclareAsync(
            new ServingSpec
            {
                Install = new ServingInstall.Upstream(),
                Config = new KnativeConfig
                {
                    Autoscaler = new AutoscalerConfig { StableWindow = "90s" },
                    Network = new NetworkConfig { RolloutDuration = "60s" },
                },
            },
            s_local);

        var serving = declared[Serving, "knative-serving"];
        Assert.Equal(new Dictionary<string, object> { ["stable-window"] = "90s" }, serving.At("spec.config.autoscaler"));
        Assert.Equal(
            new Dictionary<string, object> { ["ingress-class"] = "kourier.ingress.networking.knative.dev", ["rollout-duration"] = "60" },
            serving.At("spec.config.network"));
        Assert.Empty(declared.All(Patch));
    }

    [Theory]
    [InlineData("../charts/knative-operator")]
    [InlineData("oci://registry.example.com/charts/knative-operator")]
    public async Task Upstream_ChartInAnotherPlace_IsTakenFromThereWithoutARepository(string place)
    {
        var release = (await DeclareAsync(
            new ServingSpec { Install = new ServingInstall.Upstream { Operator = new OperatorChart.FromPlace(place) { Version = AddonVersion.Of("1.23.0") } } },
            s_local))[Release, "knative-operator"];

        Assert.Equal(place, release.At("chart"));
        Assert.Null(release.At("repositoryOpts"));
        Assert.Null(release.At("version"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upstream_Protection_CoversWhateverKnativeGoesWith(bool protect)
    {
        var declared = await DeclareAsync(new ServingSpec { Install = new ServingInstall.Upstream(), Protect = protect }, s_local);

        Assert.All(declared.Resources.Where(r => r.Parent == "knative"), r => Assert.Equal(protect, r.Options.Protect));
    }

    [Fact]
    public async Task Existing_NothingNamed_IsLeftAlone()
    {
        var declared = await DeclareAsync(
            new ServingSpec { Install = new ServingInstall.Existing(KnativeFlavour.Ack) },
            new ClusterSource.Adopt(new AdoptClusterSpec { ClusterId = "c82e6987e2961451182edacd74faf1234" }));

        Assert.Equal(["ack-knative-spot:Serving:KnativeServing", "pulumi:providers:kubernetes"], declared.Types);
    }

    [Fact]
    public async Task Config_IsPatchedAfterTheInstallation()
    {
        var declared = await DeclareAsync(new ServingSpec());

        var patches = declared.All(Patch).Where(p => p.Name.StartsWith("knative-config", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(patches);
        Assert.All(patches, p => Assert.Contains("knative-addon", p.DependsOn));
        Assert.All(patches, p => Assert.Equal(TimeSpan.FromMinutes(5), p.Options.CustomTimeouts?.Create));
    }

    /// <summary>The provider refuses every definition without a group, and a patch has none (seen with 4.32: "expected .spec.group").</summary>
    [Fact]
    public async Task NoWayToInstall_PatchesADefinition()
    {
        foreach (var install in new ServingInstall[]
        {
            new ServingInstall.ManagedAddon(),
            new ServingInstall.Upstream(),
            new ServingInstall.Existing(KnativeFlavour.Ack),
        })
        {
            var declared = await DeclareAsync(new ServingSpec { Install = install });

            Assert.DoesNotContain(declared.Resources, r => r.Type.Contains("CustomResourceDefinition", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Config_NotGiven_WritesWhatTheGatewayNeedsOnly()
    {
        var patches = (await DeclareAsync(new ServingSpec())).All(Patch).Where(p => p.Parent == "knative").ToArray();

        var network = Assert.Single(patches);
        Assert.Equal("config-network", network.At("metadata.name"));
        Assert.Equal(
            new Dictionary<string, object>
            {
                ["albconfig"] = "knative",
                ["ingress-class"] = "alb.ingress.networking.knative.dev",
                ["ingress.class"] = "alb.ingress.networking.knative.dev",
            },
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
            new ServingSpec
            {
                Install = new ServingInstall.Existing(KnativeFlavour.Upstream),
                Gateway = new Gateway.Kourier(),
                Config = new KnativeConfig { Gc = new GcConfig { MinNonActiveRevisions = 3 } },
            },
            s_local);

        Assert.All(declared.All(Patch), p => Assert.True(p.Options.RetainOnDelete));
        Assert.Equal(["knative-config-gc", "knative-config-network"], declared.All(Patch).Select(p => p.Name));
        Assert.Equal(
            new Dictionary<string, object> { ["ingress-class"] = "kourier.ingress.networking.knative.dev" },
            declared[Patch, "knative-config-network"].At("data"));
    }

    [Fact]
    public async Task Declare_Preview_WorksWhileTheCloudKnowsNothing() =>
        Assert.NotEmpty((await DeclareAsync(new ServingSpec { Gateway = new Gateway.Alb() }, preview: true)).Resources);
}
