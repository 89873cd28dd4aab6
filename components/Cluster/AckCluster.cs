using AckKnativeSpot.Resources;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Serving;
using Pulumi;
using Ali = Pulumi.AliCloud;
using K8s = Pulumi.Kubernetes;

namespace AckKnativeSpot.Cluster;

/// <summary>What a new cluster takes.</summary>
public sealed class AckClusterArgs : ComponentArgs
{
    /// <summary>What to create. Its network and virtual node are components of their own.</summary>
    public required CreateClusterSpec Spec { get; init; }

    /// <summary>Network it is created in.</summary>
    public required NetworkHandle Network { get; init; }

    /// <summary>The specification with the network that the cluster is created in, as far as that is known.</summary>
    internal CreateClusterSpec SpecInNetwork => Spec with { Network = Network.Spec ?? Spec.Network };

    internal override RuleInput ToRuleInput() => new()
    {
        Platform = PlatformFacts.Unknown,
        Cluster = new ClusterSource.Create(SpecInNetwork),

        // A new network has been checked as a component, and of one that only has IDs nothing is known.
        PathAsReported = Network.Spec is NetworkSpec.Existing
            ? ArgumentCheck.Paths(("cluster.create", ArgumentCheck.Spec))
            : ArgumentCheck.Paths(("cluster.create.network", null), ("cluster.create", ArgumentCheck.Spec)),
    };
}

/// <summary>An ACK cluster with its node pools, logs and key, and the Kubernetes provider for what runs inside.</summary>
public sealed class AckCluster : ComponentResource
{
    /// <summary>Declares the cluster.</summary>
    /// <param name="name">Name; names of the resources begin with it.</param>
    /// <param name="args">What to create.</param>
    /// <param name="options">Options of the component.</param>
    /// <exception cref="RunException">Rules find errors in the arguments. The message holds all of them, and nothing has been registered.</exception>
    public AckCluster(string name, AckClusterArgs args, ComponentResourceOptions? options = null)
        : this(name, args, ArgumentCheck.Of($"AckCluster '{name}'", args), options)
    {
    }

    private AckCluster(string name, AckClusterArgs args, RuleReport report, ComponentResourceOptions? options)
        : base("ack-knative-spot:Cluster:AckCluster", name, options)
    {
        args.Check.Log(report, this);
        var spec = args.Spec;
        var logs = LogProject(name, spec);
        EventProject = spec is { Profile: ClusterProfile.Managed, Logs.Events: true } ? logs : null;
        Resource = new Ali.CS.ManagedKubernetes(
            $"{name}-cluster",
            AckClusterInputs.Of(name, spec, args.Network, logs, SecretKey(name, spec)),
            new CustomResourceOptions
            {
                Parent = this,
                DependsOn = [.. args.Network.Prerequisites],
                Protect = spec.DeletionProtection,
                AdditionalSecretOutputs = { "certificateAuthority" },
                CustomTimeouts = Timeouts.Cluster,
            });
        foreach (var pool in spec.NodePools)
        {
            _ = new Ali.CS.NodePool(
                $"{name}-pool-{pool.Name}",
                NodePoolInputs.Of(pool, spec, Resource.Id, args.Network, this),
                new CustomResourceOptions
                {
                    Parent = this,
                    CustomTimeouts = Timeouts.NodePool,

                    // A cluster has a pool of a name once (aliyun/terraform-provider-alicloud, issue 6502).
                    DeleteBeforeReplace = true,
                });
        }

        ClusterId = Resource.Id;
        SecurityGroupId = Resource.SecurityGroupId;
        Provider = spec.ApiServer.Kubeconfig is { } given
            ? ClusterAccess.Given($"{name}-kubernetes", Resource.Id, given, this)
            : ClusterAccess.LookedUp(
                $"{name}-kubernetes", Resource.Id, spec.ApiServer.CredentialLifetime, Endpoint(spec), "cluster.create.apiServer.kubeconfig", this);
        Handle = new ClusterHandle
        {
            Provider = Provider,
            ClusterId = ClusterId,
            DeletedWith = Resource,
            Network = args.Network,
            Tags = spec.Tags,
            EventProject = EventProject,
            PodsInVpc = spec.PodNetwork is PodNetwork.Terway,
            Prerequisites = [.. args.Network.Prerequisites, this],
            Source = new ClusterSource.Create(args.SpecInNetwork),
        };
        RegisterOutputs(new Dictionary<string, object?> { ["clusterId"] = ClusterId, ["securityGroupId"] = SecurityGroupId });
    }

    /// <summary>The cluster as other components take it. What runs on Elastic Container Instances takes that of <see cref="VirtualNode"/>.</summary>
    public ClusterHandle Handle { get; }

    /// <summary>ID of the cluster.</summary>
    [Output("clusterId")]
    public Output<string> ClusterId { get; private set; }

    /// <summary>Security group of cluster and nodes.</summary>
    [Output("securityGroupId")]
    public Output<string> SecurityGroupId { get; private set; }

    /// <summary>SLS project of its Kubernetes events; <see langword="null"/> when they are not collected.</summary>
    public Output<string>? EventProject { get; }

    /// <summary>The cluster itself.</summary>
    public Ali.CS.ManagedKubernetes Resource { get; }

    /// <summary>Provider of what runs inside.</summary>
    public K8s.Provider Provider { get; }

    /// <summary>The private address replaces the public one, which is all that the credential lookup knows.</summary>
    private Output<string?>? Endpoint(CreateClusterSpec spec) =>
        spec.ApiServer.RunnerInside ? Resource.Connections.Apply(c => c.ApiServerIntranet) : null;

    private Output<string>? LogProject(string name, CreateClusterSpec spec) => !spec.Logs.Any ? null : UniqueLogProject.Declare(
        $"{name}-logs",
        "ack-logs",
        $"Logs of the ACK cluster {spec.Name ?? name}",
        spec.Tags,
        new CustomResourceOptions { Parent = this, RetainOnDelete = spec.Logs.KeepOnDestroy });

    private Output<string>? SecretKey(string name, CreateClusterSpec spec) => spec.Secrets switch
    {
        SecretEncryption.ExistingKey key => Output.Create(key.Id),
        SecretEncryption.NewKey(var instance) => new Ali.Kms.Key(
            $"{name}-secrets",
            new()
            {
                DkmsInstanceId = instance,
                Description = $"Encrypts the Secrets of the ACK cluster {spec.Name ?? name}",
                PendingWindowInDays = 30,
                DeletionProtection = spec.DeletionProtection ? "Enabled" : "Disabled",
                Tags = spec.Tags.ToInputMap(),
            },
            new CustomResourceOptions { Parent = this, Protect = spec.DeletionProtection }).Id,
        _ => null,
    };
}
