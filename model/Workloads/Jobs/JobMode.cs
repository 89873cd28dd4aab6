namespace AckKnativeSpot.Jobs;

/// <summary>How the pods of a job are told apart (<c>completionMode</c>). Source: Kubernetes, "Completion mode".</summary>
public enum JobMode
{
    /// <summary>Not at all: so many must succeed, whichever (<c>NonIndexed</c>).</summary>
    Plain,

    /// <summary>
    /// Each has an index, from 0, in <c>JOB_COMPLETION_INDEX</c>, and one of each index must succeed. Lost pods then count for their index alone, so a reclaim
    /// of many pods does not stop the job for longer than one of a single pod.
    /// </summary>
    Indexed,
}
