namespace AckKnativeSpot.Services;

/// <summary>What Knative's own autoscaler counts (<c>autoscaling.knative.dev/metric</c>).</summary>
public enum KpaMetric
{
    /// <summary>Requests in flight per pod; Knative's default.</summary>
    Concurrency,

    /// <summary>Requests per second and pod.</summary>
    RequestsPerSecond,
}
