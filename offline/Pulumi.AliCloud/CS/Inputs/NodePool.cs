namespace Pulumi.AliCloud.CS.Inputs;

public sealed class NodePoolDataDiskArgs : ResourceArgs
{
    [Input("autoFormat")] public Input<string>? AutoFormat { get; set; }
    [Input("autoSnapshotPolicyId")] public Input<string>? AutoSnapshotPolicyId { get; set; }
    [Input("burstingEnabled")] public Input<bool>? BurstingEnabled { get; set; }
    [Input("category")] public Input<string>? Category { get; set; }
    [Input("device")] public Input<string>? Device { get; set; }
    [Input("encrypted")] public Input<string>? Encrypted { get; set; }
    [Input("fileSystem")] public Input<string>? FileSystem { get; set; }
    [Input("kmsKeyId")] public Input<string>? KmsKeyId { get; set; }
    [Input("mountTarget")] public Input<string>? MountTarget { get; set; }
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("performanceLevel")] public Input<string>? PerformanceLevel { get; set; }
    [Input("provisionedIops")] public Input<int>? ProvisionedIops { get; set; }
    [Input("size")] public Input<int>? Size { get; set; }
    [Input("snapshotId")] public Input<string>? SnapshotId { get; set; }
}

public sealed class NodePoolInstanceMetadataOptionsArgs : ResourceArgs
{
    [Input("httpTokens")] public Input<string>? HttpTokens { get; set; }
}

public sealed class NodePoolLabelArgs : ResourceArgs
{
    [Input("key", required: true)] public Input<string> Key { get; set; } = null!;
    [Input("value")] public Input<string>? Value { get; set; }
}

public sealed class NodePoolKubeletConfigurationArgs : ResourceArgs
{
    [Input("containerLogMaxFiles")] public Input<string>? ContainerLogMaxFiles { get; set; }
    [Input("containerLogMaxSize")] public Input<string>? ContainerLogMaxSize { get; set; }
    [Input("cpuManagerPolicy")] public Input<string>? CpuManagerPolicy { get; set; }

    [Input("evictionHard")] private InputMap<string>? _evictionHard;
    public InputMap<string> EvictionHard { get => _evictionHard ??= new(); set => _evictionHard = value; }

    [Input("imageGcHighThresholdPercent")] public Input<string>? ImageGcHighThresholdPercent { get; set; }
    [Input("imageGcLowThresholdPercent")] public Input<string>? ImageGcLowThresholdPercent { get; set; }

    [Input("kubeReserved")] private InputMap<string>? _kubeReserved;
    public InputMap<string> KubeReserved { get => _kubeReserved ??= new(); set => _kubeReserved = value; }

    [Input("podPidsLimit")] public Input<string>? PodPidsLimit { get; set; }
    [Input("registryBurst")] public Input<string>? RegistryBurst { get; set; }
    [Input("registryPullQps")] public Input<string>? RegistryPullQps { get; set; }
    [Input("serializeImagePulls")] public Input<string>? SerializeImagePulls { get; set; }

    [Input("systemReserved")] private InputMap<string>? _systemReserved;
    public InputMap<string> SystemReserved { get => _systemReserved ??= new(); set => _systemReserved = value; }
}

public sealed class NodePoolManagementArgs : ResourceArgs
{
    [Input("autoRepair")] public Input<bool>? AutoRepair { get; set; }
    [Input("autoRepairPolicy")] public Input<NodePoolManagementAutoRepairPolicyArgs>? AutoRepairPolicy { get; set; }
    [Input("autoUpgrade")] public Input<bool>? AutoUpgrade { get; set; }
    [Input("autoUpgradePolicy")] public Input<NodePoolManagementAutoUpgradePolicyArgs>? AutoUpgradePolicy { get; set; }
    [Input("autoVulFix")] public Input<bool>? AutoVulFix { get; set; }
    [Input("autoVulFixPolicy")] public Input<NodePoolManagementAutoVulFixPolicyArgs>? AutoVulFixPolicy { get; set; }
    [Input("enable")] public Input<bool>? Enable { get; set; }
    [Input("maxUnavailable")] public Input<int>? MaxUnavailable { get; set; }
    [Input("surge")] public Input<int>? Surge { get; set; }
    [Input("surgePercentage")] public Input<int>? SurgePercentage { get; set; }
}

public sealed class NodePoolManagementAutoRepairPolicyArgs : ResourceArgs
{
    [Input("restartNode")] public Input<bool>? RestartNode { get; set; }
}

public sealed class NodePoolManagementAutoUpgradePolicyArgs : ResourceArgs
{
    [Input("autoUpgradeKubelet")] public Input<bool>? AutoUpgradeKubelet { get; set; }
}

public sealed class NodePoolManagementAutoVulFixPolicyArgs : ResourceArgs
{
    [Input("restartNode")] public Input<bool>? RestartNode { get; set; }
    [Input("vulLevel")] public Input<string>? VulLevel { get; set; }
}

public sealed class NodePoolScalingConfigArgs : ResourceArgs
{
    [Input("eipBandwidth")] public Input<int>? EipBandwidth { get; set; }
    [Input("eipInternetChargeType")] public Input<string>? EipInternetChargeType { get; set; }
    [Input("enable")] public Input<bool>? Enable { get; set; }
    [Input("isBondEip")] public Input<bool>? IsBondEip { get; set; }
    [Input("maxSize")] public Input<int>? MaxSize { get; set; }
    [Input("minSize")] public Input<int>? MinSize { get; set; }
    [Input("type")] public Input<string>? Type { get; set; }
}

public sealed class NodePoolSpotPriceLimitArgs : ResourceArgs
{
    [Input("instanceType")] public Input<string>? InstanceType { get; set; }
    [Input("priceLimit")] public Input<string>? PriceLimit { get; set; }
}

public sealed class NodePoolTaintArgs : ResourceArgs
{
    [Input("effect")] public Input<string>? Effect { get; set; }
    [Input("key", required: true)] public Input<string> Key { get; set; } = null!;
    [Input("value")] public Input<string>? Value { get; set; }
}
