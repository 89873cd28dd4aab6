using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rollouts;

/// <summary>A batch job.</summary>
internal sealed record SeenJob
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

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
