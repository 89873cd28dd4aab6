using AckKnativeSpot.Alerts;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Containers;
using AckKnativeSpot.Cost;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>Everything a stack's configuration says, as domain values.</summary>
internal sealed record StackSettings
{
    /// <summary>Region, for example <c>cn-hangzhou</c>; <see langword="null"/> for a stack without Alibaba Cloud.</summary>
    public string? Region { get; init; }

    /// <summary>The cluster and how it comes to be.</summary>
    public required ClusterSource Cluster { get; init; }

    /// <summary>Knative Serving and how it comes to be.</summary>
    public required ServingSpec Serving { get; init; }

    /// <summary>Alerts on what happens to preemptible instances; <see langword="null"/> for none.</summary>
    public AlertSpec? Alerts { get; init; }

    /// <summary>Known prices; <see langword="null"/> for none.</summary>
    public PriceTable? Prices { get; init; }

    /// <summary>What the organisation allows. Default: everything.</summary>
    public Guardrails Guardrails { get; init; } = Guardrails.None;

    /// <summary>Credentials of registries.</summary>
    public ValueList<RegistryCredentials> Registries { get; init; } = [];

    /// <summary>Time until the virtual node tries a refused eviction again.</summary>
    public Duration EvictionRetry { get; init; } = PlatformFacts.DefaultEvictionRetry;

    /// <summary>Whose namespaces are, as far as the stack says.</summary>
    public ValueMap<NamespaceOwnership> NamespacesSaid { get; init; } = ValueMap<NamespaceOwnership>.Empty;

    /// <summary>Whose each namespace of the stack is.</summary>
    public ValueMap<NamespaceOwnership> Namespaces => AckKnativeSpot.Cluster.Namespaces.Of(
        NamespacesSaid,
        Services.Select(s => s.Value.Namespace).Concat(Jobs.Select(j => j.Value.Namespace)).Concat(Schedules.Select(s => s.Value.Job.Namespace)));

    /// <summary>Time that a drain should have to spare.</summary>
    public Duration ReclaimMargin { get; init; } = PlatformFacts.DefaultReclaimMargin;

    /// <summary>The Knative Services.</summary>
    public ValueList<Located<KnativeServiceSpec>> Services { get; init; } = [];

    /// <summary>The jobs that run once.</summary>
    public ValueList<Located<SpotJobSpec>> Jobs { get; init; } = [];

    /// <summary>How long a deployment waits for jobs to complete, by their property paths; it waits for no others.</summary>
    public ValueMap<Duration> CompletionTimeouts { get; init; } = ValueMap<Duration>.Empty;

    /// <summary>The jobs that run on a schedule.</summary>
    public ValueList<Located<SpotJobSchedule>> Schedules { get; init; } = [];

    /// <summary>Every job, whether it runs once or on a schedule.</summary>
    public IEnumerable<Located<SpotJobSpec>> AllJobs =>
        Jobs.Concat(Schedules.Select(each => new Located<SpotJobSpec>(each.Path, each.Value.Job) { HasContainerInline = each.HasContainerInline }));

    /// <summary>What the stack costs; <see langword="null"/> where nothing is bought.</summary>
    public StackCost? Cost => StackCost.Of(
        Cluster, Serving, Services.Select(each => each.Value), Jobs.Select(each => each.Value), Schedules.Select(each => each.Value), Prices);

    /// <summary>Whether any service or job counts on being evicted on a reclaim.</summary>
    public bool CountsOnEviction =>
        Services.Select(s => s.Value.Purchase).Concat(Jobs.Select(j => j.Value.Purchase)).Concat(Schedules.Select(s => s.Value.Job.Purchase))
        .Any(purchase => purchase.EvictsOnReclaim);

    /// <summary>What the rules and the drain forecast know of cluster and Knative.</summary>
    public PlatformFacts Platform => PlatformFacts.Of(Serving, Cluster) with { EvictionRetry = EvictionRetry, ReclaimMargin = ReclaimMargin, Prices = Prices };
}
