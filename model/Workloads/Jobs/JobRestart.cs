namespace AckKnativeSpot.Jobs;

/// <summary>What happens when a container of a job fails (<c>restartPolicy</c>).</summary>
public enum JobRestart
{
    /// <summary>The pod fails and the job makes another one. The only choice that can tell a reclaim from a failure of the program.</summary>
    Never,

    /// <summary>The container is started again in its pod; every restart counts against the back-off limit, and so does a reclaimed pod.</summary>
    OnFailure,
}
