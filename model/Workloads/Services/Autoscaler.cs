using AckKnativeSpot.Values;

namespace AckKnativeSpot.Services;

/// <summary>
/// What drives the number of pods, each with the metrics and settings it reads and no others. A setting left out is the cluster's
/// (<c>config-autoscaler</c>). Source: Knative, "Supported autoscaler types".
/// </summary>
public abstract record Autoscaler
{
    private Autoscaler()
    {
    }

    /// <summary>Knative's own: counts requests and scales to zero (<c>kpa.autoscaling.knative.dev</c>).</summary>
    public sealed record Kpa : Autoscaler
    {
        /// <summary>What is counted. Default: requests in flight.</summary>
        public KpaMetric Metric { get; init; } = KpaMetric.Concurrency;

        /// <summary>Amount of the metric per pod to aim for, at least 0.01 (<c>target</c>).</summary>
        public decimal? Target { get; init; }

        /// <summary>Percent of the target that is really aimed for, 1 to 100 (<c>target-utilization-percentage</c>).</summary>
        public decimal? Utilization { get; init; }

        /// <summary>Fewest pods when not at zero: at least 2 and within the scale bounds (<c>activation-scale</c>).</summary>
        public int? Activation { get; init; }

        /// <summary>Time that low load must last before pods go, at most an hour (<c>scale-down-delay</c>).</summary>
        public Duration? ScaleDownDelay { get; init; }

        /// <summary>Time the last pod stays after it is no longer needed, at most an hour (<c>scale-to-zero-pod-retention-period</c>).</summary>
        public Duration? Retention { get; init; }

        /// <summary>Length of the panic window in percent of the stable one, 1 to 100 (<c>panic-window-percentage</c>).</summary>
        public decimal? PanicWindow { get; init; }

        /// <summary>Percent of the target at which panic starts, 110 to 1000 (<c>panic-threshold-percentage</c>).</summary>
        public decimal? PanicThreshold { get; init; }

        /// <summary>
        /// Requests that the pods must be able to take on top before the activator leaves the path; -1 keeps it there always,
        /// 0 only at zero pods (<c>target-burst-capacity</c>).
        /// </summary>
        public int? BurstCapacity { get; init; }
    }

    /// <summary>Kubernetes' horizontal pod autoscaler: looks at resources and never scales to zero (<c>hpa.autoscaling.knative.dev</c>).</summary>
    public sealed record Hpa : Autoscaler
    {
        /// <summary>What is looked at. Default: CPU.</summary>
        public HpaMetric Metric { get; init; } = HpaMetric.Cpu;

        /// <summary>Amount of the metric to aim for, at least 1: percent of the request for CPU, MiB for memory (<c>target</c>).</summary>
        public int? Target { get; init; }
    }
}
