namespace AckKnativeSpot.Services;

/// <summary>What Kubernetes' horizontal pod autoscaler looks at (<c>autoscaling.knative.dev/metric</c>).</summary>
public enum HpaMetric
{
    /// <summary>CPU in use, in percent of the request.</summary>
    Cpu,

    /// <summary>Memory in use per pod, in MiB.</summary>
    Memory,
}
