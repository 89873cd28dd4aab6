using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cluster;

/// <summary>A new ACK cluster. The defaults are those a platform team would run.</summary>
public sealed record CreateClusterSpec
{
    /// <summary>Name of the cluster. Default: <see langword="null"/>, the name of its Pulumi resource.</summary>
    public string? Name { get; init; }

    /// <summary>Network. Default: a new one over three zones.</summary>
    public NetworkSpec Network { get; init; } = new NetworkSpec.New();

    /// <summary>Pod network. Default: Terway.</summary>
    public PodNetwork PodNetwork { get; init; } = new PodNetwork.Terway();

    /// <summary>Block of ClusterIP services, outside the VPC; cannot be changed later. Default: <c>172.21.0.0/20</c>.</summary>
    public Ipv4Block ServiceCidr { get; init; } = Ipv4Block.Of("172.21.0.0/20");

    /// <summary>Kind of cluster. Default: managed.</summary>
    public ClusterProfile Profile { get; init; } = ClusterProfile.Managed;

    /// <summary>Size of the control plane. Default: ACK Pro.</summary>
    public ClusterEdition Edition { get; init; } = ClusterEdition.Pro;

    /// <summary>
    /// Kubernetes version to pin. Default: <see langword="null"/>, the newest at creation, then as <see cref="Channel"/> says.
    /// </summary>
    public KubernetesVersion? Version { get; init; }

    /// <summary>
    /// Channel of automatic upgrades. Default: <see langword="null"/>, patch versions, or none when a version is pinned or there is no
    /// window.
    /// </summary>
    public UpgradeChannel? Channel { get; init; }

    /// <summary>Maintenance window; <see langword="null"/> for none. Default: Tuesday and Thursday, 02:00+08:00, 3 hours.</summary>
    public MaintenanceWindow? Window { get; init; } = new();

    /// <summary>The channel in force.</summary>
    internal UpgradeChannel EffectiveChannel => Channel ?? (Version is null && Window is not null ? UpgradeChannel.Patch : UpgradeChannel.None);

    /// <summary>Reachability of the API server. Default: private.</summary>
    public ApiServerAccess ApiServer { get; init; } = new();

    /// <summary>Security group of cluster and nodes. Default: <see langword="null"/>, a new enterprise (advanced) one.</summary>
    public string? SecurityGroupId { get; init; }

    /// <summary>Encryption of Secrets. Default: off; needs ACK Pro.</summary>
    public SecretEncryption Secrets { get; init; } = new SecretEncryption.Off();

    /// <summary>Logs. Default: control plane and audit, 30 days, kept.</summary>
    public ClusterLogs Logs { get; init; } = new();

    /// <summary>Whether the cluster refuses to be deleted, by ACK and by Pulumi. Default: true.</summary>
    public bool DeletionProtection { get; init; } = true;

    /// <summary>Whether pods can take RAM roles through their service accounts (RRSA); cannot be turned off again. Default: true.</summary>
    public bool Rrsa { get; init; } = true;

    /// <summary>Node pools. Default: none, which only the Serverless profile can do with.</summary>
    public ValueList<NodePoolSpec> NodePools { get; init; } = [];

    /// <summary>
    /// Virtual node; <see langword="null"/> for none. Built into the Serverless profile, where only its profile is patched.
    /// </summary>
    public VirtualNodeSpec? VirtualNode { get; init; } = new();

    /// <summary>Whether its nodes have addresses for their pods by Terway.</summary>
    internal bool HasTerwayNodes => Profile == ClusterProfile.Managed && PodNetwork is PodNetwork.Terway;

    /// <summary>Tags of every cloud resource that takes some. Default: none.</summary>
    public ValueMap<string> Tags { get; init; } = new();

    /// <summary>Resource group of cluster and nodes. Default: <see langword="null"/>, the account's default.</summary>
    public string? ResourceGroupId { get; init; }
}
