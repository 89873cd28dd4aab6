namespace AckKnativeSpot.Rollouts;

/// <summary>What is rolled out.</summary>
internal enum WorkloadKind
{
    /// <summary>A Knative Service: ready when it serves.</summary>
    Service,

    /// <summary>A job: done when it has completed.</summary>
    Job,
}
