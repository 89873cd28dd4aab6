using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Advice;

/// <summary>What the data recommend for one workload, and how much data there were.</summary>
internal sealed record WorkloadAdvice
{
    /// <summary>The workload.</summary>
    public required AdvisedWorkload Workload { get; init; }

    /// <summary>Instance types in order of preference, at most five; empty when nothing can be recommended.</summary>
    public ValueList<CapacityChoice.InstanceType> Choices { get; init; } = [];

    /// <summary>Zones of the recommended pools, the best first.</summary>
    public ValueList<string> Zones { get; init; } = [];

    /// <summary>Price limit per hour of one instance; <see langword="null"/> when neither a history nor a guardrail says anything about it.</summary>
    public HourlyPrice? Limit { get; init; }

    /// <summary>
    /// The least share of the observed time, 0 to 1, in which the price of a recommended pool was within the limit; <see langword="null"/> without a history.
    /// </summary>
    public decimal? Survival { get; init; }

    /// <summary>
    /// Expected saving on the recommended pools in percent of their pay-as-you-go prices, on average; <see langword="null"/> without a recommendation.
    /// </summary>
    public decimal? SavingPercent { get; init; }

    /// <summary>Highest interruption rate of the recommended pools in percent; <see langword="null"/> when none is known.</summary>
    public decimal? InterruptionPercent { get; init; }

    /// <summary>Every pool that was considered, the best first.</summary>
    public ValueList<PoolAdvice> Pools { get; init; } = [];

    /// <summary>Types that were not considered, in ordinal order.</summary>
    public ValueList<RejectedType> Rejected { get; init; } = [];

    /// <summary>What a reader has to know about the recommendation, or why there is none: whole sentences.</summary>
    public ValueList<string> Notes { get; init; } = [];

    /// <summary>The recommended pools, the best first.</summary>
    public IEnumerable<PoolAdvice> Chosen => Pools.Where(pool => pool.IsChosen);
}
