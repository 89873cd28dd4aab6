using AckKnativeSpot.Cluster;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Serving;

/// <summary>What the cluster and its Knative offer, as far as it is known before anything runs.</summary>
public sealed record PlatformFacts
{
    /// <summary>10 s: a refused eviction is assumed to be tried again so soon when nothing else is known.</summary>
    internal static Duration DefaultEvictionRetry { get; } = Duration.FromSeconds(10);

    internal static Duration DefaultReclaimMargin { get; } = Duration.FromSeconds(15);

    /// <summary>A cluster that the program did not create and knows nothing about.</summary>
    public static PlatformFacts Unknown { get; } = new() { RevisionDefaults = new RevisionDefaults(), HasReleasedFeatures = false };

    /// <summary>What cluster and Knative of one program offer.</summary>
    /// <param name="serving">Knative Serving; <see langword="null"/> when nothing is known of it, which is then taken for ACK's.</param>
    /// <param name="cluster">How the program comes by its cluster. Default: <see langword="null"/>, nothing is known of it.</param>
    public static PlatformFacts Of(ServingSpec? serving, ClusterSource? cluster = null) => new()
    {
        VirtualNodeVersion = cluster is ClusterSource.Create { Spec.Profile: ClusterProfile.Serverless } ? null : cluster?.VirtualNode?.Version,
        RevisionDefaults = serving is null ? RevisionDefaults.OfKnative : RevisionDefaults.Of(serving),
        MaxRevisionTimeout = serving?.Config.Defaults.MaxRevisionTimeout ?? DefaultsConfig.ReleasedMaxRevisionTimeout,
        AllowZeroInitialScale = serving?.Config.Autoscaler.AllowZeroInitialScale ?? false,
        Knative = serving?.Install.Flavour ?? KnativeFlavour.Ack,
        Release = serving is null ? null : KnativeRelease.Of(serving.Install),
        Features = serving?.Config.Features ?? new FeaturesConfig(),
        HasReleasedFeatures = serving?.Install is not ServingInstall.Existing,
        Zones = cluster?.PodZones ?? 0,
    };

    /// <summary>Version of ack-virtual-node; <see langword="null"/> when the stack does not decide it (an unpinned add-on, one that ACK Serverless
    /// has built in, an existing cluster).</summary>
    public AddonVersion? VirtualNodeVersion { get; init; }

    /// <summary>Whose Knative it is; <see langword="null"/> when it is not known.</summary>
    public KnativeFlavour? Knative { get; init; }

    /// <summary>Release of that Knative; <see langword="null"/> when the stack does not decide it. Rules then take it for one that can do everything.</summary>
    public KnativeRelease? Release { get; init; }

    /// <summary>Feature flags as far as the stack sets them. Default: none, which leaves each at Knative's own default.</summary>
    public FeaturesConfig Features { get; init; } = new();

    /// <summary>
    /// Whether flags that the stack leaves alone are as Knative is released, as where the stack installs it. Default: true. In a Knative that was there before
    /// they are not known.
    /// </summary>
    public bool HasReleasedFeatures { get; init; } = true;

    /// <summary><c>max-revision-timeout-seconds</c> of <c>config-defaults</c>. Default: 600 s, Knative's own.</summary>
    public Duration MaxRevisionTimeout { get; init; } = DefaultsConfig.ReleasedMaxRevisionTimeout;

    /// <summary>What a revision gets that does not say. Default: what Knative is released with.</summary>
    public RevisionDefaults RevisionDefaults { get; init; } = RevisionDefaults.OfKnative;

    /// <summary><c>allow-zero-initial-scale</c> of <c>config-autoscaler</c>. Default: false, Knative's own.</summary>
    public bool AllowZeroInitialScale { get; init; }

    /// <summary>Time until the virtual node tries a refused eviction again; not documented for it, so an input. Default: 10 s.</summary>
    public Duration EvictionRetry { get; init; } = DefaultEvictionRetry;

    /// <summary>Time that a drain should have to spare before the end of the notice; less is reported. Default: 15 s.</summary>
    public Duration ReclaimMargin { get; init; } = DefaultReclaimMargin;

    /// <summary>Zones that pods of the virtual node can land in; 0 when not known.</summary>
    public int Zones { get; init; }

    /// <summary>Known prices; <see langword="null"/> for none.</summary>
    public PriceTable? Prices { get; init; }
}
