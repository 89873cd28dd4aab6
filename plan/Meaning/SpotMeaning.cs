using AckKnativeSpot.Plan.Workloads;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What a change of how a service or job buys its instances means.</summary>
internal static class SpotMeaning
{
    public static IEnumerable<MeaningSentence> Of(PlannedSpot? old, PlannedSpot? current, IReadOnlyList<string> oldCapacity, IReadOnlyList<string> capacity) =>
        [.. Purchase(old, current), .. Capacity(oldCapacity, capacity, current is not null)];

    private static IEnumerable<MeaningSentence> Purchase(PlannedSpot? old, PlannedSpot? current) => (old, current) switch
    {
        (null, null) => [],
        (null, _) => [new(Harm.Reclaim, "pay-as-you-go → spot: may now be reclaimed")],
        (_, null) => [new(Harm.Cost, "spot → pay-as-you-go: is never reclaimed any more")],
        _ => Settings(old, current),
    };

    private static IEnumerable<MeaningSentence> Settings(PlannedSpot old, PlannedSpot current)
    {
        if (old.Fallback != current.Fallback)
        {
            yield return current.Fallback
                ? new(Harm.Cost, "falls back to pay-as-you-go when there is no spot stock")
                : new(Harm.Reclaim, "no fallback any more: without spot stock its pods wait");
        }

        if (old.Evicts != current.Evicts)
        {
            yield return current.Evicts
                ? new(Harm.None, "is now evicted on the notice of a reclaim")
                : new(Harm.Reclaim, "is no longer evicted on the notice of a reclaim: pods are killed with their instance");
        }

        if (old.ProtectionHours != current.ProtectionHours)
        {
            yield return new(
                current.ProtectionHours == 0 ? Harm.Reclaim : Harm.None,
                $"protection from reclaims {WorkloadText.Protection(old)} → {WorkloadText.Protection(current)}");
        }

        if (old.PriceLimit != current.PriceLimit)
        {
            var (from, to) = (WorkloadText.Limit(old), WorkloadText.Limit(current));
            yield return (old.PriceLimit, current.PriceLimit) switch
            {
                (null, _) => new(Harm.Reclaim, $"market price → limit {to}/h: no spot instance above it"),
                (_, null) => new(Harm.Cost, $"limit {from}/h → market price: pays up to pay-as-you-go"),
                var (was, limit) when limit < was =>
                    new(Harm.Reclaim, $"limit {from}/h → {to}/h: gets fewer spot instances, and loses them sooner"),
                _ => new(Harm.Cost, $"limit {from}/h → {to}/h: may pay more"),
            };
        }
    }

    private static IEnumerable<MeaningSentence> Capacity(IReadOnlyList<string> old, IReadOnlyList<string> current, bool onSpot)
    {
        if (old.SequenceEqual(current, StringComparer.Ordinal))
        {
            return [];
        }

        var fewer = onSpot && current.Count > 0 && current.Count < old.Count;
        var change = $"capacity {WorkloadText.Capacity(old)} → {WorkloadText.Capacity(current)}";
        return [fewer ? new(Harm.Reclaim, $"{change}: reclaims arrive together more often") : new(Harm.None, change)];
    }
}
