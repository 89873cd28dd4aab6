using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rollouts;

/// <summary>A revision of a Knative Service.</summary>
internal sealed record SeenRevision
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Name of its Service.</summary>
    public required string Service { get; init; }

    /// <summary>Conditions.</summary>
    public ValueList<SeenCondition> Conditions { get; init; } = [];

    /// <summary>Pods that the autoscaler wants; <see langword="null"/> when it has not said.</summary>
    public int? DesiredReplicas { get; init; }

    /// <summary>A condition; <see langword="null"/> when the revision does not have it.</summary>
    /// <param name="type">Its type.</param>
    public SeenCondition? Condition(string type) => Conditions.FirstOrDefault(condition => condition.Type == type);
}
