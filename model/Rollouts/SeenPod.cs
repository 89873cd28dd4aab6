using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rollouts;

/// <summary>A pod of a service or job.</summary>
internal sealed record SeenPod
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>The revision or job that it belongs to.</summary>
    public required string Owner { get; init; }

    /// <summary>When it was created; <see langword="null"/> when the object does not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Whether it is being deleted.</summary>
    public bool Deleting { get; init; }

    /// <summary>Phase, for example <c>Pending</c>.</summary>
    public string Phase { get; init; } = "";

    /// <summary>Reason of the status, for example <c>BidFailed</c>; empty when there is none.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Message of the status; empty when there is none.</summary>
    public string Message { get; init; } = "";

    /// <summary>Conditions.</summary>
    public ValueList<SeenCondition> Conditions { get; init; } = [];

    /// <summary>Containers that the kubelet reports on, init containers first.</summary>
    public ValueList<SeenContainer> Containers { get; init; } = [];

    /// <summary>Whether a preemptible instance was asked for.</summary>
    public bool AsksForSpot { get; init; }

    /// <summary>Instance type or size it runs on, once the virtual node has written it back; empty until then.</summary>
    public string InstanceType { get; init; } = "";

    /// <summary>Zone it runs in, once that is known; empty until then.</summary>
    public string Zone { get; init; } = "";

    /// <summary>Whether it is a reserved instance, which Knative on ACK keeps beside the pods of the autoscaler.</summary>
    public bool Reserved => Name.Contains("-deployment-reserve-", StringComparison.Ordinal);

    /// <summary>Whether it takes requests.</summary>
    public bool Ready => !Deleting && Condition("Ready")?.Holds is true;

    /// <summary>Whether it ran on a preemptible instance and the platform found no stock for it, so that it is billed as pay-as-you-go.</summary>
    public bool Degraded => Conditions.Any(condition => condition.Reason == "SpotDegraded");

    /// <summary>A condition; <see langword="null"/> when the pod does not have it.</summary>
    /// <param name="type">Its type.</param>
    public SeenCondition? Condition(string type) => Conditions.FirstOrDefault(condition => condition.Type == type);
}
