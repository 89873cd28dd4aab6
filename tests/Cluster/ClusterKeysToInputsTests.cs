using System.Collections.Immutable;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Tests.Rules;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Cluster;

/// <summary>What a stack file says of a cluster, its add-ons and its pools, and the inputs that it becomes.</summary>
public class ClusterKeysToInputsTests
{
    private const string Pool = "alicloud:cs/nodePool:NodePool";
    private const string Cluster = "alicloud:cs/managedKubernetes:ManagedKubernetes";
    private const string Addon = "alicloud:cs/kubernetesAddon:KubernetesAddon";

    /// <summary>Keys of a pool, an input and what it is; empty for absent.</summary>
    public static TheoryData<string, string, string> OfPools => new()
    {
        { "disk: { sizeGiB: 20 }", "systemDiskSize", "20" },
        { "disk: { sizeGiB: 40, category: essd-auto }", "systemDiskCategory", "cloud_auto" },
        { "disk: { sizeGiB: 40, category: essd-auto }", "systemDiskPerformanceLevel", "" },
        { "disk: { category: essd-entry }", "systemDiskCategory", "cloud_essd_entry" },
        { "disk: { category: ssd }", "systemDiskCategory", "cloud_ssd" },
        { "disk: { category: efficiency }", "systemDiskCategory", "cloud_efficiency" },
        { "disk: { performanceLevel: 0 }", "systemDiskPerformanceLevel", "PL0" },
        { "disk: {}", "systemDiskPerformanceLevel", "PL1" },
        { "dataDisks: [{ sizeGiB: 200 }]", "dataDisks[0].category", "cloud_essd" },
        { "dataDisks: [{ sizeGiB: 200 }]", "dataDisks[0].encrypted", "true" },
        { "dataDisks: [{ sizeGiB: 200 }]", "dataDisks[0].autoFormat", "" },
        { "dataDisks: [{ sizeGiB: 40, category: ssd, encrypted: false }]", "dataDisks[0].encrypted", "false" },
        { "dataDisks: [{ sizeGiB: 500, performanceLevel: 2 }, { sizeGiB: 32767, category: essd-auto, mount: /data }]", "dataDisks[1].mountTarget", "/data" },
        { "dataDisks: [{ sizeGiB: 500, performanceLevel: 2 }, { sizeGiB: 32767, category: essd-auto, mount: /data }]", "dataDisks[0].performanceLevel", "PL2" },
        { "imageId: m-bp1abc", "imageId", "m-bp1abc" },
        { "imageId: m-bp1abc", "imageType", "" },
        { "imageId: m-bp1abc", "securityHardeningOs", "" },
        { "imageId: aliyun_3_x64_20G_alibase_20250117.vhd", "imageId", "aliyun_3_x64_20G_alibase_20250117.vhd" },
        { "runtime: {}", "runtimeName", "containerd" },
        { "runtime: { version: 1.6.38 }", "runtimeVersion", "1.6.38" },
        { "runtime: { name: sandboxed }", "runtimeName", "Sandboxed-Container.runv" },
        { "image: AliyunLinux3", "runtimeName", "" },
        { "tags: { team: nodes, cost: '7' }", "tags.team", "nodes" },
        { "tags: { cost: '7' }", "tags.team", "shop" },
        { "tags: { cost: '7' }", "tags.cost", "7" },
        { "kubelet: { cpuManagerPolicy: static }", "kubeletConfiguration.cpuManagerPolicy", "static" },
        { "kubelet: { podPidsLimit: 16384 }", "kubeletConfiguration.podPidsLimit", "16384" },
        { "kubelet: { registryPullQps: 20, registryBurst: 40 }", "kubeletConfiguration.registryBurst", "40" },
        { "kubelet: { serializeImagePulls: false }", "kubeletConfiguration.serializeImagePulls", "false" },
        { "kubelet: { containerLogMaxSize: 50Mi, containerLogMaxFiles: 3 }", "kubeletConfiguration.containerLogMaxSize", "50Mi" },
        { "kubelet: { imageGcHigh: 85%, imageGcLow: 80% }", "kubeletConfiguration.imageGcHighThresholdPercent", "85" },
        { "kubelet: { evictionHard: { memory.available: 300Mi, nodefs.available: 10% } }", "kubeletConfiguration.evictionHard", "memory.available=300Mi "
            + "nodefs.available=10%" },
        { "kubelet: { kubeReserved: { cpu: 100m, memory: 1Gi } }", "kubeletConfiguration.kubeReserved", "cpu=100m memory=1Gi" },
        { "kubelet: { systemReserved: { ephemeral-storage: 1Gi } }", "kubeletConfiguration.systemReserved", "ephemeral-storage=1Gi" },
        { "kubelet: {}", "kubeletConfiguration.evictionHard", "" },
        { "image: AliyunLinux3", "kubeletConfiguration", "" },
    };

    /// <summary>Keys of a cluster, an input and what it is.</summary>
    public static TheoryData<string, string, string> OfClusters => new()
    {
        { "proxyMode: iptables", "proxyMode", "iptables" },
        { "proxyMode: nftables", "proxyMode", "nftables" },
        { "proxyMode: ipvs", "proxyMode", "ipvs" },
        { "podNetwork: { terway: {} }", "addons[0].config", "" },
        { "podNetwork: { terway: { networkPolicy: true } }", "addons[0].config", "{\"NetworkPolicy\":\"true\"}" },
        { "podNetwork: { terway: { dataPathV2: true } }", "addons[0].config", "{\"DataPathType\":\"V2\"}" },
        { "podNetwork: { terway: { trunking: true } }", "addons[0].config", "{\"ENITrunking\":\"true\"}" },
        { "podNetwork: { terway: { trunking: true } }", "addons[1].name", "terway-controlplane" },
        { "podNetwork: { flannel: {} }", "addons[0].name", "flannel" },
    };

    [Theory]
    [MemberData(nameof(OfPools))]
    public async Task Pool_AsStated_HasTheInput(string keys, string input, string value)
    {
        var pool = (await DeclareAsync($"tags: {{ team: shop }}, nodePools: [{{ instanceTypes: [ecs.g7.xlarge], {keys} }}]")).Single(Pool);

        Assert.Equal(value, Text(pool.At(input)));
    }

    [Theory]
    [MemberData(nameof(OfClusters))]
    public async Task Cluster_AsStated_HasTheInput(string keys, string input, string value) =>
        Assert.Equal(value, Text((await DeclareAsync($"nodePools: [{{ instanceTypes: [ecs.g7.xlarge] }}], {keys}")).Single(Cluster).At(input)));

    [Fact]
    public async Task Addons_AsStated_AreInstalledAfterTheClusterAndBeforeWhatRunsInside()
    {
        var declared = await DeclareAsync(
            "nodePools: [{ instanceTypes: [ecs.g7.xlarge] }], addons: [{ name: ack-pod-identity-webhook }, { name: csi-plugin, version: v1.33.1, config: "
                + "'{\"a\":1}' }]");

        var (webhook, csi) = (declared[Addon, "test-addon-ack-pod-identity-webhook"], declared[Addon, "test-addon-csi-plugin"]);
        Assert.Equal(("ack-pod-identity-webhook", null, null), (webhook.At("name"), webhook.At("version"), webhook.At("config")));
        Assert.Equal(["version"], webhook.Options.IgnoreChanges);
        Assert.Equal(("csi-plugin", "v1.33.1", "{\"a\":1}"), (csi.At("name"), csi.At("version"), csi.At("config")));
        Assert.True(declared.IsAfter(csi.Name, "test"));
    }

    [Fact]
    public async Task Addons_OfAnAdoptedCluster_AreInstalledThere()
    {
        var source = Read("cluster: { adopt: { clusterId: c82e6987e2961451182edacd74faf1234, addons: [{ name: csi-plugin }] } }");

        var declared = await Declared.ByAsync(() => Clusters.Declare("test", source));

        Assert.Equal("c82e6987e2961451182edacd74faf1234", declared.Single(Addon).At("clusterId"));
    }

    [Fact]
    public async Task Password_FromKms_IsASecretInput()
    {
        var declared = await DeclareAsync("nodePools: [{ instanceTypes: [ecs.g7.xlarge], password: { kms: shop/token } }]");

        Assert.Contains(declared.Calls, call => call.Token == "alicloud:kms/getSecretVersions:getSecretVersions");
        var pool = declared.Single(Pool);
        Assert.NotNull(((Pulumi.AliCloud.CS.NodePoolArgs)pool.Args).Password);
        Assert.Null(pool.At("keyName"));
    }

    private static async Task<Declared> DeclareAsync(string keys)
    {
        var source = Read(
            $"cluster: {{ create: {{ apiServer: {{ runnerInside: true }}, network: {{ new: {{ zones: [cn-hangzhou-h, cn-hangzhou-i] }} }}, {keys} }} }}");
        return await Declared.ByAsync(() => Clusters.Declare("test", source));
    }

    private static ClusterSource Read(string excerpt)
    {
        var check = ClusterRuleExamples.Check(excerpt);
        Assert.DoesNotContain(
            check.Findings, finding => finding.RuleId is "CFG001" or "CFG002" or "CFG003" or "CFG004" or "ACK050" or "ACK051" or "ACK052" or "ACK053");
        return check.Settings!.Cluster;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        double number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ImmutableDictionary<string, object> map =>
            string.Join(' ', map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={entry.Value}")),
        _ => value.ToString()!,
    };
}
