using System.Collections.Immutable;
using Pulumi.AliCloud.CS.Inputs;

namespace Pulumi.AliCloud.CS;

[AliCloudResourceType("alicloud:cs/nodePool:NodePool")]
public class NodePool : CustomResource
{
    public NodePool(string name, NodePoolArgs args, CustomResourceOptions? options = null)
        : base("alicloud:cs/nodePool:NodePool", name, args ?? new NodePoolArgs(), WithSecrets(options).WithDefaults())
    {
    }

    [Output("clusterId")] public Output<string> ClusterId { get; private set; } = null!;
    [Output("nodePoolId")] public Output<string> NodePoolId { get; private set; } = null!;
    [Output("nodePoolName")] public Output<string> NodePoolName { get; private set; } = null!;
    [Output("scalingGroupId")] public Output<string> ScalingGroupId { get; private set; } = null!;
    [Output("vswitchIds")] public Output<ImmutableArray<string>> VswitchIds { get; private set; } = null!;

    private static CustomResourceOptions WithSecrets(CustomResourceOptions? options) =>
        CustomResourceOptions.Merge(new CustomResourceOptions { AdditionalSecretOutputs = { "kmsEncryptedPassword", "password" } }, options);
}

public sealed class NodePoolArgs : ResourceArgs
{
    [Input("clusterId", required: true)] public Input<string> ClusterId { get; set; } = null!;
    [Input("compensateWithOnDemand")] public Input<bool>? CompensateWithOnDemand { get; set; }
    [Input("cpuPolicy")] public Input<string>? CpuPolicy { get; set; }

    [Input("dataDisks")] private InputList<NodePoolDataDiskArgs>? _dataDisks;
    public InputList<NodePoolDataDiskArgs> DataDisks { get => _dataDisks ??= new(); set => _dataDisks = value; }

    [Input("desiredSize")] public Input<string>? DesiredSize { get; set; }
    [Input("forceDelete")] public Input<bool>? ForceDelete { get; set; }
    [Input("imageId")] public Input<string>? ImageId { get; set; }
    [Input("imageType")] public Input<string>? ImageType { get; set; }
    [Input("installCloudMonitor")] public Input<bool>? InstallCloudMonitor { get; set; }
    [Input("instanceChargeType")] public Input<string>? InstanceChargeType { get; set; }
    [Input("instanceMetadataOptions")] public Input<NodePoolInstanceMetadataOptionsArgs>? InstanceMetadataOptions { get; set; }

    [Input("instanceTypes")] private InputList<string>? _instanceTypes;
    public InputList<string> InstanceTypes { get => _instanceTypes ??= new(); set => _instanceTypes = value; }

    [Input("internetChargeType")] public Input<string>? InternetChargeType { get; set; }
    [Input("internetMaxBandwidthOut")] public Input<int>? InternetMaxBandwidthOut { get; set; }
    [Input("keyName")] public Input<string>? KeyName { get; set; }
    [Input("kubeletConfiguration")] public Input<NodePoolKubeletConfigurationArgs>? KubeletConfiguration { get; set; }

    [Input("labels")] private InputList<NodePoolLabelArgs>? _labels;
    public InputList<NodePoolLabelArgs> Labels { get => _labels ??= new(); set => _labels = value; }

    [Input("loginAsNonRoot")] public Input<bool>? LoginAsNonRoot { get; set; }
    [Input("management")] public Input<NodePoolManagementArgs>? Management { get; set; }
    [Input("multiAzPolicy")] public Input<string>? MultiAzPolicy { get; set; }
    [Input("nodeNameMode")] public Input<string>? NodeNameMode { get; set; }
    [Input("nodePoolName")] public Input<string>? NodePoolName { get; set; }
    [Input("onDemandBaseCapacity")] public Input<string>? OnDemandBaseCapacity { get; set; }
    [Input("onDemandPercentageAboveBaseCapacity")] public Input<string>? OnDemandPercentageAboveBaseCapacity { get; set; }

    [Input("password")] private Input<string>? _password;
    public Input<string>? Password
    {
        get => _password;
        set => _password = value is null ? null : (Input<string>)Output.Tuple(value.ToOutput(), Output.CreateSecret(0)).Apply(t => t.Item1);
    }

    [Input("preUserData")] public Input<string>? PreUserData { get; set; }
    [Input("ramRoleName")] public Input<string>? RamRoleName { get; set; }
    [Input("resourceGroupId")] public Input<string>? ResourceGroupId { get; set; }
    [Input("runtimeName")] public Input<string>? RuntimeName { get; set; }
    [Input("runtimeVersion")] public Input<string>? RuntimeVersion { get; set; }
    [Input("scalingConfig")] public Input<NodePoolScalingConfigArgs>? ScalingConfig { get; set; }
    [Input("scalingPolicy")] public Input<string>? ScalingPolicy { get; set; }

    [Input("securityGroupIds")] private InputList<string>? _securityGroupIds;
    public InputList<string> SecurityGroupIds { get => _securityGroupIds ??= new(); set => _securityGroupIds = value; }

    [Input("securityHardeningOs")] public Input<bool>? SecurityHardeningOs { get; set; }
    [Input("socEnabled")] public Input<bool>? SocEnabled { get; set; }
    [Input("spotInstancePools")] public Input<int>? SpotInstancePools { get; set; }
    [Input("spotInstanceRemedy")] public Input<bool>? SpotInstanceRemedy { get; set; }

    [Input("spotPriceLimits")] private InputList<NodePoolSpotPriceLimitArgs>? _spotPriceLimits;
    public InputList<NodePoolSpotPriceLimitArgs> SpotPriceLimits { get => _spotPriceLimits ??= new(); set => _spotPriceLimits = value; }

    [Input("spotStrategy")] public Input<string>? SpotStrategy { get; set; }

    [Input("systemDiskCategories")] private InputList<string>? _systemDiskCategories;
    public InputList<string> SystemDiskCategories { get => _systemDiskCategories ??= new(); set => _systemDiskCategories = value; }

    [Input("systemDiskCategory")] public Input<string>? SystemDiskCategory { get; set; }
    [Input("systemDiskEncryptAlgorithm")] public Input<string>? SystemDiskEncryptAlgorithm { get; set; }
    [Input("systemDiskEncrypted")] public Input<bool>? SystemDiskEncrypted { get; set; }
    [Input("systemDiskKmsKey")] public Input<string>? SystemDiskKmsKey { get; set; }
    [Input("systemDiskPerformanceLevel")] public Input<string>? SystemDiskPerformanceLevel { get; set; }
    [Input("systemDiskSize")] public Input<int>? SystemDiskSize { get; set; }
    [Input("systemDiskSnapshotPolicyId")] public Input<string>? SystemDiskSnapshotPolicyId { get; set; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }

    [Input("taints")] private InputList<NodePoolTaintArgs>? _taints;
    public InputList<NodePoolTaintArgs> Taints { get => _taints ??= new(); set => _taints = value; }

    [Input("type")] public Input<string>? Type { get; set; }
    [Input("unschedulable")] public Input<bool>? Unschedulable { get; set; }
    [Input("updateNodes")] public Input<bool>? UpdateNodes { get; set; }
    [Input("userData")] public Input<string>? UserData { get; set; }

    [Input("vswitchIds")] private InputList<string>? _vswitchIds;
    public InputList<string> VswitchIds { get => _vswitchIds ??= new(); set => _vswitchIds = value; }
}
