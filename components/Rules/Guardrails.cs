using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>What an organisation allows, whoever writes the rest of the configuration. The default allows everything.</summary>
public sealed record Guardrails
{
    /// <summary>Highest price limit of any bid, per hour of one instance. A bid must then have a limit. Default: none.</summary>
    public HourlyPrice? PriceCeiling { get; init; }

    /// <summary>Highest price limit by capacity choice, for example <c>ecs.c6.large</c>; goes before <see cref="PriceCeiling"/>. Default: none.</summary>
    public ValueMap<HourlyPrice> PriceCeilings { get; init; } = ValueMap<HourlyPrice>.Empty;

    /// <summary>Whether preemptible workloads must fall back to pay-as-you-go. Default: false.</summary>
    public bool RequireFallback { get; init; }

    /// <summary>Whether preemptible workloads must be evicted gracefully on a reclaim. Default: false.</summary>
    public bool RequireEviction { get; init; }

    /// <summary>Whether preemptible instances must have the protection period of one hour. Default: false.</summary>
    public bool RequireProtection { get; init; }

    /// <summary>Instance types that may be named, for example <c>ecs.c6.large</c>. Default: none listed.</summary>
    public ValueList<string> AllowedTypes { get; init; } = [];

    /// <summary>Instance families that may be named, for example <c>ecs.c6</c>. With none here and in <see cref="AllowedTypes"/>, all are allowed.</summary>
    public ValueList<string> AllowedFamilies { get; init; } = [];

    /// <summary>Largest scale of a service and parallelism of a job, in pods, from 1. Default: no bound.</summary>
    public int? LargestScale { get; init; }

    /// <summary>Whether the API server and the gateway must have no public address. Default: false.</summary>
    public bool ForbidPublicEndpoints { get; init; }

    /// <summary>Whether only some instance types are allowed.</summary>
    public bool LimitsTypes => AllowedTypes.Count + AllowedFamilies.Count > 0;

    /// <summary>Whether an instance type may be named.</summary>
    /// <param name="type">The type, for example <c>ecs.c6.large</c>.</param>
    public bool Allows(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return !LimitsTypes || AllowedTypes.Contains(type) || AllowedFamilies.Any(family => type.StartsWith(family + ".", StringComparison.Ordinal));
    }

    /// <summary>The ceiling for a choice; <see langword="null"/> for none.</summary>
    /// <param name="choice">The choice as written, for example <c>2-4Gi</c>.</param>
    public HourlyPrice? CeilingOf(string choice) => PriceCeilings.TryGetValue(choice, out var ceiling) ? ceiling : PriceCeiling;
}
