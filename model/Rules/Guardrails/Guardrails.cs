using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>What an organisation allows in a stack, whoever writes its workloads. Checked by the GUARD rules; nothing is guarded unless said.</summary>
internal sealed record Guardrails
{
    /// <summary>Nothing is guarded.</summary>
    public static Guardrails None { get; } = new();

    /// <summary>Highest price per hour that may be bid for any instance. Default: <see langword="null"/>, no ceiling.</summary>
    public HourlyPrice? MaxPrice { get; init; }

    /// <summary>Highest price per hour that may be bid, by capacity choice; the lower of this and <see cref="MaxPrice"/> holds. Default: none.</summary>
    public ValueMap<HourlyPrice> MaxPrices { get; init; } = new();

    /// <summary>Whether everything preemptible must fall back to pay-as-you-go. Default: false.</summary>
    public bool RequireFallback { get; init; }

    /// <summary>Whether every preemptible pod must be evicted gracefully on a reclaim. Default: false.</summary>
    public bool RequireEviction { get; init; }

    /// <summary>Whether every preemptible pod must have the hour of protection. Default: false.</summary>
    public bool RequireProtection { get; init; }

    /// <summary>Instance types and sizes that may be used. Default: none, which allows all.</summary>
    public ValueList<CapacityChoice> AllowedTypes { get; init; } = [];

    /// <summary>Instance families that may be used, for example <c>ecs.c6</c>. Default: none, which allows all.</summary>
    public ValueList<string> AllowedFamilies { get; init; } = [];

    /// <summary>Most pods that a service may scale to, from 1. Default: <see langword="null"/>, no limit.</summary>
    public int? MaxScale { get; init; }

    /// <summary>
    /// Most that a month of the whole stack may cost in the worst case at its maximum, in the currency of its prices. Default: <see langword="null"/>, no limit.
    /// </summary>
    public decimal? MaxMonthly { get; init; }

    /// <summary>Most that a month of a namespace's services and jobs may cost, in the same terms, by namespace. Default: none.</summary>
    public ValueMap<decimal> MaxMonthlyByNamespace { get; init; } = ValueMap<decimal>.Empty;

    /// <summary>Whether nothing may have a public address: API server, load balancer of the gateway, pods. Default: false.</summary>
    public bool ForbidPublicEndpoints { get; init; }

    /// <summary>The ceiling for a choice; <see langword="null"/> for none.</summary>
    /// <param name="choice">An instance type or size; <see langword="null"/> when the platform chooses.</param>
    public HourlyPrice? CeilingFor(CapacityChoice? choice) =>
        choice is not null && MaxPrices.TryGetValue(choice.ToString()!, out var own) && (MaxPrice is not { } overall || own.Amount < overall.Amount) ? own : MaxPrice;
}
