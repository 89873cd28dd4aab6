using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rollouts;

/// <summary>A batch job.</summary>
internal sealed record SeenJob
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>UID, which a job that takes its place does not share; empty when the object does not say.</summary>
    public string Uid { get; init; } = "";

    /// <summary>Name of the schedule that it is a run of; empty for one that runs once.</summary>
    public string Schedule { get; init; } = "";

    /// <summary>When it was created; <see langword="null"/> when the object does not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Pods that must succeed. Default: 1, Kubernetes' own.</summary>
    public int Completions { get; init; } = 1;

    /// <summary>Pods that have succeeded.</summary>
    public int Succeeded { get; init; }

    /// <summary>Pods that have failed.</summary>
    public int Failed { get; init; }

    /// <summary>Conditions.</summary>
    public ValueList<SeenCondition> Conditions { get; init; } = [];

    /// <summary>A condition; <see langword="null"/> when the job does not have it.</summary>
    /// <param name="type">Its type.</param>
    public SeenCondition? Condition(string type) => Conditions.FirstOrDefault(condition => condition.Type == type);
}
