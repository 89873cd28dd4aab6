namespace AckKnativeSpot.Rollouts;

/// <summary>A container of a pod, init containers included.</summary>
internal sealed record SeenContainer
{
    /// <summary>Name of the container that Knative adds to every pod (knative/serving, pkg/reconciler/revision/resources, <c>QueueContainerName</c>).</summary>
    public const string QueueProxy = "queue-proxy";

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Image.</summary>
    public string Image { get; init; } = "";

    /// <summary>Whether its readiness probe succeeds. Default: <see langword="false"/>.</summary>
    public bool Ready { get; init; }

    /// <summary>How often it was started again. Default: 0.</summary>
    public int Restarts { get; init; }

    /// <summary>When it began to run; <see langword="null"/> while it does not run.</summary>
    public DateTimeOffset? RunningSince { get; init; }

    /// <summary>Why it does not run yet, in the kubelet's word; empty while it waits for nothing.</summary>
    public string WaitingReason { get; init; } = "";

    /// <summary>What the kubelet says about <see cref="WaitingReason"/>.</summary>
    public string WaitingMessage { get; init; } = "";

    /// <summary>How it last ended; <see langword="null"/> when it never did.</summary>
    public SeenEnd? LastEnd { get; init; }
}
