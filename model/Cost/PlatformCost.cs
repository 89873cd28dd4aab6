using AckKnativeSpot.Cluster;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cost;

/// <summary>What a stack pays for beside its workloads: only what it creates, since what is there already is on another bill.</summary>
/// <param name="Parts">What is billed by the hour.</param>
/// <param name="BilledByUse">What is billed by use, which no plan knows; it is not in the sums.</param>
internal sealed record PlatformCost(ValueList<PlatformPartCost> Parts, ValueList<string> BilledByUse)
{
    /// <summary>The part for what the edition of the cluster costs.</summary>
    public const string Management = "cluster management";

    /// <summary>The part for the public address of the API server.</summary>
    public const string Address = "address of the API server";

    /// <summary>Works the cost of cluster, network and gateway out.</summary>
    /// <param name="cluster">How the stack comes by its cluster; <see langword="null"/> when that is not known.</param>
    /// <param name="serving">Knative Serving; <see langword="null"/> when it is not known.</param>
    /// <param name="prices">Known prices; <see langword="null"/> for none.</param>
    public static PlatformCost Of(ClusterSource? cluster, ServingSpec? serving, PriceTable? prices)
    {
        var created = (cluster as ClusterSource.Create)?.Spec;
        var parts = new List<PlatformPartCost>();
        var byUse = new List<string>();
        if (created is not null)
        {
            AddCluster(created, prices, parts);
            AddNetwork(created.Network, prices, parts, byUse);
            AddLogs(created.Logs, byUse);
        }

        if (cluster is not ClusterSource.Context && serving is not null)
        {
            AddGateway(serving, prices, parts, byUse);
        }

        return new(parts.ToValueList(), byUse.ToValueList());
    }

    private static void AddCluster(CreateClusterSpec created, PriceTable? prices, List<PlatformPartCost> parts)
    {
        var zones = ClusterZones.OfNodes(created.Network);
        parts.AddRange(created.NodePools.Select(pool => new PlatformPartCost($"node pool {pool.Name}", NodePoolCost.PerHour(pool, prices, zones))));
        if (FeeOf(created.Edition) is { } fee)
        {
            parts.Add(Part(Management, fee, prices));
        }

        parts.Add(Part("load balancer of the API server", PriceItem.ClassicLoadBalancer, prices));
        if (created.ApiServer.Public)
        {
            parts.Add(Part(Address, PriceItem.ElasticIp, prices));
        }

        if (created.Secrets is SecretEncryption.NewKey)
        {
            parts.Add(Part("key of the Secrets", PriceItem.EncryptionKey, prices));
        }
    }

    private static void AddNetwork(NetworkSpec network, PriceTable? prices, List<PlatformPartCost> parts, List<string> byUse)
    {
        if (network is NetworkSpec.New)
        {
            parts.Add(Part("NAT gateway", PriceItem.NatGateway, prices));
            parts.Add(Part("address of the NAT gateway", PriceItem.ElasticIp, prices));
            byUse.Add("traffic through the NAT gateway");
        }
    }

    private static void AddLogs(ClusterLogs logs, List<string> byUse)
    {
        if (logs.ControlPlane || logs.Audit)
        {
            byUse.Add("logs of the cluster");
        }
    }

    private static void AddGateway(ServingSpec serving, PriceTable? prices, List<PlatformPartCost> parts, List<string> byUse)
    {
        switch (serving.Gateway)
        {
            case Gateway.Kourier when serving.Install is not ServingInstall.Existing:
                parts.Add(Part("load balancer of Kourier", PriceItem.ClassicLoadBalancer, prices));
                byUse.Add("traffic through the load balancer of Kourier");
                break;
            case Gateway.Alb { AlbConfig: null }:
                parts.Add(Part("Application Load Balancer", PriceItem.ApplicationLoadBalancer, prices));
                byUse.Add("capacity units and traffic of the Application Load Balancer");
                break;
        }
    }

    private static PlatformPartCost Part(string name, PriceItem item, PriceTable? prices) =>
        new(name, LoadCost.Always(PurchaseCost.Of(CostSum.OfNullable(prices?.PayAsYouGo(item), name, $"no price of {item} is known"))));

    /// <summary>ACK Basic is managed free of charge (Alibaba Cloud, "Billing of ACK managed and dedicated clusters").</summary>
    private static PriceItem? FeeOf(ClusterEdition edition) => edition switch
    {
        ClusterEdition.Basic => null,
        ClusterEdition.Pro => PriceItem.Cluster("pro"),
        ClusterEdition.ProXLarge => PriceItem.Cluster("proXLarge"),
        ClusterEdition.Pro2XLarge => PriceItem.Cluster("pro2XLarge"),
        _ => PriceItem.Cluster("pro4XLarge"),
    };
}
