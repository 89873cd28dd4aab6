using System.Collections.Immutable;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Tests.Support;
using AckKnativeSpot.Values;
using Pulumi;
using Xunit;

namespace AckKnativeSpot.Tests.Cluster;

public class AckClusterTests
{
    private const string ClusterType = "alicloud:cs/managedKubernetes:ManagedKubernetes";

    private static Task<Declared> DeclareAsync(Func<CreateClusterSpec, CreateClusterSpec>? change = null) =>
        Declared.ByAsync(() => Clusters.Declare("dev", ClusterSamples.Create(change)));

    [Fact]
    public async Task Create_Defaults_AreThoseOfAPlatformTeam()
    {
        var cluster = (await DeclareAsync()).Single(ClusterType);

        Assert.Equal("dev", cluster.At("name"));
        Assert.Equal("Default", cluster.At("profile"));
        Assert.Equal("ack.pro.small", cluster.At("clusterSpec"));
        Assert.Equal(false, cluster.At("slbInternetEnabled"));
        Assert.Equal(false, cluster.At("newNatGateway"));
        Assert.Equal(true, cluster.At("deletionProtection"));
        Assert.Equal(true, cluster.At("enableRrsa"));
        Assert.Equal(true, cluster.At("isEnterpriseSecurityGroup"));
        Assert.Equal(true, cluster.At("skipSetCertificateAuthority"));
        Assert.Equal("172.21.0.0/20", cluster.At("serviceCidr"));
        Assert.Null(cluster.At("version"));
        Assert.Null(cluster.At("encryptionProviderKey"));
    }

    [Fact]
    public async Task Create_Terway_UsesThePodVswitches()
    {
        var cluster = (await DeclareAsync()).Single(ClusterType);

        Assert.Equal("terway-eniip", cluster.At("addons[0].name"));
        Assert.Equal(["dev-network-nodes-0-id", "dev-network-nodes-1-id", "dev-network-nodes-2-id"], List(cluster.At("vswitchIds")));
        Assert.Equal(["dev-network-pods-0-id", "dev-network-pods-1-id", "dev-network-pods-2-id"], List(cluster.At("podVswitchIds")));
        Assert.Null(cluster.At("podCidr"));
    }

    [Fact]
    public async Task Create_Flannel_UsesABlockOutsideTheVpc()
    {
        var cluster = (await DeclareAsync(s => s with { PodNetwork = new PodNetwork.Flannel() })).Single(ClusterType);

        Assert.Equal(("flannel", "172.20.0.0/16", 25.0), (cluster.At("addons[0].name"), cluster.At("podCidr"), cluster.At("nodeCidrMask")));
        Assert.Null(cluster.At("podVswitchIds"));
    }

    [Fact]
    public async Task Create_Upgrades_FollowTheChannelInTheWindow()
    {
        var cluster = (await DeclareAsync()).Single(ClusterType);

        Assert.Equal("patch", cluster.At("operationPolicy.clusterAutoUpgrade.channel"));
        Assert.Equal(true, cluster.At("operationPolicy.clusterAutoUpgrade.enabled"));
        Assert.Equal(
            ("2024-01-01T02:00:00.000+08:00", "3h", "Tuesday,Thursday", true),
            (cluster.At("maintenanceWindow.maintenanceTime"), cluster.At("maintenanceWindow.duration"), cluster.At(
                "maintenanceWindow.weeklyPeriod"), cluster.At("maintenanceWindow.enable")));
    }

    [Fact]
    public async Task Create_PinnedVersion_TurnsUpgradesOff()
    {
        var cluster = (await DeclareAsync(s => s with { Version = new KubernetesVersion(1, 34, 3, "1.34.3-aliyun.1") })).Single(ClusterType);

        Assert.Equal("1.34.3-aliyun.1", cluster.At("version"));
        Assert.Equal(false, cluster.At("operationPolicy.clusterAutoUpgrade.enabled"));
        Assert.Equal(true, cluster.At("maintenanceWindow.enable"));
    }

    /// <summary>The provider keeps what it has of a block that is left out, so a window that there was would stay.</summary>
    [Fact]
    public async Task Create_WithoutAWindow_TurnsWindowAndUpgradesOff()
    {
        var cluster = (await DeclareAsync(s => s with { Window = null })).Single(ClusterType);

        Assert.Equal(
            (false, "3h", "Tuesday,Thursday"),
            (cluster.At("maintenanceWindow.enable"), cluster.At("maintenanceWindow.duration"), cluster.At("maintenanceWindow.weeklyPeriod")));
        Assert.Equal((false, "patch"), (cluster.At("operationPolicy.clusterAutoUpgrade.enabled"), cluster.At("operationPolicy.clusterAutoUpgrade.channel")));
    }

    [Fact]
    public async Task Create_Logs_GoToAProjectOfAUniqueNameThatOutlivesTheCluster()
    {
        var declared = await DeclareAsync();

        var project = declared.Single("alicloud:log/project:Project");
        Assert.Equal("ack-logs-ab12cd34", project.At("projectName"));
        Assert.True(project.Options.RetainOnDelete);
        var cluster = declared.Single(ClusterType);
        Assert.Equal(["apiserver", "kcm", "scheduler", "ccm", "controlplane-events"], List(cluster.At("controlPlaneLogComponents")));
        Assert.Equal(("30", "ack-logs-ab12cd34"), (cluster.At("controlPlaneLogTtl"), cluster.At("controlPlaneLogProject")));
        Assert.Equal((true, "ack-logs-ab12cd34"), (cluster.At("auditLogConfig.enabled"), cluster.At("auditLogConfig.slsProjectName")));
    }

    [Fact]
    public async Task Create_Events_AreCollectedByTheAddonThatAckInstallsWithTheCluster()
    {
        var declared = await DeclareAsync(s => s with { Logs = new ClusterLogs { ControlPlane = false, Audit = false } });

        Assert.Equal("ack-logs-ab12cd34", declared.Single("alicloud:log/project:Project").At("projectName"));
        var cluster = declared.Single(ClusterType);
        Assert.Equal(
            ("ack-node-problem-detector", """{"sls_project_name":"ack-logs-ab12cd34"}"""), (cluster.At("addons[1].name"), cluster.At("addons[1].config")));
        Assert.Null(cluster.At("addons[1].disabled"));
    }

    [Fact]
    public async Task Create_WithoutEvents_TurnsTheAddonOff()
    {
        var cluster = (await DeclareAsync(s => s with { Logs = new ClusterLogs { Events = false } })).Single(ClusterType);

        Assert.Equal(("ack-node-problem-detector", true), (cluster.At("addons[1].name"), cluster.At("addons[1].disabled")));
        Assert.Null(cluster.At("addons[1].config"));
    }

    [Fact]
    public async Task Create_WithoutLogs_HasNoProject()
    {
        var declared = await DeclareAsync(s => s with { Logs = new ClusterLogs { ControlPlane = false, Audit = false, Events = false } });

        Assert.Empty(declared.All("alicloud:log/project:Project"));
        var cluster = declared.Single(ClusterType);
        Assert.Equal((false, null), (cluster.At("auditLogConfig.enabled"), cluster.At("auditLogConfig.slsProjectName")));
    }

    [Fact]
    public async Task Create_NewKey_EncryptsSecretsAndIsProtected()
    {
        var declared = await DeclareAsync(s => s with { Secrets = new SecretEncryption.NewKey("kst-hzz62f1cb66fa42qo") });

        var key = declared.Single("alicloud:kms/key:Key");
        Assert.True(key.Options.Protect);
        Assert.Equal(("Enabled", "kst-hzz62f1cb66fa42qo"), (key.At("deletionProtection"), key.At("dkmsInstanceId")));
        Assert.Equal(
            ("dev-secrets-id", false), (declared.Single(ClusterType).At("encryptionProviderKey"), declared.Single(ClusterType).At("disableEncryption")));
    }

    [Fact]
    public async Task Create_ExistingKey_IsUsed()
    {
        var declared = await DeclareAsync(s => s with { Secrets = new SecretEncryption.ExistingKey("key-hzz62f1cb66fa42qo****") });

        Assert.Empty(declared.All("alicloud:kms/key:Key"));
        Assert.Equal("key-hzz62f1cb66fa42qo****", declared.Single(ClusterType).At("encryptionProviderKey"));
    }

    [Theory]
    [InlineData(true, "retain")]
    [InlineData(false, "delete")]
    public async Task Create_DeleteOptions_LeaveNothingThatWouldHoldTheNetwork(bool keepLogs, string logs)
    {
        var cluster = (await DeclareAsync(s => s with { Logs = new ClusterLogs { KeepOnDestroy = keepLogs } })).Single(ClusterType);

        Assert.Equal(
            ["SLB delete", "ALB delete", "PrivateZone delete", $"SLS_Data {logs}", $"SLS_ControlPlane {logs}"],
            Enumerable.Range(0, 5).Select(i => $"{cluster.At($"deleteOptions[{i}].resourceType")} {cluster.At($"deleteOptions[{i}].deleteMode")}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Create_DeletionProtection_AlsoProtectsInPulumi(bool protection)
    {
        var cluster = (await DeclareAsync(s => s with { DeletionProtection = protection })).Single(ClusterType);

        Assert.Equal(protection, cluster.At("deletionProtection"));
        Assert.Equal(protection, cluster.Options.Protect);
    }

    [Fact]
    public async Task Create_Options_StateWaitsSecretsAndOrder()
    {
        var cluster = (await DeclareAsync()).Single(ClusterType);

        Assert.Equal(["certificateAuthority"], Assert.IsType<CustomResourceOptions>(cluster.Options).AdditionalSecretOutputs);
        Assert.Equal(TimeSpan.FromMinutes(90), cluster.Options.CustomTimeouts?.Create);
        Assert.Equal(TimeSpan.FromMinutes(60), cluster.Options.CustomTimeouts?.Delete);
        Assert.Contains("dev-network-snat-pods-2", cluster.DependsOn);
        Assert.Equal("dev", cluster.Parent);
    }

    [Fact]
    public async Task Create_Serverless_HasNoPodNetworkAndNoAddon()
    {
        var declared = await DeclareAsync(s => s with { Profile = ClusterProfile.Serverless, NodePools = [] });

        var cluster = declared.Single(ClusterType);
        Assert.Equal("Serverless", cluster.At("profile"));
        Assert.Null(cluster.At("addons"));
        Assert.Null(cluster.At("podVswitchIds"));
        Assert.Empty(declared.All("alicloud:cs/kubernetesAddon:KubernetesAddon"));
        Assert.NotNull(declared["kubernetes:core/v1:ConfigMapPatch", "dev-virtual-node-eci-profile"]);
    }

    [Fact]
    public async Task Create_SecurityGroupGiven_ReplacesTheEnterpriseOne()
    {
        var cluster = (await DeclareAsync(s => s with { SecurityGroupId = "sg-a", Tags = new ValueMap<string>([KeyValuePair.Create("team", "web")]) }))
            .Single(ClusterType);

        Assert.Equal("sg-a", cluster.At("securityGroupId"));
        Assert.Null(cluster.At("isEnterpriseSecurityGroup"));
        Assert.Equal("web", cluster.At("tags.team"));
    }

    private static IEnumerable<string> List(object? value) => Assert.IsType<ImmutableArray<object>>(value).Cast<string>();
}
