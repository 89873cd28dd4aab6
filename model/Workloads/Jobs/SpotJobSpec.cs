using AckKnativeSpot.Containers;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Secrets;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Jobs;

/// <summary>
/// A batch job on Elastic Container Instances that a reclaim interrupts and does not fail.
/// Sources: Alibaba Cloud, "Use preemptible instances"; Kubernetes, "Jobs" and "Handling retriable and non-retriable pod failures".
/// </summary>
public sealed record SpotJobSpec
{
    /// <summary>How long a deployment may wait for a job to complete: a second to a day.</summary>
    internal static WholeRange CompletionTimeoutSeconds { get; } = new(1, 24 * 3600);

    /// <summary>Failures that Kubernetes forgives a job that does not say (<c>backoffLimit</c>).</summary>
    public const int DefaultBackoffLimit = 6;

    /// <summary>Hard releases forgiven per pod that runs at once, on top of the program's own failures.</summary>
    public const int ReleasesPerPod = 3;

    /// <summary>Most indexes of a job with a limit per index, and most pods of an indexed job at once (kubernetes/kubernetes, batch validation).</summary>
    internal const int MaxIndexes = 100_000;

    /// <summary>Kubernetes' grace period for a pod that does not say.</summary>
    public static GracePeriod DefaultGrace { get; } = new(30);

    /// <summary>Name: a DNS label of at most 63 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Namespace. Default: <c>default</c>.</summary>
    public string Namespace { get; init; } = WorkloadName.DefaultNamespace;

    /// <summary>
    /// Whether the object is there already and is taken over, with what differs from it, instead of being created; to be removed again after that
    /// (rule <c>ADOPT002</c>). Default: false.
    /// </summary>
    public bool Adopt { get; init; }

    /// <summary>
    /// How its preemptible instances are bought. Default: with the defaults of <see cref="SpotOptions"/>. <see langword="null"/> buys pay-as-you-go
    /// (<c>spot: none</c> in a stack file).
    /// </summary>
    public SpotOptions? Spot { get; init; } = new();

    /// <summary>How its instances are bought, as <see cref="Spot"/> says.</summary>
    internal Purchase Purchase => Purchase.Of(Spot);

    /// <summary>What instances it runs on.</summary>
    public CapacityOptions Capacity { get; init; } = new();

    /// <summary>Containers of the pod; at least one.</summary>
    public required ValueList<JobContainer> Containers { get; init; }

    /// <summary>Containers that run to their end before the others start, one after the other. Default: none.</summary>
    public ValueList<InitContainer> InitContainers { get; init; } = [];

    /// <summary>Volumes by name. Default: none.</summary>
    public ValueMap<VolumeSource> Volumes { get; init; } = new();

    /// <summary>Which nodes its pods may land on. Default: wherever the label for the virtual node sends them.</summary>
    public PodPlacement Placement { get; init; } = new();

    /// <summary>Service account of the pod; <see langword="null"/> for the namespace's default.</summary>
    public string? ServiceAccount { get; init; }

    /// <summary>Secrets to pull images with. Default: none.</summary>
    public ValueList<string> ImagePullSecrets { get; init; } = [];

    /// <summary>
    /// Keys of the Secret <see cref="EnvSecret"/>, which is declared with the job, and where their texts come from; containers read it as they would
    /// any other. A changed text reaches pods that start after it: it does not run the job again. Default: none, and no Secret.
    /// </summary>
    public ValueMap<SecretSource> SecretEnv { get; init; } = new();

    /// <summary>Name of the Secret with <see cref="SecretEnv"/>.</summary>
    internal string EnvSecret => $"{Name}-env";

    /// <summary>What happens when a container fails. Default: the pod fails and another one is made.</summary>
    public JobRestart Restart { get; init; } = JobRestart.Never;

    /// <summary>Failures forgiven before the job fails, from 0; <see langword="null"/> derives <see cref="EffectiveBackoffLimit"/>.</summary>
    public int? BackoffLimit { get; init; }

    /// <summary>Time the whole job may take, from 1 s, waiting for capacity included. Default: no limit.</summary>
    public Duration? Deadline { get; init; }

    /// <summary>
    /// How long a run usually takes, from 1 s. It is for its cost and to be compared with its time limits: nothing enforces it. Default:
    /// <see langword="null"/>, not known.
    /// </summary>
    public Duration? ExpectedDuration { get; init; }

    /// <summary>Pods that must succeed, from 1. Default: Kubernetes', which is 1.</summary>
    public int? Completions { get; init; }

    /// <summary>How its pods are told apart; <see langword="null"/> derives <see cref="EffectiveMode"/>.</summary>
    public JobMode? Mode { get; init; }

    /// <summary>Pods that run at once, from 1; no more of them than <see cref="Completions"/>. Default: Kubernetes', which is 1.</summary>
    public int? Parallelism { get; init; }

    /// <summary>Pods that can run at the same time, from 1: a job with few completions left has no more pods than these (Kubernetes, "Jobs").</summary>
    internal int PodsAtOnce => Math.Max(1, Math.Min(Parallelism ?? 1, Completions ?? int.MaxValue));

    /// <summary>
    /// Whether it waits: no pod is made, and of a schedule no run is started, until this is false again. Pods that run are ended. Default: false.
    /// </summary>
    public bool Suspend { get; init; }

    /// <summary>Time after its end until the job is deleted. Default: never.</summary>
    public Duration? Ttl { get; init; }

    /// <summary>How long an evicted pod may take to save its state; must fit in the notice. Default: 30 s, Kubernetes' own.</summary>
    public GracePeriod Grace { get; init; } = DefaultGrace;

    /// <summary>Labels of the job itself. Default: none.</summary>
    public ValueMap<string> Labels { get; init; } = new();

    /// <summary>Annotations of the job itself. Default: none.</summary>
    public ValueMap<string> Annotations { get; init; } = new();

    /// <summary>Further labels of the pods. May not name one that this library writes. Default: none.</summary>
    public ValueMap<string> PodLabels { get; init; } = new();

    /// <summary>Further annotations of the pods. May not name one that this library writes. Default: none.</summary>
    public ValueMap<string> PodAnnotations { get; init; } = new();

    /// <summary>
    /// The limit that is really set. An evicted pod carries a condition by which a reclaim is told from a failure; a pod released hard ends as Failed with
    /// reason <c>BidFailed</c>, which no documented condition goes with, so it may count. On preemptible instances each pod that runs at once is therefore
    /// forgiven three hard releases on top of Kubernetes' six failures.
    /// </summary>
    internal int EffectiveBackoffLimit => BackoffLimit ?? (Purchase is Purchase.Spot
        ? (int)Math.Min(int.MaxValue, DefaultBackoffLimit + ((long)ReleasesPerPod * PodsAtOnce))
        : DefaultBackoffLimit);

    /// <summary>
    /// The mode that is really set: indexed with more than one completion, so that a reclaim of many pods stops the job no longer than one of a single pod. Not
    /// when pods are restarted in place, for then Kubernetes knows no limit per index, and not beyond <see cref="MaxIndexes"/>.
    /// </summary>
    internal JobMode EffectiveMode => Mode ?? (Restart is JobRestart.Never && Completions is > 1 and <= MaxIndexes && (Parallelism ?? 1) <= MaxIndexes
        ? JobMode.Indexed
        : JobMode.Plain);

    /// <summary>
    /// Whether lost pods count for their index alone (<c>backoffLimitPerIndex</c>), which Kubernetes knows of pods that are not restarted in place.
    /// </summary>
    internal bool CountsPerIndex => EffectiveMode is JobMode.Indexed && Restart is JobRestart.Never;

    /// <summary>What a reclaim of all its instances does to it; <see langword="null"/> when they are never reclaimed.</summary>
    internal JobReclaim? WhenReclaimed => Purchase is Purchase.Spot
        ? new(PodsAtOnce, CountsPerIndex, Grace)
        : null;

    /// <summary>
    /// Whether a reclaim is kept from counting as a failure (<c>podFailurePolicy</c>): pods are evicted on the notice, and they are not restarted in place,
    /// which Kubernetes asks for.
    /// </summary>
    internal bool IgnoresReclaims => Restart is JobRestart.Never && Purchase is Purchase.Spot { Options.Reclaim: Reclaim.Evict };
}
