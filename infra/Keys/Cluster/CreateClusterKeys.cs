using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a new cluster.</summary>
internal static class CreateClusterKeys
{
    private static readonly CreateClusterSpec s_default = new();

    private static readonly SettingKey<string> s_name = new(
        "name", ClusterScalars.Name, "Name of the cluster. Default: the name of its Pulumi resource.")
    {
        Example = "shop",
    };

    private static readonly SettingKey<NetworkSpec> s_network = new(
        "network", NetworkKeys.Section, "Network. Default: a new one over three zones.")
    {
        Default = s_default.Network,
        Example = "{ new: { cidr: 10.30.0.0/16 } }",
    };

    private static readonly SettingKey<ProxyMode> s_proxyMode = new(
        "proxyMode",
        Scalars.Choice(("ipvs", ProxyMode.Ipvs), ("iptables", ProxyMode.Iptables), ("nftables", ProxyMode.Nftables)),
        "How kube-proxy leads to the pods of a service; cannot be changed later.")
    {
        Default = ProxyMode.Ipvs,
    };

    private static readonly SettingKey<Ipv4Block> s_serviceCidr = new(
        "serviceCidr", ClusterScalars.Block, "Addresses of ClusterIP services, outside the VPC; cannot be changed later.")
    {
        Default = s_default.ServiceCidr,
        Example = "192.168.0.0/20",
    };

    private static readonly SettingKey<ClusterProfile> s_profile = new(
        "profile",
        Scalars.Choice(("managed", ClusterProfile.Managed), ("serverless", ClusterProfile.Serverless)),
        "Kind of cluster; serverless is closed to users who are new since February 2025.")
    {
        Default = ClusterProfile.Managed,
    };

    private static readonly SettingKey<ClusterEdition> s_edition = new(
        "edition",
        Scalars.Choice(
            ("basic", ClusterEdition.Basic), ("pro", ClusterEdition.Pro), ("pro-xlarge", ClusterEdition.ProXLarge),
            ("pro-2xlarge", ClusterEdition.Pro2XLarge), ("pro-4xlarge", ClusterEdition.Pro4XLarge)),
        "Size of the control plane.")
    {
        Default = ClusterEdition.Pro,
        Example = "pro-xlarge",
    };

    private static readonly SettingKey<string> s_kmsInstance = new(
        "kmsInstance", ClusterScalars.KmsInstance, "KMS instance in which the stack creates the key.")
    {
        Required = true,
        Example = "kst-hzz65f3a68ahm0xyz",
    };

    private static readonly SettingKey<SecretEncryption> s_secrets = new(
        "secretEncryption",
        new ShortOrLongType<SecretEncryption>(
            ClusterScalars.SecretEncryption,
            new SectionType<SecretEncryption>(values => new SecretEncryption.NewKey(values.Require(s_kmsInstance)), s_kmsInstance)),
        "Encryption of Kubernetes Secrets: with a KMS key that exists, or with a new one in a KMS instance.")
    {
        Default = s_default.Secrets,
        Example = "{ kmsInstance: kst-hzz65f3a68ahm0xyz }",
    };

    private static readonly SettingKey<string> s_securityGroup = new(
        "securityGroup", ClusterScalars.SecurityGroupId, "Security group of cluster and nodes. Default: a new enterprise one.")
    {
        Example = "sg-bp1aevy8sofi8mh1abcd",
    };

    private static readonly SettingKey<bool> s_protection = new(
        "deletionProtection", Scalars.Boolean, "Whether ACK and Pulumi refuse to delete the cluster and its key.")
    {
        Default = true,
    };

    private static readonly SettingKey<bool> s_rrsa = new(
        "rrsa", Scalars.Boolean, "Whether pods can take RAM roles through service accounts; cannot be turned off again.")
    {
        Default = true,
    };

    private static readonly SettingKey<ValueList<Located<NodePoolSpec>>> s_pools = new(
        "nodePools", new ListType<NodePoolSpec>(NodePoolKeys.Section),
        "Node pools; Knative's own components need three nodes. Default: none.")
    {
        Example = "[{ instanceTypes: [ecs.g7.xlarge, ecs.g6.xlarge] }]",
    };

    private static readonly SettingKey<VirtualNodeSpec?> s_virtualNode = new(
        "virtualNode", VirtualNodeKeys.Section, "Virtual node, which runs Elastic Container Instances. Default: installed.")
    {
        Default = s_default.VirtualNode,
        Example = "{ version: v2.13.0 }",
    };

    private static readonly SettingKey<ValueMap<string>> s_tags = new(
        "tags", new MapType<string>(Scalars.AnyText, "tags"), "Tags of every cloud resource that takes some. Default: none.")
    {
        Default = ValueMap<string>.Empty,
        Example = "{ team: shop, cost-center: \"4711\" }",
    };

    private static readonly SettingKey<string> s_resourceGroup = new(
        "resourceGroup", ClusterScalars.ResourceGroupId, "Resource group of cluster and nodes. Default: the account's.")
    {
        Example = "rg-acfmxazb4ph6aiy",
    };

    /// <summary>The section.</summary>
    public static SectionType<CreateClusterSpec> Section { get; } = new(
        Build,
        [
            s_name, s_network, PodNetworkKeys.Key, s_serviceCidr, s_proxyMode, s_profile, s_edition, .. ClusterOperationKeys.Keys, s_secrets, s_securityGroup,
            s_protection, s_rrsa, s_pools, s_virtualNode, AddonKeys.Key, s_tags, s_resourceGroup,
        ]);

    private static CreateClusterSpec Build(SectionValues values) => ClusterOperationKeys.Apply(values, new CreateClusterSpec
    {
        Name = values.Get(s_name),
        Network = values.Get(s_network)!,
        PodNetwork = values.Get(PodNetworkKeys.Key)!,
        ProxyMode = values.Get(s_proxyMode),
        ServiceCidr = values.Get(s_serviceCidr),
        Profile = values.Get(s_profile),
        Edition = values.Get(s_edition),
        Secrets = values.Get(s_secrets)!,
        SecurityGroupId = values.Get(s_securityGroup),
        DeletionProtection = values.Get(s_protection),
        Rrsa = values.Get(s_rrsa),
        NodePools = values.Items(s_pools),
        VirtualNode = values.Get(s_virtualNode),
        Addons = values.Items(AddonKeys.Key),
        Tags = values.Get(s_tags)!,
        ResourceGroupId = values.Get(s_resourceGroup),
    });
}
