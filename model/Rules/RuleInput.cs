using AckKnativeSpot.Alerts;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>What the rules look at: everything of a stack that is known before a resource is declared.</summary>
public sealed record RuleInput
{
    /// <summary>What cluster and Knative offer.</summary>
    public required PlatformFacts Platform { get; init; }

    /// <summary>Property path of the version of ack-virtual-node. Default: that of a cluster which the stack creates or adopts.</summary>
    public string VirtualNodeVersionPath
    {
        get => field ?? (Cluster is ClusterSource.Adopt ? "cluster.adopt.virtualNode.version" : "cluster.create.virtualNode.version");
        init;
    }

    /// <summary>How the stack comes by its cluster; <see langword="null"/> when that could not be read.</summary>
    public ClusterSource? Cluster { get; init; }

    /// <summary>Knative Serving; <see langword="null"/> when it could not be read.</summary>
    public ServingSpec? Serving { get; init; }

    /// <summary>Alerts; <see langword="null"/> for none.</summary>
    public AlertSpec? Alerts { get; init; }

    /// <summary>What the organisation allows. Default: everything.</summary>
    public Guardrails Guardrails { get; init; } = Guardrails.None;

    /// <summary>Region; <see langword="null"/> when the stack does not say.</summary>
    public string? Region { get; init; }

    /// <summary>The Knative Services.</summary>
    public ValueList<Located<KnativeServiceSpec>> Services { get; init; } = [];

    /// <summary>The jobs that run once.</summary>
    public ValueList<Located<SpotJobSpec>> Jobs { get; init; } = [];

    /// <summary>The jobs that run on a schedule.</summary>
    public ValueList<Located<SpotJobSchedule>> Schedules { get; init; } = [];

    /// <summary>Every job, whether it runs once or on a schedule.</summary>
    public IEnumerable<Located<SpotJobSpec>> AllJobs => Jobs.Concat(Schedules.Select(each =>
        new Located<SpotJobSpec>(each.Path, each.Value.Job) { HasContainerInline = each.HasContainerInline }));

    /// <summary>Services and jobs, as far as they are alike.</summary>
    public IEnumerable<Workload> Workloads => Services.Select(Workload.Of).Concat(AllJobs.Select(Workload.Of));
}
