using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Tests.Rules;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Keys;

public class ClusterKeysTests
{
    private static ClusterSource Read(string cluster)
    {
        var check = ClusterRuleExamples.Check(cluster);
        Assert.DoesNotContain(check.Findings, f => f.RuleId.StartsWith("CFG", StringComparison.Ordinal));
        return check.Settings!.Cluster;
    }

    private static CreateClusterSpec ReadNew(string cluster) => Assert.IsType<ClusterSource.Create>(Read(cluster)).Spec;

    [Fact]
    public void Create_NothingSaid_IsTheDefault() => Assert.Equal(new CreateClusterSpec(), ReadNew("cluster:\n  create: {}"));

    [Fact]
    public void Create_Everything_IsRead()
    {
        var spec = ReadNew(
            """
            cluster:
              create:
                name: shop
                network: { new: { cidr: 172.16.0.0/14, zones: [cn-hangzhou-h, cn-hangzhou-i], egressMbps: 200 } }
                podNetwork: { flannel: { podCidr: 10.200.0.0/16, nodeMask: 26 } }
                serviceCidr: 192.168.0.0/20
                profile: managed
                edition: pro-2xlarge
                kubernetesVersion: 1.34.3-aliyun.1
                upgradeChannel: none
                maintenanceWindow: { days: [Saturday, Sunday], start: "03:30+08:00", hours: 4 }
                apiServer: { public: true, runnerInside: true, credentialMinutes: 60 }
                secretEncryption: { kmsInstance: kst-hzz62f1cb66fa42qo }
                securityGroup: sg-a
                logs: { controlPlane: true, audit: false, retentionDays: 90, keepOnDestroy: false }
                deletionProtection: false
                rrsa: false
                nodePools:
                  - name: system
                    instanceTypes: [ecs.g7.large, ecs.g6.large]
                    nodes: 3-9
                    disk: { sizeGiB: 200, performanceLevel: 0, encrypted: false }
                    image: ContainerOS
                    hardened: false
                    keyName: ops
                    labels: { role: system }
                    taints: [ "dedicated=system:NoSchedule" ]
                    spot: { priceLimits: { ecs.g7.large: 0.250 }, onDemandBase: 2, onDemandPercentage: 10, fallback: false }
                virtualNode: { version: v2.13.0.1-abc-aliyun, vswitches: [vsw-a, vsw-b], securityGroup: sg-b, resourceGroup: rg-b, clusterIp: false,
                    persistentVolumes: true, logController: true }
                tags: { team: shop }
                resourceGroup: rg-a
            """);

        Assert.Equal("shop", spec.Name);
        Assert.Equal(
            new NetworkSpec.New
            {
                Cidr = Ipv4Block.Of("172.16.0.0/14"),
                ZoneChoice = new ZoneChoice.Given(["cn-hangzhou-h", "cn-hangzhou-i"]),
                EgressMbps = 200,
            }, spec.Network);
        Assert.Equal(new PodNetwork.Flannel { PodCidr = Ipv4Block.Of("10.200.0.0/16"), NodeMask = 26 }, spec.PodNetwork);
        Assert.Equal((Ipv4Block.Of("192.168.0.0/20"), ClusterEdition.Pro2XLarge, "1.34.3-aliyun.1"), (spec.ServiceCidr, spec.Edition, spec.Version?.Text));
        Assert.Equal(new MaintenanceWindow { Days = [DayOfWeek.Saturday, DayOfWeek.Sunday], Start = TimeOfDay.Of("03:30+08:00"), Hours = 4 }, spec.Window);
        Assert.Equal(UpgradeChannel.None, spec.EffectiveChannel);
        Assert.Equal(new ApiServerAccess { Public = true, RunnerInside = true, CredentialLifetime = "60m" }, spec.ApiServer);
        Assert.Equal(new SecretEncryption.NewKey("kst-hzz62f1cb66fa42qo"), spec.Secrets);
        Assert.Equal(new ClusterLogs { Audit = false, RetentionDays = 90, KeepOnDestroy = false }, spec.Logs);
        Assert.Equal(
            (false, false, "sg-a", "rg-a", "shop"), (spec.DeletionProtection, spec.Rrsa, spec.SecurityGroupId, spec.ResourceGroupId, spec.Tags["team"]));
        Assert.Equal(
            (["vsw-a", "vsw-b"], "sg-b", "rg-b", false, true, true),
            (spec.VirtualNode!.VswitchIds, spec.VirtualNode.SecurityGroupId, spec.VirtualNode.ResourceGroupId, spec.VirtualNode.ClusterIp,
                spec.VirtualNode.PersistentVolumes, spec.VirtualNode.LogController));
        var pool = Assert.Single(spec.NodePools);
        Assert.Equal((new NodeCount.Between(3, 9), new NodeDisk { SizeGiB = 200, PerformanceLevel = 0, Encrypted = false }), (pool.Count, pool.Disk));
        Assert.Equal(("ContainerOS", false, "ops", "system"), (pool.ImageType, pool.Hardened, pool.KeyName, pool.Labels["role"]));
        Assert.Equal([new NodeTaint("dedicated", "system", "NoSchedule")], pool.Taints);
        var spot = Assert.IsType<NodePurchase.Spot>(pool.Purchase);
        Assert.Equal((HourlyPrice.Of(0.250m), 2, 10, false), (spot.PriceLimits["ecs.g7.large"], spot.OnDemandBase, spot.OnDemandPercentage, spot.Fallback));
    }

    [Fact]
    public void Create_ExistingNetwork_IsRead() =>
        Assert.Equal(
            new NetworkSpec.Existing { VpcId = "vpc-a", NodeVswitches = [new("vsw-a", "cn-hangzhou-h")], PodVswitches = [new("vsw-b", "cn-hangzhou-h")] },
            ReadNew(
                """
                cluster:
                  create:
                    network:
                      existing: { vpc: vpc-a, nodeVswitches: [{ id: vsw-a, zone: cn-hangzhou-h }], podVswitches: [{ id: vsw-b, zone: cn-hangzhou-h }] }
                """).Network);

    [Theory]
    [InlineData("off", typeof(SecretEncryption.Off))]
    [InlineData("{ kmsInstance: kst-hzz62f1cb66fa42qo }", typeof(SecretEncryption.NewKey))]
    [InlineData("key-hzz62f1cb66fa42qo", typeof(SecretEncryption.ExistingKey))]
    public void Create_SecretEncryption_IsOffNewOrAKey(string text, Type expected) =>
        Assert.IsType(expected, ReadNew($"cluster:\n  create: {{ secretEncryption: {text} }}").Secrets);

    [Fact]
    public void Create_VirtualNodeDisabled_IsNone() => Assert.Null(ReadNew("cluster:\n  create: { virtualNode: { enabled: false } }").VirtualNode);

    [Fact]
    public void Create_WindowDisabled_IsNoneAndSoIsTheChannel()
    {
        var spec = ReadNew("cluster:\n  create: { maintenanceWindow: { enabled: false } }");

        Assert.Null(spec.Window);
        Assert.Equal(UpgradeChannel.None, spec.EffectiveChannel);
    }

    [Fact]
    public void Adopt_Everything_IsRead() =>
        Assert.Equal(
            new ClusterSource.Adopt(new AdoptClusterSpec
            {
                ClusterId = "c82e6987e2961451182edacd74faf1234",
                Endpoint = "https://10.0.0.10:6443",
                CredentialLifetime = "30m",
                VirtualNode = new VirtualNodeSpec { Version = new AddonVersion(2, 11, 0, 0, "2.11.0") },
            }),
            Read("cluster:\n  adopt: { clusterId: c82e6987e2961451182edacd74faf1234, endpoint: \"https://10.0.0.10:6443\", credentialMinutes: 30, virtualNode: "
                + "{ version: 2.11.0 } }"));

    [Fact]
    public void Kubeconfig_File_IsReadInBothPlaces()
    {
        var file = new KubeconfigSource.File("~/.kube/prod");

        Assert.Equal(file, ReadNew("cluster:\n  create: { apiServer: { kubeconfig: { file: ~/.kube/prod } } }").ApiServer.Kubeconfig);
        Assert.Equal(
            new ClusterSource.Adopt(new AdoptClusterSpec { ClusterId = "c82e6987e2961451182edacd74faf1234", Kubeconfig = file }),
            Read("cluster:\n  adopt: { clusterId: c82e6987e2961451182edacd74faf1234, kubeconfig: { file: ~/.kube/prod } }"));
    }

    [Fact]
    public void Kubeconfig_Encrypted_IsRead() => Assert.IsType<KubeconfigSource.Encrypted>(
        ReadNew("cluster:\n  create: { apiServer: { kubeconfig: { secure: AAABADQXFlU0mxC2kUZv } } }").ApiServer.Kubeconfig);

    [Fact]
    public void Kubeconfig_OfAPrivateApiServer_MakesItReachable() => Assert.DoesNotContain(
        ClusterRuleExamples.Check("cluster: { create: { apiServer: { kubeconfig: { file: ~/.kube/prod } } } }").Findings, f => f.RuleId == "ACK008");

    [Fact]
    public void Context_Name_IsRead() => Assert.Equal(new ClusterSource.Context("kind-kind"), Read("cluster:\n  context: kind-kind"));

    [Theory]
    [InlineData("cluster: {}", "cluster")]
    [InlineData("cluster: { context: kind-kind, adopt: { clusterId: c82e6987e2961451182edacd74faf1234 } }", "cluster")]
    [InlineData("cluster: { adopt: { clusterId: mine } }", "cluster.adopt.clusterId")]
    [InlineData("cluster: { adopt: { clusterId: c82e6987e2961451182edacd74faf1234, endpoint: 10.0.0.10 } }", "cluster.adopt.endpoint")]
    [InlineData("cluster: { adopt: { clusterId: c82e6987e2961451182edacd74faf1234, kubeconfig: apiVersion } }", "cluster.adopt.kubeconfig")]
    [InlineData("cluster: { adopt: { clusterId: c82e6987e2961451182edacd74faf1234, kubeconfig: {} } }", "cluster.adopt.kubeconfig.file")]
    [InlineData("cluster: { adopt: { clusterId: c82e6987e2961451182edacd74faf1234, kubeconfig: { file: f }, endpoint: 'https://10.0.0.10' } }",
        "cluster.adopt.endpoint")]
    [InlineData("cluster: { create: { network: { new: { cidr: 10.0.0.0/24 } } } }", "cluster.create.network.new.cidr")]
    [InlineData("cluster: { create: { network: { new: { cidr: 8.0.0.0/16 } } } }", "cluster.create.network.new.cidr")]
    [InlineData("cluster: { create: { network: { existing: { vpc: vpc-a, nodeVswitches: [] } } } }", "cluster.create.network.existing.nodeVswitches")]
    [InlineData("cluster: { create: { kubernetesVersion: 1.34 } }", "cluster.create.kubernetesVersion")]
    [InlineData("cluster: { create: { upgradeChannel: fast } }", "cluster.create.upgradeChannel")]
    [InlineData("cluster: { create: { maintenanceWindow: { start: \"02:00\" } } }", "cluster.create.maintenanceWindow.start")]
    [InlineData("cluster: { create: { nodePools: [{ instanceTypes: [g7.large] }] } }", "cluster.create.nodePools[0].instanceTypes[0]")]
    [InlineData("cluster: { create: { nodePools: [{ instanceTypes: [ecs.g7.large], nodes: 9-3 }] } }", "cluster.create.nodePools[0].nodes")]
    [InlineData("cluster: { create: { nodePools: [{ nodes: 3 }] } }", "cluster.create.nodePools[0].instanceTypes")]
    [InlineData("cluster: { create: { virtualNode: { version: latest } } }", "cluster.create.virtualNode.version")]
    [InlineData("cluster: { create: { apiServer: { credentialMinutes: 10 } } }", "cluster.create.apiServer.credentialMinutes")]
    [InlineData("cluster: { create: { secretEncryption: \"yes please\" } }", "cluster.create.secretEncryption")]
    [InlineData("cluster: { create: { secretEncryption: new } }", "cluster.create.secretEncryption")]
    [InlineData("cluster: { create: { secretEncryption: { kmsInstance: key-1 } } }", "cluster.create.secretEncryption.kmsInstance")]
    public void Mistake_AnyKey_IsReportedAtItsPath(string cluster, string path) =>
        Assert.Contains(
            ClusterRuleExamples.Check(cluster).Findings,
            f => f.Path == path && f.RuleId.StartsWith("CFG", StringComparison.Ordinal) && f.Severity == Severity.Error);
}
