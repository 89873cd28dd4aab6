using AckKnativeSpot.Cluster;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Tests.Support;
using AckKnativeSpot.Values;
using Pulumi;
using Xunit;
using K8s = Pulumi.Kubernetes;

namespace AckKnativeSpot.Tests.Cluster;

public class ClustersTests
{
    private const string ProviderType = "pulumi:providers:kubernetes";

    private static readonly AdoptClusterSpec s_adopted = new() { ClusterId = "c82e6987e2961451182edacd74faf1234" };

    [Fact]
    public async Task Declare_Create_DeclaresNetworkClusterPoolsAndVirtualNode() =>
        Assert.Equal(
            [
                "ack-knative-spot:Cluster:AckCluster",
                "ack-knative-spot:Cluster:Network",
                "ack-knative-spot:Cluster:VirtualNode",
                "alicloud:cs/kubernetesAddon:KubernetesAddon",
                "alicloud:cs/managedKubernetes:ManagedKubernetes",
                "alicloud:cs/nodePool:NodePool",
                "alicloud:ecs/eipAddress:EipAddress",
                "alicloud:ecs/eipAssociation:EipAssociation",
                "alicloud:log/project:Project",
                "alicloud:vpc/natGateway:NatGateway",
                "alicloud:vpc/network:Network",
                "alicloud:vpc/snatEntry:SnatEntry",
                "alicloud:vpc/switch:Switch",
                "kubernetes:core/v1:ConfigMapPatch",
                "pulumi:providers:kubernetes",
                "random:index/randomString:RandomString",
            ],
            (await Declared.ByAsync(() => Clusters.Declare("dev", ClusterSamples.Create()))).Types);

    [Fact]
    public async Task Declare_CreateInExistingNetwork_DeclaresNone()
    {
        var declared = await Declared.ByAsync(() => Clusters.Declare("dev", ClusterSamples.Create(s => s with { Network = ClusterSamples.Existing })));

        Assert.DoesNotContain(
            declared.Types, t => t.StartsWith("alicloud:vpc/", StringComparison.Ordinal) || t.StartsWith("alicloud:ecs/", StringComparison.Ordinal));
        Assert.Equal("vsw-c,vsw-d", declared.Single("kubernetes:core/v1:ConfigMapPatch").At("data.vSwitchIds"));
    }

    [Fact]
    public async Task Declare_Adopt_DeclaresNoNetworkNoClusterAndNoNodePool()
    {
        var declared = await Declared.ByAsync(() => Clusters.Declare("dev", new ClusterSource.Adopt(s_adopted with
        {
            VirtualNode = new VirtualNodeSpec { VswitchIds = ["vsw-x"] },
        })));

        Assert.Equal(
            ["ack-knative-spot:Cluster:VirtualNode", "alicloud:cs/kubernetesAddon:KubernetesAddon", "kubernetes:core/v1:ConfigMapPatch", ProviderType],
            declared.Types);
        Assert.Equal(s_adopted.ClusterId, declared.Single(ProviderType).At("clusterIdentifier"));
    }

    [Fact]
    public async Task Declare_Context_NeedsNothingOfAlibabaCloud()
    {
        ClusterHandle? handle = null;
        var declared = await Declared.ByAsync(() => handle = Clusters.Declare("dev", new ClusterSource.Context("kind-kind")));

        Assert.Equal([ProviderType], declared.Types);
        Assert.Empty(declared.Calls);
        Assert.Equal("kind-kind", declared.Single(ProviderType).At("context"));
        Assert.Null(declared.Single(ProviderType).At("kubeconfig"));
        Assert.Null(handle!.ClusterId);
    }

    [Fact]
    public async Task Declare_Create_CredentialIsShortLivedAndSecret()
    {
        var declared = await Declared.ByAsync(() => Clusters.Declare("dev", ClusterSamples.Create()));

        var call = Assert.Single(declared.Calls, c => c.Token == "alicloud:cs/getClusterCredential:getClusterCredential");
        Assert.Equal(("dev-cluster-id", 120.0), (call.Args["clusterId"], call.Args["temporaryDurationMinutes"]));
        Assert.True(await IsSecretAsync(declared));
    }

    [Fact]
    public async Task Declare_Adopt_CredentialIsSecret() =>
        Assert.True(await IsSecretAsync(
            await Declared.ByAsync(() => Clusters.Declare("dev", new ClusterSource.Adopt(s_adopted with { Endpoint = "https://10.0.0.10:6443" })))));

    [Fact]
    public async Task Declare_Create_ANewCredentialNeverReplacesTheProvider()
    {
        var provider = (await Declared.ByAsync(() => Clusters.Declare("dev", ClusterSamples.Create()))).Single(ProviderType);

        Assert.Equal("dev-cluster-id", provider.At("clusterIdentifier"));
    }

    [Theory]
    [InlineData(true, "https://10.0.0.10:6443")]
    [InlineData(false, "https://203.0.113.7:6443")]
    public async Task Declare_RunnerInside_UsesThePrivateAddress(bool inside, string server)
    {
        var declared = await Declared.ByAsync(
            () => Clusters.Declare("dev", ClusterSamples.Create(s => s with { ApiServer = new ApiServerAccess { Public = true, RunnerInside = inside } })));

        Assert.Contains($"server: {server}\n", declared.Single(ProviderType).At("kubeconfig") as string, StringComparison.Ordinal);
        Assert.Equal(true, declared.Single("alicloud:cs/managedKubernetes:ManagedKubernetes").At("slbInternetEnabled"));
    }

    [Fact]
    public async Task Declare_AdoptWithEndpoint_UsesIt() =>
        Assert.Contains(
            "server: https://172.16.0.9:6443\n",
            (await Declared.ByAsync(() => Clusters.Declare("dev", new ClusterSource.Adopt(s_adopted with { Endpoint = "https://172.16.0.9:6443" }))))
                .Single(ProviderType).At("kubeconfig") as string,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("apiVersion: v1\nclusters: []\n")]
    [InlineData("clusters:\n- cluster:\n    server: \"\"\n")]
    [InlineData("clusters:\n- cluster:\n    server: https://:6443\n")]
    [InlineData("")]
    public async Task Declare_CredentialWithoutAnAddress_IsOneErrorThatNamesTheKey(string kubeconfig)
    {
        (ClusterSource Source, string Key)[] sources =
        [
            (new ClusterSource.Adopt(s_adopted), "cluster.adopt.kubeconfig"),
            (ClusterSamples.Create(s => s with { ApiServer = new ApiServerAccess { Public = true } }), "cluster.create.apiServer.kubeconfig"),
        ];
        foreach (var (source, key) in sources)
        {
            var failure = await Failures.OfAsync(() => Declared.ByAsync(() => Everything(source), mocks: new StrictMocks { Kubeconfig = kubeconfig }));

            Assert.StartsWith("The credential that ACK gives for the cluster names no address of its API server", failure, StringComparison.Ordinal);
            Assert.Contains($"`pulumi config set --secret --path 'ack-knative-spot:{key}'`", failure, StringComparison.Ordinal);
        }
    }

    /// <summary>However much of the stack needs the answer.</summary>
    [Theory]
    [InlineData("alicloud:cs/getClusterCredential:getClusterCredential",
        "The credential of the cluster c82e6987e2961451182edacd74faf1234 cannot be looked up: ")]
    [InlineData("alicloud:cs/getKubernetesAddons:getKubernetesAddons",
        "The version of ack-virtual-node in the cluster c82e6987e2961451182edacd74faf1234 cannot be looked up: ")]
    [InlineData("alicloud:cs/getClusterCredential:getClusterCredential", "The credential of the cluster dev-cluster-id cannot be looked up: ", true)]
    [InlineData("alicloud:cs/getKubernetesAddons:getKubernetesAddons", "The version of ack-virtual-node in the cluster dev-cluster-id cannot be looked up: ",
        true)]
    [InlineData("alicloud:index/getZones:getZones", "The zones of the region cannot be looked up: ", true)]
    public async Task Declare_LookupThatIsRefused_IsOneErrorInOneSentence(string function, string sentence, bool isNew = false)
    {
        ClusterSource source = isNew
            ? ClusterSamples.Create(s => s with { Network = new NetworkSpec.New { ZoneChoice = new ZoneChoice.LookedUp(3) } })
            : new ClusterSource.Adopt(s_adopted);

        var failure = await Failures.OfAsync(() => Declared.ByAsync(() => Everything(source), mocks: new StrictMocks { Refused = function }));

        Assert.StartsWith(sentence, failure, StringComparison.Ordinal);
        Assert.Contains("Forbidden.RAM", failure, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure);
    }

    [Fact]
    public async Task Declare_PrivateAddressOfAClusterWithoutAPublicOne_TakesItsPlace()
    {
        var declared = await Declared.ByAsync(
            () => Clusters.Declare("dev", ClusterSamples.Create()), mocks: new StrictMocks { Kubeconfig = "clusters:\n- cluster:\n    server:\n" });

        Assert.Equal("clusters:\n- cluster:\n    server: https://10.0.0.10:6443\n", declared.Single(ProviderType).At("kubeconfig"));
    }

    [Fact]
    public async Task Declare_KubeconfigEncrypted_IsUsedAsASecretAndNothingIsLookedUp()
    {
        var kubeconfig = new KubeconfigSource.Encrypted(SecretText.Of("a kubeconfig"));
        ClusterSource[] sources =
        [
            new ClusterSource.Adopt(s_adopted with { Kubeconfig = kubeconfig }),
            ClusterSamples.Create(s => s with { ApiServer = new ApiServerAccess { Kubeconfig = kubeconfig } }),
        ];
        foreach (var source in sources)
        {
            var declared = await Declared.ByAsync(() => Clusters.Declare("dev", source));

            Assert.Equal("a kubeconfig", declared.Single(ProviderType).At("kubeconfig"));
            Assert.True(await IsSecretAsync(declared));
            Assert.DoesNotContain(declared.Calls, c => c.Token == "alicloud:cs/getClusterCredential:getClusterCredential");
            Assert.NotNull(declared.Single(ProviderType).At("clusterIdentifier"));
        }
    }

    [Fact]
    public async Task Declare_KubeconfigInAFile_IsLeftToTheProviderToRead() => Assert.Equal(
        "~/.kube/prod",
        (await Declared.ByAsync(
            () => Clusters.Declare("dev", new ClusterSource.Adopt(s_adopted with { Kubeconfig = new KubeconfigSource.File("~/.kube/prod") }))))
            .Single(ProviderType).At("kubeconfig"));

    [Fact]
    public async Task Declare_AnySource_ChangesSecretsInPlace()
    {
        ClusterSource[] sources =
            [
                ClusterSamples.Create(), new ClusterSource.Adopt(s_adopted),
                new ClusterSource.Adopt(s_adopted with { Kubeconfig = new KubeconfigSource.File("f") }), new ClusterSource.Context("kind"),
            ];
        foreach (var source in sources)
        {
            Assert.Equal("true", (await Declared.ByAsync(() => Clusters.Declare("dev", source))).Single(ProviderType).At("enableSecretMutable"));
        }
    }

    [Fact]
    public async Task Declare_Preview_WorksWhileTheCloudKnowsNothing() =>
        Assert.NotEmpty((await Declared.ByAsync(() => Clusters.Declare("dev", ClusterSamples.Create()), preview: true)).Resources);

    private static Task<bool> IsSecretAsync(Declared declared) =>
        Output.IsSecretAsync(Assert.IsType<K8s.ProviderArgs>(declared.Single(ProviderType).Args).KubeConfig.ToOutput());

    /// <summary>A cluster with things in it, each of which needs its provider.</summary>
    private static void Everything(ClusterSource source)
    {
        var cluster = Clusters.Declare("dev", source, requiresEviction: true);
        var serving = new KnativeServing("knative", new() { Spec = new ServingSpec { Install = new ServingInstall.Upstream() }, Cluster = cluster });
        foreach (var name in new[] { "web", "api", "mail" })
        {
            _ = new KnativeService(
                name,
                new() { Spec = new() { Name = name, Containers = [new() { Image = $"registry.example.com/{name}:1" }] } },
                new() { Providers = { cluster.Provider }, DependsOn = { serving } });
        }
    }
}
