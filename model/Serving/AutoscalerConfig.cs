using AckKnativeSpot.Values;

namespace AckKnativeSpot.Serving;

/// <summary>
/// <c>config-autoscaler</c>: what a service that says nothing gets. <see langword="null"/> leaves what is installed; the defaults named are Knative's own.
/// Source: Knative, "Configuring the autoscaler".
/// </summary>
public sealed record AutoscalerConfig
{
    /// <summary>Whether services scale to zero. Default: true.</summary>
    public bool? ScaleToZero { get; init; }

    /// <summary>Time the last pod is kept while the network is switched over, above 0. Default: 30 s.</summary>
    public Duration? ScaleToZeroGrace { get; init; }

    /// <summary>Time the last pod is kept after its last request. Default: 0 s.</summary>
    public Duration? ScaleToZeroRetention { get; init; }

    /// <summary>Time over which load is averaged, from 6 s to an hour. Default: 60 s.</summary>
    public Duration? StableWindow { get; init; }

    /// <summary>Time a lower load must last before scaling down, at most an hour. Default: 0 s.</summary>
    public Duration? ScaleDownDelay { get; init; }

    /// <summary>Panic window in percent of the stable one, 1 to 100. Default: 10.</summary>
    public decimal? PanicWindowPercentage { get; init; }

    /// <summary>Load in percent of the target at which panic starts, 110 to 1000. Default: 200.</summary>
    public decimal? PanicThresholdPercentage { get; init; }

    /// <summary>Share of the target aimed at in percent, above 1 to 100. Default: 70.</summary>
    public decimal? TargetUtilizationPercentage { get; init; }

    /// <summary>Requests in flight per pod aimed at when a service sets no limit, from 0.01. Default: 100.</summary>
    public decimal? ConcurrencyTarget { get; init; }

    /// <summary>Requests per second and pod aimed at, from 0.01. Default: 200.</summary>
    public decimal? RequestsPerSecondTarget { get; init; }

    /// <summary>Requests the activator buffers, from 0; -1 for always. Default: 211.</summary>
    public int? TargetBurstCapacity { get; init; }

    /// <summary>Largest factor of one step up, above 1. Default: 1000.</summary>
    public decimal? MaxScaleUpRate { get; init; }

    /// <summary>Largest factor of one step down, above 1. Default: 2.</summary>
    public decimal? MaxScaleDownRate { get; init; }

    /// <summary>Whether a new revision may start with no pod. Default: false.</summary>
    public bool? AllowZeroInitialScale { get; init; }

    /// <summary>Pods a new revision starts with. Default: 1.</summary>
    public int? InitialScale { get; init; }

    /// <summary>Fewest pods. Default: 0.</summary>
    public int? MinScale { get; init; }

    /// <summary>Most pods, 0 for no limit. Default: 0.</summary>
    public int? MaxScale { get; init; }

    /// <summary>The highest most a service may ask for, 0 for no limit. Default: 0.</summary>
    public int? MaxScaleLimit { get; init; }

    /// <summary>Entries of the config map.</summary>
    internal ValueMap<string> ToData() => ConfigData.Of(
        ("enable-scale-to-zero", ConfigData.Text(ScaleToZero)),
        ("scale-to-zero-grace-period", ConfigData.Text(ScaleToZeroGrace)),
        ("scale-to-zero-pod-retention-period", ConfigData.Text(ScaleToZeroRetention)),
        ("stable-window", ConfigData.Text(StableWindow)),
        ("scale-down-delay", ConfigData.Text(ScaleDownDelay)),
        ("panic-window-percentage", ConfigData.Text(PanicWindowPercentage)),
        ("panic-threshold-percentage", ConfigData.Text(PanicThresholdPercentage)),
        ("container-concurrency-target-percentage", ConfigData.Text(TargetUtilizationPercentage)),
        ("container-concurrency-target-default", ConfigData.Text(ConcurrencyTarget)),
        ("requests-per-second-target-default", ConfigData.Text(RequestsPerSecondTarget)),
        ("target-burst-capacity", ConfigData.Text(TargetBurstCapacity)),
        ("max-scale-up-rate", ConfigData.Text(MaxScaleUpRate)),
        ("max-scale-down-rate", ConfigData.Text(MaxScaleDownRate)),
        ("allow-zero-initial-scale", ConfigData.Text(AllowZeroInitialScale)),
        ("initial-scale", ConfigData.Text(InitialScale)),
        ("min-scale", ConfigData.Text(MinScale)),
        ("max-scale", ConfigData.Text(MaxScale)),
        ("max-scale-limit", ConfigData.Text(MaxScaleLimit)));
}
