using AckKnativeSpot.Resources;
using AckKnativeSpot.Secrets;
using AckKnativeSpot.Values;
using Pulumi;
using Pulumi.AliCloud.CS;
using Pulumi.AliCloud.CS.Inputs;

namespace AckKnativeSpot.Cluster;

/// <summary>Writes the specification of a node pool as its resource takes it.</summary>
internal static class NodePoolInputs
{
    public static NodePoolArgs Of(NodePoolSpec spec, CreateClusterSpec cluster, Output<string> clusterId, NetworkHandle network, Resource parent)
    {
        var args = new NodePoolArgs
        {
            ClusterId = clusterId,
            NodePoolName = spec.Name,
            VswitchIds = network.Nodes.Select(v => v.Id).ToInputList(),
            InstanceTypes = spec.InstanceTypes.Select(type => type.Name).ToArray(),
            InstanceChargeType = "PostPaid",
            SystemDiskCategory = Category(spec.Disk.Category),
            SystemDiskPerformanceLevel = Level(spec.Disk.Level)!,
            SystemDiskSize = spec.Disk.SizeGiB,
            SystemDiskEncrypted = spec.Disk.Encrypted,
            InstallCloudMonitor = true,
            InstanceMetadataOptions = new NodePoolInstanceMetadataOptionsArgs { HttpTokens = "required" },
            KeyName = spec.KeyName!,
            ResourceGroupId = cluster.ResourceGroupId!,
            Tags = new ValueMap<string>(spec.Tags.Concat(cluster.Tags).DistinctBy(tag => tag.Key)).ToInputMap(),
            Labels = spec.Labels.Select(l => new NodePoolLabelArgs { Key = l.Key, Value = l.Value }).ToArray(),
            Taints = spec.Taints.Select(t => new NodePoolTaintArgs { Key = t.Key, Value = t.Value, Effect = t.Effect }).ToArray(),
            Management = Management(cluster),

            // Changed labels and taints are for the nodes that are there, too: a pod that asks for them would wait for a new one.
            UpdateNodes = true,
        };
        AddImage(args, spec);
        AddDataDisks(args, spec.DataDisks);
        AddRuntime(args, spec);
        AddPassword(args, spec, parent);
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

    private static string Category(DiskCategory category) => category switch
    {
        DiskCategory.EssdAuto => "cloud_auto",
        DiskCategory.EssdEntry => "cloud_essd_entry",
        DiskCategory.Ssd => "cloud_ssd",
        DiskCategory.Efficiency => "cloud_efficiency",
        _ => "cloud_essd",
    };

    private static string? Level(int? level) => level is { } known ? FormattableString.Invariant($"PL{known}") : null;

    /// <summary>A custom image takes the place of an image type, and ACK hardens only images of its own.</summary>
    private static void AddImage(NodePoolArgs args, NodePoolSpec pool)
    {
        if (pool.ImageId is { } id)
        {
            args.ImageId = id;
            return;
        }

        args.ImageType = pool.ImageType;
        args.SecurityHardeningOs = pool.Hardened;
    }

    private static void AddDataDisks(NodePoolArgs args, ValueList<NodeDataDisk> disks)
    {
        if (disks.Count == 0)
        {
            return;
        }

        args.DataDisks = disks.Select(disk => new NodePoolDataDiskArgs
        {
            Category = Category(disk.Category),
            Size = disk.SizeGiB,
            PerformanceLevel = Level(disk.Level)!,
            Encrypted = disk.Encrypted ? "true" : "false",
            AutoFormat = disk.Mount is null ? null! : "true",
            FileSystem = disk.Mount is null ? null! : "ext4",
            MountTarget = disk.Mount!,
        }).ToArray();
    }

    private static void AddRuntime(NodePoolArgs args, NodePoolSpec pool)
    {
        if (pool.Runtime is { } runtime)
        {
            args.RuntimeName = runtime.Sandboxed ? "Sandboxed-Container.runv" : "containerd";
            args.RuntimeVersion = runtime.Version!;
        }

        if (pool.Kubelet is { } kubelet)
        {
            args.KubeletConfiguration = KubeletInputs.Of(kubelet);
        }
    }

    private static void AddPassword(NodePoolArgs args, NodePoolSpec pool, Resource parent)
    {
        if (pool.Password is { } password)
        {
            args.Password = SecretReading.All([KeyValuePair.Create(pool.Name, password)], parent)[pool.Name].Text;
        }
    }

    /// <summary>
    /// A pool that scaled goes on doing so unless it is told not to: the provider keeps the block when it is left out. Its bounds then count for nothing;
    /// these are those of the provider's own acceptance tests (resource_alicloud_cs_kubernetes_node_pool_test.go).
    /// </summary>
    private static void AddCount(NodePoolArgs args, NodeCount count)
    {
        switch (count)
        {
            case NodeCount.Between between:
                args.ScalingConfig = new NodePoolScalingConfigArgs { Enable = true, MinSize = between.Min, MaxSize = between.Max };
                break;
            case NodeCount.Fixed nodes:
                args.ScalingConfig = new NodePoolScalingConfigArgs { Enable = false, MinSize = 1, MaxSize = 10 };
                args.DesiredSize = PulumiValues.Of(nodes.Nodes);
                break;
        }
    }

    private static void AddPurchase(NodePoolArgs args, NodePoolSpec pool)
    {
        if (pool.Purchase is not NodePurchase.Spot spot)
        {
            // What is left out stays as it is.
            args.SpotStrategy = "NoSpot";
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
