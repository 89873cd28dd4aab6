using System.Collections.Concurrent;
using System.Collections.Immutable;
using AckKnativeSpot.Plan.Contract;
using Pulumi.Testing;

namespace AckKnativeSpot.Tests.Support;

/// <summary>
/// Answers for the cloud in tests. Gives every resource an ID made of its name and the outputs its type has; throws for a type or function that
/// nobody has thought about, so that a test cannot pass by not looking, and refuses every resource that its provider would refuse.
/// </summary>
internal sealed class StrictMocks : IMocks
{
    private const string KubeconfigOfACluster = """
        apiVersion: v1
        clusters:
        - cluster:
            server: https://203.0.113.7:6443
          name: kubernetes
        """;

    private static readonly Dictionary<string, Func<string, (string Output, object Value)[]>> s_types = new(StringComparer.Ordinal)
    {
        ["alicloud:cs/kubernetesAddon:KubernetesAddon"] = _ => [],
        ["alicloud:cs/managedKubernetes:ManagedKubernetes"] = name =>
        [
            ("securityGroupId", $"{name}-sg"),
            ("vpcId", $"{name}-vpc"),
            ("connections", ImmutableDictionary<string, object>.Empty.Add("apiServerIntranet", "https://10.0.0.10:6443")),
            ("certificateAuthority", ImmutableDictionary<string, object>.Empty.Add("clientKey", "a client key")),
        ],
        ["alicloud:cs/nodePool:NodePool"] = _ => [],
        ["alicloud:ecs/eipAddress:EipAddress"] = name => [("ipAddress", $"{name}-address")],
        ["alicloud:ecs/eipAssociation:EipAssociation"] = _ => [],
        ["alicloud:kms/key:Key"] = _ => [],
        ["alicloud:log/alert:Alert"] = _ => [],
        ["alicloud:log/project:Project"] = _ => [],
        ["alicloud:vpc/natGateway:NatGateway"] = name => [("snatTableIds", $"{name}-snat-table")],
        ["alicloud:vpc/network:Network"] = _ => [],
        ["alicloud:vpc/snatEntry:SnatEntry"] = _ => [],
        ["alicloud:vpc/switch:Switch"] = _ => [],
        ["kubernetes:alibabacloud.com/v1:AlbConfig"] = _ => [],
        ["kubernetes:batch/v1:CronJob"] = _ => [],
        ["kubernetes:batch/v1:Job"] = _ => [],
        ["kubernetes:core/v1:ConfigMap"] = _ => [],
        ["kubernetes:core/v1:ConfigMapPatch"] = _ => [],
        ["kubernetes:core/v1:Namespace"] = _ => [],
        ["kubernetes:core/v1:Secret"] = _ => [],
        ["kubernetes:helm.sh/v3:Release"] = _ => [],
        ["kubernetes:networking.internal.knative.dev/v1alpha1:ClusterDomainClaim"] = _ => [],
        ["kubernetes:operator.knative.dev/v1beta1:KnativeServing"] = _ => [],
        ["kubernetes:policy/v1:PodDisruptionBudget"] = _ => [],
        ["kubernetes:serving.knative.dev/v1beta1:DomainMapping"] = _ => [],
        ["kubernetes:serving.knative.dev/v1:Service"] = name =>
        [
            ("status", ImmutableDictionary<string, object>.Empty
                .Add("url", $"http://{name}.default.example.com")
                .Add("latestReadyRevisionName", $"{name}-00001")),
        ],
        ["pulumi:providers:alicloud"] = _ => [],
        ["pulumi:providers:kubernetes"] = _ => [],
        ["pulumi:pulumi:Stack"] = _ => [],
        ["random:index/randomString:RandomString"] = _ => [("result", "ab12cd34")],
    };

    private readonly Lock _lock = new();
    private RegistrationContract? _contract;
    private readonly ConcurrentQueue<MockResourceArgs> _resources = new();
    private readonly ConcurrentQueue<MockCallArgs> _calls = new();
    private readonly ConcurrentQueue<string> _outputNames = new();

    /// <summary>Whether resources get an ID; <see langword="false"/> is a preview of what is not there yet.</summary>
    public bool HasIds { get; init; } = true;

    /// <summary>What a lookup of a credential answers.</summary>
    public string Kubeconfig { get; init; } = KubeconfigOfACluster;

    /// <summary>Version of ack-virtual-node that clusters have; <see langword="null"/> for none that ACK knows.</summary>
    public string? VirtualNodeVersion { get; init; } = "v2.13.0";

    /// <summary>Function that the cloud refuses, by its token. Default: none.</summary>
    public string? Refused { get; init; }

    /// <summary>Every resource that was registered.</summary>
    public IReadOnlyCollection<MockResourceArgs> Resources => _resources;

    /// <summary>Names of the outputs that stack and components registered.</summary>
    public IReadOnlyCollection<string> OutputNames => _outputNames;

    /// <summary>Every function that was called.</summary>
    public IReadOnlyCollection<MockCallArgs> Calls => _calls;

    /// <inheritdoc/>
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var outputs = s_types.TryGetValue(args.Type!, out var known) ? known(args.Name!)
            : args.Type!.StartsWith("ack-knative-spot:", StringComparison.Ordinal) ? []
            : throw new InvalidOperationException($"The test does not know the resource type '{args.Type}'.");
        lock (_lock)
        {
            // What comes from a resource without an ID is unknown and does not reach the mocks.
            _contract ??= new() { UnknownsAreMissing = !HasIds };
            if (_contract.Check(args) is [var finding, ..])
            {
                throw new InvalidOperationException(finding.Message);
            }
        }

        _resources.Enqueue(args);
        return Task.FromResult<(string?, object)>(
            (!string.IsNullOrEmpty(args.Id)
                ? args.Id : HasIds ? $"{args.Name}-id" : null, args.Inputs.SetItems(outputs.Select(o => KeyValuePair.Create(o.Output, o.Value)))));
    }

    /// <inheritdoc/>
    public Task<object> CallAsync(MockCallArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        _calls.Enqueue(args);
        return Task.FromResult<object>(args.Token switch
        {
            var token when token == Refused => throw new InvalidOperationException("Forbidden.RAM: User not authorized to operate on the specified resource."),
            "alicloud:cs/getClusterCredential:getClusterCredential" => args.Args.SetItem("kubeConfig", Kubeconfig),
            "alicloud:cs/getKubernetesAddons:getKubernetesAddons" => args.Args.SetItem("addons", VirtualNodeVersion is null
                ? []
                : ImmutableArray.Create<object>(
                ImmutableDictionary<string, object>.Empty.Add("name", "ack-virtual-node").Add("currentVersion", VirtualNodeVersion))),
            "alicloud:index/getZones:getZones" =>
                args.Args.SetItem("ids", ImmutableArray.Create<object>("cn-hangzhou-k", "cn-hangzhou-i", "cn-hangzhou-j", "cn-hangzhou-h")),
            "alicloud:kms/getSecretVersions:getSecretVersions" => KmsAnswers.To(args.Args),
            _ => throw new InvalidOperationException($"The test does not know the function '{args.Token}'."),
        });
    }

    /// <inheritdoc/>
    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        foreach (var name in request.Outputs.Keys)
        {
            _outputNames.Enqueue(name);
        }

        return Task.CompletedTask;
    }
}
