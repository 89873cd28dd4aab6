using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rollouts;

/// <summary>A Knative Service.</summary>
internal sealed record SeenService
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Generation of its specification.</summary>
    public long Generation { get; init; }

    /// <summary>Generation that its status is about.</summary>
    public long ObservedGeneration { get; init; }

    /// <summary>Conditions.</summary>
    public ValueList<SeenCondition> Conditions { get; init; } = [];

    /// <summary>Name of the newest revision; empty while there is none.</summary>
    public string LatestCreatedRevision { get; init; } = "";

    /// <summary>Name of the newest revision that has been ready; empty while there is none.</summary>
    public string LatestReadyRevision { get; init; } = "";

    /// <summary>Revisions that its traffic names.</summary>
    public ValueList<string> TrafficRevisions { get; init; } = [];

    /// <summary>Whether the status is about the specification as it is now.</summary>
    public bool IsCurrent => ObservedGeneration == Generation;

    /// <summary>Whether it serves the specification as it is now.</summary>
    public bool IsReady => IsCurrent && Condition("Ready")?.Holds is true;

    /// <summary>A condition; <see langword="null"/> when the service does not have it.</summary>
    /// <param name="type">Its type.</param>
    public SeenCondition? Condition(string type) => Conditions.FirstOrDefault(condition => condition.Type == type);
}
