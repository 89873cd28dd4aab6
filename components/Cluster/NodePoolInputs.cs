using AckKnativeSpot.Resources;
using Pulumi;
using Pulumi.AliCloud.CS;
using Pulumi.AliCloud.CS.Inputs;

namespace AckKnativeSpot.Cluster;

/// <summary>Writes the specification of a node pool as its resource takes it.</summary>
internal static class NodePoolInputs
{
    public static NodePoolArgs Of(NodePoolSpec spec, CreateClusterSpec cluster, Output<string> clusterId, NetworkHandle network)
    {
        var args = new NodePoolArgs
        {
            ClusterId = clusterId,
            NodePoolName = spec.Name,
            VswitchIds = network.Nodes.Select(v => v.Id).ToInputList(),
            InstanceTypes = spec.InstanceTypes.Select(type => type.Name).ToArray(),
            InstanceChargeType = "PostPaid",
            ImageType = spec.ImageType,
            SecurityHardeningOs = spec.Hardened,
            SystemDiskCategory = "cloud_essd",
            SystemDiskPerformanceLevel = FormattableString.Invariant($"PL{spec.Disk.PerformanceLevel}"),
            SystemDiskSize = spec.Disk.SizeGiB,
            SystemDiskEncrypted = spec.Disk.Encrypted,
            InstallCloudMonitor = true,
            InstanceMetadataOptions = new NodePoolInstanceMetadataOptionsArgs { HttpTokens = "required" },
            KeyName = spec.KeyName!,
            ResourceGroupId = cluster.ResourceGroupId!,
            Tags = cluster.Tags.ToInputMap(),
            Labels = spec.Labels.Select(l => new NodePoolLabelArgs { Key = l.Key, Value = l.Value }).ToArray(),
            Taints = spec.Taints.Select(t => new NodePoolTaintArgs { Key = t.Key, Value = t.Value, Effect = t.Effect }).ToArray(),
            Management = Management(cluster),
        };
        AddCount(args, spec.Count);
        AddPurchase(args, spec);
        return args;
    }

    /// <summary>Repair, security fixes and kubelet upgrades happen in the cluster's maintenance window, one node at a time.</summary>
    private static NodePoolManagementArgs Management(CreateClusterSpec cluster) => new()
    {
        Enable = true,
        AutoRepair = true,
        AutoRepairPolicy = new NodePoolManagementAutoRepairPolicyArgs { RestartNode = true },
        AutoUpgrade = cluster.EffectiveChannel != UpgradeChannel.None,
        AutoUpgradePolicy = new NodePoolManagementAutoUpgradePolicyArgs { AutoUpgradeKubelet = cluster.EffectiveChannel != UpgradeChannel.None },
        AutoVulFix = cluster.Window is not null,
        AutoVulFixPolicy = new NodePoolManagementAutoVulFixPolicyArgs { RestartNode = false, VulLevel = "asap" },
        MaxUnavailable = 1,
    };

    private static void AddCount(NodePoolArgs args, NodeCount count)
    {
        switch (count)
        {
            case NodeCount.Between between:
                args.ScalingConfig = new NodePoolScalingConfigArgs { Enable = true, MinSize = between.Min, MaxSize = between.Max };
                break;
            case NodeCount.Fixed nodes:
                args.DesiredSize = PulumiValues.Of(nodes.Nodes);
                break;
        }
    }

    private static void AddPurchase(NodePoolArgs args, NodePoolSpec pool)
    {
        if (pool.Purchase is not NodePurchase.Spot spot)
        {
            args.MultiAzPolicy = "BALANCE";
            return;
        }

        // Among the policies only COST_OPTIMIZED heeds the share of pay-as-you-go nodes and the fallback.
        args.MultiAzPolicy = "COST_OPTIMIZED";
        args.SpotStrategy = spot.PriceLimits.Count > 0 ? "SpotWithPriceLimit" : "SpotAsPriceGo";
        args.SpotPriceLimits = spot.PriceLimits.Select(l => new NodePoolSpotPriceLimitArgs { InstanceType = l.Key, PriceLimit = l.Value.ToString() }).ToArray();
        args.OnDemandBaseCapacity = PulumiValues.Of(spot.OnDemandBase);
        args.OnDemandPercentageAboveBaseCapacity = PulumiValues.Of(spot.OnDemandPercentage);
        args.SpotInstancePools = pool.InstanceTypes.Count;
        args.SpotInstanceRemedy = true;
        args.CompensateWithOnDemand = spot.Fallback;
    }
}
