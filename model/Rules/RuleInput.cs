using AckKnativeSpot.Alerts;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>What the rules look at: everything of a stack that is known before a resource is declared.</summary>
internal sealed record RuleInput
{
    /// <summary>What cluster and Knative offer.</summary>
    public required PlatformFacts Platform { get; init; }

    /// <summary>
    /// Whether it was read from a stack file, whose reader refuses by itself what rules of components look for. Default: false, it comes from a program.
    /// </summary>
    public bool IsRead { get; init; }

    /// <summary>What could not be read of a stack file. Default: nothing.</summary>
    public UnreadPlaces Unread { get; init; } = UnreadPlaces.None;

    /// <summary>Property path of the version of ack-virtual-node. Default: that of a cluster which the stack creates or adopts.</summary>
    public string VirtualNodeVersionPath
    {
        get => field ?? (Cluster is ClusterSource.Adopt ? "cluster.adopt.virtualNode.version" : "cluster.create.virtualNode.version");
        init;
    }

    /// <summary>The virtual node; <see langword="null"/> for none. Default: that of the cluster.</summary>
    public VirtualNodeSpec? VirtualNode
    {
        get => field ?? Cluster?.VirtualNode;
        init;
    }

    /// <summary>
    /// Whether the virtual node is part of the cluster, so that nothing installs it. Default: whether the stack creates an ACK Serverless cluster.
    /// </summary>
    public bool IsVirtualNodeBuiltIn
    {
        get => field || Cluster is ClusterSource.Create { Spec.Profile: ClusterProfile.Serverless };
        init;
    }

    /// <summary>Whether pods that are not among the workloads count on being evicted on a reclaim. Default: false.</summary>
    public bool RequiresEviction { get; init; }

    /// <summary>Whether a virtual node is installed into the cluster by itself, which a stack file cannot say. Default: false.</summary>
    public bool InstallsVirtualNode { get; init; }

    /// <summary>
    /// How a path of the stack reads to whom findings are reported; <see langword="null"/> for a place that is none of theirs. Default: as it is.
    /// </summary>
    public Func<string, string?> PathAsReported { get; init; } = path => path;

    /// <summary>How the stack comes by its cluster; <see langword="null"/> when that could not be read.</summary>
    public ClusterSource? Cluster { get; init; }

    /// <summary>Knative Serving; <see langword="null"/> when it could not be read.</summary>
    public ServingSpec? Serving { get; init; }

    /// <summary>Alerts; <see langword="null"/> for none.</summary>
    public AlertSpec? Alerts { get; init; }

    /// <summary>What the organisation allows. Default: everything.</summary>
    public Guardrails Guardrails { get; init; } = Guardrails.None;

    /// <summary>Name of the stack, of which names are made; <see langword="null"/> when it is not known.</summary>
    public string? Stack { get; init; }

    /// <summary>Region; <see langword="null"/> when the stack does not say.</summary>
    public string? Region { get; init; }

    /// <summary>Whose namespaces are, as far as the stack says. Default: nothing.</summary>
    public ValueMap<NamespaceOwnership> Namespaces { get; init; } = ValueMap<NamespaceOwnership>.Empty;

    /// <summary>Names of the Secrets with credentials of registries.</summary>
    public ValueList<string> Registries { get; init; } = [];

    /// <summary>Hosts of those registries, by the name of the Secret.</summary>
    public ValueMap<string> RegistryServers { get; init; } = ValueMap<string>.Empty;

    /// <summary>The Knative Services.</summary>
    public ValueList<Located<KnativeServiceSpec>> Services { get; init; } = [];

    /// <summary>The jobs that run once.</summary>
    public ValueList<Located<SpotJobSpec>> Jobs { get; init; } = [];

    /// <summary>How long a deployment waits for a job that runs once to complete, by the path of the job; one that is not here is not waited for.</summary>
    public ValueMap<Duration> CompletionTimeouts { get; init; } = ValueMap<Duration>.Empty;

    /// <summary>
    /// How long a deployment waits for a service to become ready, by the path of the service; one that is not here is waited for as long as it may take. A
    /// stack file cannot say it.
    /// </summary>
    public ValueMap<Duration> ReadyTimeouts { get; init; } = ValueMap<Duration>.Empty;

    /// <summary>The jobs that run on a schedule.</summary>
    public ValueList<Located<SpotJobSchedule>> Schedules { get; init; } = [];

    /// <summary>Every job, whether it runs once or on a schedule.</summary>
    public IEnumerable<Located<SpotJobSpec>> AllJobs => Jobs.Concat(Schedules.Select(each => each.With(each.Value.Job)));

    /// <summary>Where values were written that were not written at the path of their workload, by that path.</summary>
    internal IReadOnlyDictionary<string, string> Origins => OriginsOf(Services).Concat(OriginsOf(AllJobs)).ToDictionary(StringComparer.Ordinal);

    /// <summary>Services and jobs: what rules look at that apply to both.</summary>
    public IEnumerable<Workload> Workloads => Services.Select(Workload.Of).Concat(AllJobs.Select(Workload.Of));

    /// <summary>What the organisation allows a workload.</summary>
    /// <param name="workload">The workload.</param>
    internal Guardrails GuardrailsOf(Workload workload) => Guardrails.For(workload.Namespace);

    /// <summary>Services and jobs that buy preemptible instances.</summary>
    internal IEnumerable<(Workload Workload, SpotOptions Spot)> OnSpot =>
        from each in Workloads
        where each.Purchase is Purchase.Spot
        select (each, ((Purchase.Spot)each.Purchase).Options);

    private static IEnumerable<KeyValuePair<string, string>> OriginsOf<T>(IEnumerable<Located<T>> workloads) =>
        workloads.SelectMany(each => each.Origins.Select(origin => KeyValuePair.Create(each.Path + origin.Key, origin.Value)));
}
