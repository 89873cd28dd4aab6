namespace AckKnativeSpot.Plan.Workloads;

/// <summary>Whether reclaims count as failures of a job.</summary>
internal enum JobReclaims
{
    /// <summary>It runs on pay-as-you-go instances, which are never reclaimed.</summary>
    NeverReclaimed,

    /// <summary>A pod that is evicted on the notice does not count as a failure.</summary>
    NotCounted,

    /// <summary>Every lost pod counts as a failure.</summary>
    Counted,
}
