using Pulumi.AliCloud.CS;
using Pulumi.AliCloud.CS.Inputs;
using Xunit;
using KubernetesAddonArgs = Pulumi.AliCloud.CS.KubernetesAddonArgs;

namespace AckKnativeSpot.Tests.Offline.Bindings;

public sealed class AliCloudClusterTests
{
    [Fact]
    public Task ManagedKubernetes_WithInputs_SendsThemUnderTheirWireNames() => Wire.RegistersAsync(
        "alicloud:cs/managedKubernetes:ManagedKubernetes",
        """
        {
          "addons": [{ "config": "{}", "disabled": true, "name": "nginx-ingress-controller", "version": "v1" }],
          "auditLogConfig": { "enabled": true, "slsProjectName": "audit" }, "clusterDomain": "cluster.local",
          "clusterSpec": "ack.pro.small", "controlPlaneLogComponents": ["apiserver"], "controlPlaneLogTtl": "30",
          "customSan": "example.com", "deleteOptions": [{ "deleteMode": "delete", "resourceType": "SLB" }],
          "deletionProtection": true, "enableRrsa": true, "encryptionProviderKey": "key-1", "ipStack": "ipv4",
          "isEnterpriseSecurityGroup": true,
          "maintenanceWindow": { "duration": "3h", "enable": true, "maintenanceTime": "01:00:00Z", "weeklyPeriod": "Monday" },
          "name": "c", "newNatGateway": false, "nodeCidrMask": 26,
          "operationPolicy": { "clusterAutoUpgrade": { "channel": "patch", "enabled": true } },
          "podVswitchIds": ["vsw-2"], "profile": "Default", "proxyMode": "ipvs", "serviceCidr": "172.16.0.0/16",
          "skipSetCertificateAuthority": true, "slbInternetEnabled": false, "timezone": "Asia/Shanghai", "version": "1.33.3-aliyun.1",
          "vswitchIds": ["vsw-1"], "zoneIds": ["cn-hangzhou-k"]
        }
        """,
        () => new ManagedKubernetes("it", new ManagedKubernetesArgs
        {
            Addons =
            {
                new ManagedKubernetesAddonArgs { Config = "{}", Disabled = true, Name = "nginx-ingress-controller", Version = "v1" },
            },
            AuditLogConfig = new ManagedKubernetesAuditLogConfigArgs { Enabled = true, SlsProjectName = "audit" },
            ClusterDomain = "cluster.local",
            ClusterSpec = "ack.pro.small",
            ControlPlaneLogComponents = { "apiserver" },
            ControlPlaneLogTtl = "30",
            CustomSan = "example.com",
            DeleteOptions = { new ManagedKubernetesDeleteOptionArgs { DeleteMode = "delete", ResourceType = "SLB" } },
            DeletionProtection = true,
            EnableRrsa = true,
            EncryptionProviderKey = "key-1",
            IpStack = "ipv4",
            IsEnterpriseSecurityGroup = true,
            MaintenanceWindow = new ManagedKubernetesMaintenanceWindowArgs
            {
                Duration = "3h",
                Enable = true,
                MaintenanceTime = "01:00:00Z",
                WeeklyPeriod = "Monday",
            },
            Name = "c",
            NewNatGateway = false,
            NodeCidrMask = 26,
            OperationPolicy = new ManagedKubernetesOperationPolicyArgs
            {
                ClusterAutoUpgrade = new ManagedKubernetesOperationPolicyClusterAutoUpgradeArgs { Channel = "patch", Enabled = true },
            },
            PodVswitchIds = { "vsw-2" },
            Profile = "Default",
            ProxyMode = "ipvs",
            ServiceCidr = "172.16.0.0/16",
            SkipSetCertificateAuthority = true,
            SlbInternetEnabled = false,
            Timezone = "Asia/Shanghai",
            Version = "1.33.3-aliyun.1",
            VswitchIds = { "vsw-1" },
            ZoneIds = { "cn-hangzhou-k" },
        }));

    [Fact]
    public async Task ManagedKubernetes_AfterCreation_HasItsNestedOutputs()
    {
        var state = new Dictionary<string, object>
        {
            ["connections"] = new Dictionary<string, object> { ["apiServerIntranet"] = "https://10.0.0.1:6443" },
            ["rrsaMetadata"] = new Dictionary<string, object> { ["enabled"] = true, ["ramOidcProviderName"] = "ack-rrsa" },
            ["certificateAuthority"] = new Dictionary<string, object> { ["clusterCert"] = "pem" },
            ["vswitchIds"] = new[] { "vsw-1", "vsw-2" },
        };

        var seen = await Wire.OutputAsync(state, () =>
        {
            var cluster = new ManagedKubernetes("it");
            return Pulumi.Output.Tuple(cluster.Connections, cluster.RrsaMetadata, cluster.CertificateAuthority, cluster.VswitchIds);
        });

        Assert.Equal("https://10.0.0.1:6443", seen.Item1.ApiServerIntranet);
        Assert.Null(seen.Item1.ApiServerInternet);
        Assert.True(seen.Item2.Enabled);
        Assert.Equal("ack-rrsa", seen.Item2.RamOidcProviderName);
        Assert.Equal("pem", seen.Item3.ClusterCert);
        Assert.Equal<string>(["vsw-1", "vsw-2"], seen.Item4);
    }

    [Fact]
    public Task NodePool_WithInputs_SendsThemUnderTheirWireNames() => Wire.RegistersAsync(
        "alicloud:cs/nodePool:NodePool",
        """
        {
          "clusterId": "c-1",
          "dataDisks": [{ "category": "cloud_essd", "encrypted": "true", "performanceLevel": "PL0", "size": 120 }],
          "desiredSize": "2", "imageType": "AliyunLinux3ContainerOptimized", "instanceChargeType": "PostPaid",
          "instanceMetadataOptions": { "httpTokens": "required" }, "instanceTypes": ["ecs.g7.xlarge"], "keyName": "k",
          "labels": [{ "key": "role", "value": "system" }],
          "management": {
            "autoRepair": true, "autoRepairPolicy": { "restartNode": true }, "autoUpgrade": true,
            "autoUpgradePolicy": { "autoUpgradeKubelet": true }, "autoVulFix": true,
            "autoVulFixPolicy": { "restartNode": false, "vulLevel": "asap" }, "enable": true, "maxUnavailable": 1,
            "surge": 2, "surgePercentage": 10
          },
          "multiAzPolicy": "BALANCE", "nodePoolName": "n", "onDemandBaseCapacity": "1", "onDemandPercentageAboveBaseCapacity": "20",
          "scalingConfig": { "enable": true, "maxSize": 5, "minSize": 1, "type": "cpu" }, "securityGroupIds": ["sg-1"],
          "spotInstancePools": 3, "spotInstanceRemedy": true,
          "spotPriceLimits": [{ "instanceType": "ecs.g7.xlarge", "priceLimit": "0.5" }], "spotStrategy": "SpotWithPriceLimit",
          "systemDiskCategories": ["cloud_essd"], "systemDiskCategory": "cloud_essd", "systemDiskEncrypted": true, "systemDiskSize": 40,
          "tags": { "team": "a" }, "taints": [{ "effect": "NoSchedule", "key": "spot", "value": "true" }], "vswitchIds": ["vsw-1"]
        }
        """,
        () => new NodePool("it", new NodePoolArgs
        {
            ClusterId = "c-1",
            DataDisks = { new NodePoolDataDiskArgs { Category = "cloud_essd", Encrypted = "true", PerformanceLevel = "PL0", Size = 120 } },
            DesiredSize = "2",
            ImageType = "AliyunLinux3ContainerOptimized",
            InstanceChargeType = "PostPaid",
            InstanceMetadataOptions = new NodePoolInstanceMetadataOptionsArgs { HttpTokens = "required" },
            InstanceTypes = { "ecs.g7.xlarge" },
            KeyName = "k",
            Labels = { new NodePoolLabelArgs { Key = "role", Value = "system" } },
            Management = new NodePoolManagementArgs
            {
                AutoRepair = true,
                AutoRepairPolicy = new NodePoolManagementAutoRepairPolicyArgs { RestartNode = true },
                AutoUpgrade = true,
                AutoUpgradePolicy = new NodePoolManagementAutoUpgradePolicyArgs { AutoUpgradeKubelet = true },
                AutoVulFix = true,
                AutoVulFixPolicy = new NodePoolManagementAutoVulFixPolicyArgs { RestartNode = false, VulLevel = "asap" },
                Enable = true,
                MaxUnavailable = 1,
                Surge = 2,
                SurgePercentage = 10,
            },
            MultiAzPolicy = "BALANCE",
            NodePoolName = "n",
            OnDemandBaseCapacity = "1",
            OnDemandPercentageAboveBaseCapacity = "20",
            ScalingConfig = new NodePoolScalingConfigArgs { Enable = true, MaxSize = 5, MinSize = 1, Type = "cpu" },
            SecurityGroupIds = { "sg-1" },
            SpotInstancePools = 3,
            SpotInstanceRemedy = true,
            SpotPriceLimits = { new NodePoolSpotPriceLimitArgs { InstanceType = "ecs.g7.xlarge", PriceLimit = "0.5" } },
            SpotStrategy = "SpotWithPriceLimit",
            SystemDiskCategories = { "cloud_essd" },
            SystemDiskCategory = "cloud_essd",
            SystemDiskEncrypted = true,
            SystemDiskSize = 40,
            Tags = { ["team"] = "a" },
            Taints = { new NodePoolTaintArgs { Effect = "NoSchedule", Key = "spot", Value = "true" } },
            VswitchIds = { "vsw-1" },
        }));

    [Fact]
    public async Task NodePool_WithALabelWithoutKey_EndsTheRunNamingTheProperty()
    {
        var failure = await Wire.FailureAsync(
            () => new NodePool("it", new NodePoolArgs { ClusterId = "c-1", Labels = { new NodePoolLabelArgs { Value = "v" } } }));

        Assert.Contains("InvalidOperationException", failure, StringComparison.Ordinal);
        Assert.Contains("error serializing property \"labels\"", failure, StringComparison.Ordinal);
        Assert.Contains("[Input] Pulumi.AliCloud.CS.Inputs.NodePoolLabelArgs.Key is required", failure, StringComparison.Ordinal);
    }

    [Fact]
    public Task KubernetesAddon_WithInputs_SendsThemUnderTheirWireNames() => Wire.RegistersAsync(
        "alicloud:cs/kubernetesAddon:KubernetesAddon",
        """{ "cleanupCloudResources": true, "clusterId": "c-1", "config": "{}", "name": "knative", "version": "v1.2.3" }""",
        () => new KubernetesAddon("it", new KubernetesAddonArgs
        {
            CleanupCloudResources = true,
            ClusterId = "c-1",
            Config = "{}",
            Name = "knative",
            Version = "v1.2.3",
        }));
}
