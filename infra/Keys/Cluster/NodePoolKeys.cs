using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Secrets;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a node pool.</summary>
internal static class NodePoolKeys
{
    private static readonly NodePoolSpec s_default = new() { InstanceTypes = [] };

    private static readonly SettingKey<string> s_name = new(
        "name", ClusterScalars.Name, "Name of the pool.")
    {
        Default = s_default.Name,
        Example = "gateway",
    };

    private static readonly SettingKey<ValueList<Located<CapacityChoice.InstanceType>>> s_types = new(
        "instanceTypes",
        new ListType<CapacityChoice.InstanceType>(ClusterScalars.EcsType, 1, NodePoolSpec.MaxInstanceTypes) { Repeated = RepeatedItem.IsRefused },
        "ECS instance types in order of preference; more of them find stock in more zones.")
    {
        Required = true,
        Example = "[ecs.g7.xlarge, ecs.g6.xlarge]",
    };

    private static readonly SettingKey<NodeCount> s_nodes = new(
        "nodes", ClusterScalars.NodeCount, "Number of nodes over all zones, or bounds between which they scale.")
    {
        Default = s_default.Count,
        Example = "3-6",
    };

    private static readonly SettingKey<string> s_image = new(
        "image", Scalars.Choice(NodeImages.All.Select(image => (image, image)).ToArray()), "Image type of the operating system.")
    {
        Default = s_default.ImageType,
        Example = "ContainerOS",
    };

    private static readonly SettingKey<bool> s_hardened = new(
        "hardened", Scalars.Boolean, "Whether the operating system is hardened by Alibaba Cloud's baseline.")
    {
        Default = true,
    };

    private static readonly SettingKey<string> s_imageId = new(
        "imageId", ClusterScalars.ImageId, "An image of one's own, in place of image; it is not hardened. Default: none.")
    {
        Example = "m-bp1aevy8sofi8mh1abcd",
    };

    private static readonly SettingKey<SecretSource> s_password = new(
        "password",
        new ShortOrLongType<SecretSource>(new SecretType(), KmsKeys.Section),
        "Password for SSH: encrypted, or a secret in KMS; 8 to 30 characters of three kinds, and not beside keyName. Default: none.")
    {
        Example = "{ kms: shop/node-password }",
    };

    private static readonly SettingKey<bool> s_sandboxed = new(
        "name", Scalars.Choice(("containerd", false), ("sandboxed", true)),
        "The runtime; sandboxed runs each pod in a virtual machine, on bare-metal types only.")
    {
        Default = false,
    };

    private static readonly SettingKey<string> s_runtimeVersion = new(
        "version", ClusterScalars.RuntimeVersion, "Its version. Default: ACK's.")
    {
        Example = "1.6.38",
    };

    private static readonly SettingKey<NodeRuntime> s_runtime = new(
        "runtime",
        new SectionType<NodeRuntime>(
            values => new NodeRuntime { Sandboxed = values.Get(s_sandboxed), Version = values.Get(s_runtimeVersion) }, s_sandboxed, s_runtimeVersion),
        "Container runtime. Default: ACK's.")
    {
        Example = "{ version: 1.6.38 }",
    };

    private static readonly SettingKey<ValueMap<string>> s_tags = new(
        "tags", new MapType<string>(Scalars.AnyText, "tags"), "Tags of its nodes beside the cluster's, which they win over. Default: none.")
    {
        Default = ValueMap<string>.Empty,
        Example = "{ pool: gateway }",
    };

    private static readonly SettingKey<string> s_keyName = new("keyName", ClusterScalars.KeyPairName, "Key pair for SSH. Default: none.")
    {
        Example = "shop-operators",
    };

    private static readonly SettingKey<ValueMap<string>> s_labels = new(
        "labels", new MapType<string>(Scalars.AnyText, "node labels"), "Node labels. Default: none.")
    {
        Default = ValueMap<string>.Empty,
        Example = "{ workload: batch }",
    };

    private static readonly SettingKey<ValueList<Located<NodeTaint>>> s_taints = new(
        "taints", new ListType<NodeTaint>(ClusterScalars.Taint) { Repeated = RepeatedItem.IsRefused }, "Taints, written key=value:Effect. Default: none.")
    {
        Example = "[spot=true:NoSchedule]",
    };

    private static readonly SettingKey<ValueMap<HourlyPrice>> s_priceLimits = new(
        "priceLimits",
        new MapType<HourlyPrice>(
            new ScalarType<HourlyPrice>(
                text => HourlyPrice.TryParse(text, out var price) ? new(price) : null, "a price above 0 with at most three decimals, such as 0.250"),
            "instance types"),
        "Highest price per hour by instance type, in the currency of the region. Default: none, the market price.")
    {
        Default = ValueMap<HourlyPrice>.Empty,
        Example = "{ ecs.g7.xlarge: 0.500 }",
    };

    private static readonly SettingKey<int> s_base = new(
        "onDemandBase", Scalars.Integer(ClusterBounds.OnDemandBase), "Number of nodes that are pay-as-you-go.")
    {
        Default = 0,
        Example = "1",
    };

    private static readonly SettingKey<int> s_percentage = new(
        "onDemandPercentage", Scalars.Integer(ClusterBounds.OnDemandPercentage), "Percentage of pay-as-you-go among the other nodes.")
    {
        Default = 0,
        Example = "25",
    };

    private static readonly SettingKey<bool> s_fallback = new(
        "fallback", Scalars.Boolean, "Whether pay-as-you-go nodes are created when there is no spot stock.")
    {
        Default = true,
    };

    private static readonly SettingKey<NodePurchase.Spot> s_spot = new(
        "spot",
        new SectionType<NodePurchase.Spot>(
            values => new NodePurchase.Spot
            {
                PriceLimits = values.Get(s_priceLimits)!,
                OnDemandBase = values.Get(s_base),
                OnDemandPercentage = values.Get(s_percentage),
                Fallback = values.Get(s_fallback),
            },
            s_priceLimits, s_base, s_percentage, s_fallback),
        "Makes the pool one of preemptible nodes. Default: pay-as-you-go.")
    {
        Example = "{ onDemandBase: 1 }",
    };

    /// <summary>One pool.</summary>
    public static SectionType<NodePoolSpec> Section { get; } =
        new(
            Build, s_name, s_types, s_nodes, s_spot, DiskKeys.System, DiskKeys.Data, s_image, s_imageId, s_hardened, s_keyName, s_password, s_runtime,
            KubeletKeys.Key, s_labels, s_taints,
            s_tags);

    private static NodePoolSpec Build(SectionValues values) => new()
    {
        Name = values.Get(s_name)!,
        InstanceTypes = values.Items(s_types),
        Count = values.Get(s_nodes)!,
        Purchase = values.Get(s_spot) is { } spot ? spot : new NodePurchase.PayAsYouGo(),
        Disk = values.Get(DiskKeys.System)!,
        DataDisks = values.Items(DiskKeys.Data),
        ImageType = values.Get(s_image)!,
        ImageId = values.Get(s_imageId),
        Hardened = values.Get(s_hardened),
        KeyName = values.Get(s_keyName),
        Password = values.Get(s_password),
        Runtime = values.Get(s_runtime),
        Kubelet = values.Get(KubeletKeys.Key),
        Tags = values.Get(s_tags)!,
        Labels = values.Get(s_labels)!,
        Taints = values.Items(s_taints),
    };
}
