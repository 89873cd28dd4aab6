namespace AckKnativeSpot.Jobs;

/// <summary>What a schedule does when the previous run is not finished. Source: Kubernetes, "CronJob".</summary>
public enum ConcurrencyPolicy
{
    /// <summary>Skips the new run, so that a run that waits for capacity is not paid for twice.</summary>
    Forbid,

    /// <summary>Starts the new run beside it; Kubernetes' default.</summary>
    Allow,

    /// <summary>Ends the old run and starts the new one.</summary>
    Replace,
}
