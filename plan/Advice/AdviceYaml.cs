using AckKnativeSpot.Advice;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Plan.Advice;

/// <summary>Writes advice as the YAML to paste into a stack file, below the keys of the workload that it is for.</summary>
internal static class AdviceYaml
{
    /// <summary>The lines; none when there is nothing to recommend.</summary>
    public static IEnumerable<string> Lines(WorkloadAdvice advice)
    {
        if (advice.Choices.Count == 0)
        {
            yield break;
        }

        yield return "capacity:";
        yield return $"  choices: [{string.Join(", ", advice.Choices)}]";
        yield return "spot:";
        if ((advice.Limit ?? advice.Workload.Spot.PriceLimit) is { } limit)
        {
            yield return $"  priceLimit: {limit}";
        }

        if (advice.Workload.Spot.Protection is { } protection)
        {
            yield return $"  protection: {(protection == ProtectionPeriod.None ? "none" : "1h")}";
        }

        yield return $"  fallback: {(advice.Workload.Spot.Fallback ? "true" : "false")}";
        yield return $"  reclaim: {(advice.Workload.Spot.Reclaim == Reclaim.Evict ? "evict" : "leave")}";
    }
}
