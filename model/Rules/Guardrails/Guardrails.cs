using AckKnativeSpot.Drain;
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

    /// <summary>What must stay Ready of every service when all its instances are reclaimed at once. Default: <see langword="null"/>, nothing.</summary>
    public AvailabilityPromise? Availability { get; init; }

    /// <summary>
    /// Most that a month of the whole stack, or of a namespace's services and jobs, may cost in the worst case at its maximum, in the currency of its prices.
    /// Default: <see langword="null"/>, no limit.
    /// </summary>
    public decimal? MaxMonthly { get; init; }

    /// <summary>Whether nothing may have a public address: API server, load balancer of the gateway, pods. Default: false.</summary>
    public bool ForbidPublicEndpoints { get; init; }

    /// <summary>Guardrails that the services and jobs of a namespace have on top, by namespace; of each, the stricter one holds. Default: none.</summary>
    public ValueMap<Guardrails> Namespaces { get; init; } = ValueMap<Guardrails>.Empty;

    /// <summary>What holds for services and jobs of a namespace.</summary>
    /// <param name="space">Name of the namespace.</param>
    public Guardrails For(string space) => Namespaces.TryGetValue(space, out var own) ? And(own) : this;

    /// <summary>These and others together: of each guardrail, the stricter one.</summary>
    /// <param name="other">The others.</param>
    public Guardrails And(Guardrails other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new()
        {
            MaxPrice = Lower(MaxPrice, other.MaxPrice),
            MaxPrices = Merged(MaxPrices, other.MaxPrices, (one, two) => one.Amount < two.Amount ? one : two),
            RequireFallback = RequireFallback || other.RequireFallback,
            RequireEviction = RequireEviction || other.RequireEviction,
            RequireProtection = RequireProtection || other.RequireProtection,
            AllowedTypes = Narrower(AllowedTypes, other.AllowedTypes),
            AllowedFamilies = Narrower(AllowedFamilies, other.AllowedFamilies),
            MaxScale = MaxScale is { } scale && other.MaxScale is { } limit ? Math.Min(scale, limit) : MaxScale ?? other.MaxScale,
            Availability = Stricter(Availability, other.Availability),
            MaxMonthly = MaxMonthly is { } amount && other.MaxMonthly is { } most ? Math.Min(amount, most) : MaxMonthly ?? other.MaxMonthly,
            ForbidPublicEndpoints = ForbidPublicEndpoints || other.ForbidPublicEndpoints,
            Namespaces = Merged(Namespaces, other.Namespaces, (one, two) => one.And(two)),
        };
    }

    /// <summary>The ceiling for a choice; <see langword="null"/> for none.</summary>
    /// <param name="choice">An instance type or size; <see langword="null"/> when the platform chooses.</param>
    public HourlyPrice? CeilingFor(CapacityChoice? choice) =>
        choice is not null && MaxPrices.TryGetValue(choice.ToString()!, out var own)
            && (MaxPrice is not { } overall || own.Amount < overall.Amount) ? own : MaxPrice;

    private static AvailabilityPromise? Stricter(AvailabilityPromise? one, AvailabilityPromise? other) =>
        one?.ReadyPercent < other?.ReadyPercent || one is null ? other : one;

    private static HourlyPrice? Lower(HourlyPrice? one, HourlyPrice? other) => one?.Amount > other?.Amount || one is null ? other : one;

    private static ValueMap<T> Merged<T>(ValueMap<T> one, ValueMap<T> other, Func<T, T, T> both) => new(one.Keys.Union(other.Keys)
        .Select(key => KeyValuePair.Create(
        key, one.TryGetValue(key, out var first) ? other.TryGetValue(key, out var second) ? both(first, second) : first : other[key])));

    // Lists that have nothing in common allow nothing, and a list without items allows all: the first one stands then, and a stack that has such lists is
    // refused.
    private static ValueList<T> Narrower<T>(ValueList<T> one, ValueList<T> other) =>
        one.Count == 0 ? other : other.Count == 0 || !one.Any(other.Contains) ? one : one.Where(other.Contains).ToValueList();
}
