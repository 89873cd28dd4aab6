using AckKnativeSpot.Containers;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Secrets;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Services;

/// <summary>A Knative Service as far as it is known at plan time. Pure: rules, forecast, price and manifest are functions of it.</summary>
public sealed record KnativeServiceSpec
{
    /// <summary>30 s: the time until a replacement pod is Ready, unless the specification says otherwise.</summary>
    internal static Duration DefaultStartup { get; } = Duration.FromSeconds(30);

    /// <summary>Name of the Service: a DNS-1035 label of at most 63 characters.</summary>
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

    /// <summary>Low-cost reserved instance; <see langword="null"/> for none.</summary>
    public ReserveOptions? Reserve { get; init; }

    /// <summary>Grace period. Default: 60 s.</summary>
    public GracePeriod Grace { get; init; } = GracePeriod.Default;

    /// <summary>
    /// Disruption budget. Default: <see langword="null"/>, of the percentages with which all pods leave in time the one that keeps most of them Ready.
    /// </summary>
    public DisruptionBudget? Budget { get; init; }

    /// <summary>Time from the creation of a replacement pod until it is Ready, for the drain forecast and the deadline of a revision. Default: 30 s.</summary>
    public Duration Startup { get; init; } = DefaultStartup;

    /// <summary>
    /// What must stay Ready when all its instances are reclaimed at once; the rules prove it or refuse it. Default: <see langword="null"/>, nothing.
    /// </summary>
    public AvailabilityPromise? Availability { get; init; }

    /// <summary>How long a new revision may take to become ready.</summary>
    public RolloutOptions Rollout { get; init; } = new();

    /// <summary>Scale bounds and what drives them.</summary>
    public ScaleOptions Scale { get; init; } = new();

    /// <summary>Requests a pod takes at once, 0 to 1000; 0 is no limit. Default: 0.</summary>
    public int Concurrency { get; init; }

    /// <summary>
    /// Time until the first byte of a response, from 1 s to the grace period. <see langword="null"/> leaves it to the cluster, which caps it at 300
    /// when the grace period is longer. Knative checks it nowhere (knative/serving, revision validation).
    /// </summary>
    public Duration? ResponseStartTimeout { get; init; }

    /// <summary>Time a connection may be silent, from 1 s to the grace period. Default: <see langword="null"/>, the cluster's, which is no limit.</summary>
    public Duration? IdleTimeout { get; init; }

    /// <summary>From where it can be reached. Default: from wherever its gateway can.</summary>
    public Visibility Visibility { get; init; } = Visibility.Public;

    /// <summary>Which revisions get the requests. Default: the latest.</summary>
    public Traffic Traffic { get; init; } = new Traffic.LatestOnly();

    /// <summary>How its newest revision is named. Default: Knative numbers it.</summary>
    public RevisionNaming Revision { get; init; } = new RevisionNaming.Numbered();

    /// <summary>How its newest revision is named once traffic is looked at, too, which cannot point at a number that nobody knows yet.</summary>
    internal RevisionNaming EffectiveRevision => Revision is RevisionNaming.Numbered && Traffic.NamesTemplate ? new RevisionNaming.ByContent() : Revision;

    /// <summary>Domains of its own, each of which leads to it. Default: none.</summary>
    public ValueList<CustomDomain> Domains { get; init; } = [];

    /// <summary>Containers of the pod; at least one.</summary>
    public required ValueList<ContainerSpec> Containers { get; init; }

    /// <summary>Containers that run to their end before the others start, one after the other. Default: none.</summary>
    public ValueList<InitContainer> InitContainers { get; init; } = [];

    /// <summary>Volumes by name; each is mounted by a container. Default: none.</summary>
    public ValueMap<VolumeSource> Volumes { get; init; } = new();

    /// <summary>Which nodes its pods may land on. Default: wherever the label for the virtual node sends them.</summary>
    public PodPlacement Placement { get; init; } = new();

    /// <summary>Service account of the pod; <see langword="null"/> for the namespace's default.</summary>
    public string? ServiceAccount { get; init; }

    /// <summary>Secrets to pull images with. Default: none.</summary>
    public ValueList<string> ImagePullSecrets { get; init; } = [];

    /// <summary>
    /// Keys of the Secret <see cref="EnvSecret"/>, which is declared with the service, and where their texts come from; containers read it as they
    /// would any other. A changed text makes a new revision, unless traffic points at this one. Default: none, and no Secret.
    /// </summary>
    public ValueMap<SecretSource> SecretEnv { get; init; } = new();

    /// <summary>Name of the Secret with <see cref="SecretEnv"/>.</summary>
    internal string EnvSecret => $"{Name}-env";

    /// <summary>Labels of the Service itself, which do not reach its pods. Default: none.</summary>
    public ValueMap<string> Labels { get; init; } = new();

    /// <summary>Annotations of the Service itself, which do not reach its pods. Default: none.</summary>
    public ValueMap<string> Annotations { get; init; } = new();

    /// <summary>Further labels of the pods. May not name one that this library writes. Default: none.</summary>
    public ValueMap<string> PodLabels { get; init; } = new();

    /// <summary>Further annotations of the pods. May not name one that this library writes. Default: none.</summary>
    public ValueMap<string> PodAnnotations { get; init; } = new();
}
