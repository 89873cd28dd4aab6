using AckKnativeSpot.Cluster;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of the cluster: created, adopted, or a context of the kubeconfig on this machine.</summary>
internal static class ClusterKeys
{
    private static readonly SettingKey<string> s_clusterId = new("clusterId", ClusterScalars.ClusterId, "ID of the cluster.")
    {
        Required = true,
        Example = "c0123456789abcdef0123456789abcdef",
    };

    private static readonly SettingKey<string> s_endpoint = new(
        "endpoint", ClusterScalars.Endpoint,
        "Address of its API server as reached from here. Default: the public one, which is what the credential lookup knows.")
    {
        Example = "https://10.0.0.10:6443",
    };

    private static readonly SettingKey<int> s_credential = new(
        "credentialMinutes", Scalars.Integer(ClusterBounds.CredentialMinutes), "Minutes a looked-up credential is valid.")
    {
        Default = 120,
        Example = "240",
    };

    private static readonly SettingKey<VirtualNodeSpec?> s_virtualNode = new(
        "virtualNode", VirtualNodeKeys.Section, "ack-virtual-node for the stack to install. Default: none, leave what is there.");

    private static readonly SettingKey<CreateClusterSpec> s_create = new("create", CreateClusterKeys.Section, "A new ACK cluster.")
    {
        Example = "{ apiServer: { runnerInside: true }, nodePools: [{ instanceTypes: [ecs.g7.xlarge, ecs.g6.xlarge] }] }",
    };

    private static readonly SettingKey<AdoptClusterSpec> s_adopt = new(
        "adopt",
        new ConstrainedSectionType<AdoptClusterSpec>(new SectionType<AdoptClusterSpec>(
            values => new AdoptClusterSpec
            {
                ClusterId = values.Require(s_clusterId),
                Endpoint = values.Get(s_endpoint),
                Kubeconfig = values.Get(KubeconfigKeys.Key),
                CredentialLifetime = Duration.FromSeconds(60 * values.Get(s_credential)),
                VirtualNode = values.Get(s_virtualNode),
                Addons = values.Items(AddonKeys.Key),
            },
            s_clusterId, s_endpoint, KubeconfigKeys.Key, s_credential, s_virtualNode, AddonKeys.Key), CheckAddress),
        "An ACK cluster that exists: only what runs inside is declared.");

    private static readonly SettingKey<string> s_context = new(
        "context", Scalars.Text, "A context of the kubeconfig on this machine, such as kind-kind; needs no Alibaba Cloud account.")
    {
        Example = "kind-kind",
    };

    /// <summary>Exactly one of the three ways.</summary>
    public static SettingReader<ClusterSource> Section { get; } =
        new OneOfKeysType<ClusterSource>(new SectionType<ClusterSource>(Build, s_create, s_adopt, s_context));

    private static void CheckAddress(ConfigMapping section, ReadContext context)
    {
        if (section[s_endpoint.Name] is { } endpoint && section[KubeconfigKeys.Key.Name] is not null)
        {
            context.Key(s_endpoint.Name).Report(
                ConfigurationRules.BadValue, endpoint, "The key stands beside 'kubeconfig', which names the address itself.", "Leave one of the two out.");
        }
    }

    private static ClusterSource Build(SectionValues values) =>
        values.Get(s_create) is { } create ? new ClusterSource.Create(create)
        : values.Get(s_adopt) is { } adopt ? new ClusterSource.Adopt(adopt)
        : new ClusterSource.Context(values.Get(s_context) ?? "");
}
