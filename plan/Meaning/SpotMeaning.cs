using AckKnativeSpot.Plan.Workloads;
using AckKnativeSpot.Values;

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
                : new(Harm.Reclaim, "is killed with its instances, and no longer evicted before");
        }

        if (old.ProtectionHours != current.ProtectionHours)
        {
            yield return new(
                current.ProtectionHours == 0 ? Harm.Reclaim : Harm.None,
                $"protection from reclaims {Protection(old)} → {Protection(current)}");
        }

        if (old.PriceLimit != current.PriceLimit)
        {
            yield return (old.PriceLimit, current.PriceLimit) switch
            {
                (null, { } limit) => new(Harm.Reclaim, $"market price → limit {Price(limit)}: no spot instance above it"),
                ({ } limit, null) => new(Harm.Cost, $"limit {Price(limit)} → market price: pays up to pay-as-you-go"),
                ({ } was, { } limit) when limit < was =>
                    new(Harm.Reclaim, $"limit {Price(was)} → {Price(limit)}: gets fewer spot instances, and loses them sooner"),
                var (was, limit) => new(Harm.Cost, $"limit {Price(was!.Value)} → {Price(limit!.Value)}: may pay more"),
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
        return [new(fewer ? Harm.Reclaim : Harm.None, $"capacity {Choices(old)} → {Choices(current)}{(fewer ? ": reclaims arrive together more often" : "")}")];
    }

    private static string Choices(IReadOnlyList<string> capacity) => capacity.Count == 0 ? "by resources" : string.Join(", ", capacity);

    private static string Protection(PlannedSpot spot) => spot.ProtectionHours switch
    {
        null => "the platform's",
        0 => "none",
        { } hours => Phrase.Text($"{hours} h"),
    };

    private static string Price(decimal limit) => $"{ExactDecimal.Text(limit)}/h";
}
