using AckKnativeSpot.Cluster;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Serving;

/// <summary>What the cluster and its Knative offer, as far as it is known before anything runs.</summary>
public sealed record PlatformFacts
{
    /// <summary>A cluster that the program did not create and knows nothing about.</summary>
    public static PlatformFacts Unknown { get; } = new() { Knative = KnativeFlavour.Upstream, RevisionDefaults = new RevisionDefaults() };

    /// <summary>Version of ack-virtual-node; <see langword="null"/> when the stack does not decide it (an unpinned add-on, an existing cluster).</summary>
    public AddonVersion? VirtualNodeVersion { get; init; }

    /// <summary>Property path of that version in the stack configuration.</summary>
    public string VirtualNodeVersionPath { get; init; } = "cluster.create.virtualNode.version";

    /// <summary>Whose Knative it is.</summary>
    public required KnativeFlavour Knative { get; init; }

    /// <summary>Seconds; <c>max-revision-timeout-seconds</c> of <c>config-defaults</c>. Default: 600, Knative's own.</summary>
    public int MaxRevisionTimeoutSeconds { get; init; } = 600;

    /// <summary>What a revision gets that does not say. Default: what Knative is released with.</summary>
    public RevisionDefaults RevisionDefaults { get; init; } = RevisionDefaults.OfKnative;

    /// <summary><c>allow-zero-initial-scale</c> of <c>config-autoscaler</c>. Default: false, Knative's own.</summary>
    public bool AllowZeroInitialScale { get; init; }

    /// <summary>Seconds until the virtual node tries a refused eviction again; not documented for it, so an input. Default: 10.</summary>
    public int EvictionRetrySeconds { get; init; } = 10;

    /// <summary>Seconds that a drain should have to spare before the end of the notice; less is reported. Default: 15.</summary>
    public int ReclaimMarginSeconds { get; init; } = 15;

    /// <summary>Seconds; <c>progress-deadline</c> of <c>config-deployment</c>. Default: 600, Knative's own.</summary>
    public int ProgressDeadlineSeconds { get; init; } = 600;

    /// <summary>Zones that pods of the virtual node can land in; 0 when not known.</summary>
    public int Zones { get; init; }

    /// <summary>Known prices; <see langword="null"/> for none.</summary>
    public PriceList? Prices { get; init; }
}
