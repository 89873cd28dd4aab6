namespace AckKnativeSpot.Plan.Workloads;

/// <summary>What a reclaim of all its instances at once does to the pods of a service.</summary>
internal enum DrainResult
{
    /// <summary>It runs on pay-as-you-go instances, which are never reclaimed.</summary>
    NeverReclaimed,

    /// <summary>Nothing evicts its pods: they are killed with their instances.</summary>
    NotEvicted,

    /// <summary>Every pod finishes within the notice, at every scale.</summary>
    Fits,

    /// <summary>At some scale the last pods are killed before they have finished.</summary>
    TooLate,

    /// <summary>At some scale the disruption budget refuses every eviction.</summary>
    Blocked,

    /// <summary>At some scale pods wait for replacements that need spot stock.</summary>
    ReplacementMayNeverCome,

    /// <summary>The drain takes longer the more pods there are, and their number has no limit.</summary>
    GrowsWithScale,
}
