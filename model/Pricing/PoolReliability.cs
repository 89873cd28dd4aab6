namespace AckKnativeSpot.Pricing;

/// <summary>What the platform says about reclaims in a pool over the last 30 days (Alibaba Cloud, "DescribeSpotAdvice").</summary>
/// <param name="Pool">The pool.</param>
/// <param name="DiscountPercent">Mean spot price in percent of the pay-as-you-go price: 20 means that a fifth is paid.</param>
/// <param name="InterruptionPercent">Instances that were reclaimed, in percent of those that ran.</param>
internal sealed record PoolReliability(SpotPool Pool, decimal DiscountPercent, decimal InterruptionPercent);
