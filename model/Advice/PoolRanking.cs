using AckKnativeSpot.Pricing;
using AckKnativeSpot.Sizing;

namespace AckKnativeSpot.Advice;

/// <summary>Compares pools, and picks some that do not depend on each other.</summary>
internal static class PoolRanking
{
    /// <summary>The pools whose prices are known, the best first.</summary>
    /// <param name="market">What is known of the market.</param>
    /// <param name="prices">Known prices, for pools without a history.</param>
    /// <param name="isCandidate">Whether a pool takes part.</param>
    public static List<PoolQuote> Of(SpotMarket market, PriceTable? prices, Func<SpotPool, bool> isCandidate)
    {
        var histories = market.Histories.ToDictionary(each => each.Pool);
        var reliabilities = market.Reliabilities.ToDictionary(each => each.Pool);
        var anyKnown = market.Reliabilities.Any(each => isCandidate(each.Pool));
        return
        [
            .. market.Pools.Where(isCandidate)
                .Select(pool => Quote(pool, histories.GetValueOrDefault(pool), reliabilities.GetValueOrDefault(pool), prices, anyKnown))
                .OfType<PoolQuote>()
                .OrderBy(quote => quote.Expected)
                .ThenBy(quote => quote.InterruptionPercent ?? 100)
                .ThenBy(quote => quote.Pool.InstanceType, StringComparer.Ordinal)
                .ThenBy(quote => quote.Pool.Zone, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// The best pool of each type, first one type of each family, then others, and at least one pool in a second zone when there is one; the best first.
    /// </summary>
    /// <param name="ranked">Pools to pick from, the best first.</param>
    /// <param name="mostTypes">Most types.</param>
    public static List<PoolQuote> Diverse(IReadOnlyCollection<PoolQuote> ranked, int mostTypes)
    {
        var ofTypes = ranked.DistinctBy(quote => quote.Pool.InstanceType).ToList();
        var ofFamilies = ofTypes.DistinctBy(quote => CandidateTypes.FamilyOf(quote.Pool.InstanceType)).ToList();
        var chosen = ofFamilies.Concat(ofTypes.Except(ofFamilies)).Take(mostTypes).ToHashSet();
        var types = chosen.Select(quote => quote.Pool.InstanceType).ToHashSet(StringComparer.Ordinal);
        if (chosen.DistinctBy(quote => quote.Pool.Zone).Count() == 1
            && ranked.FirstOrDefault(
                quote => types.Contains(quote.Pool.InstanceType) && chosen.All(each => each.Pool.Zone != quote.Pool.Zone)) is { } elsewhere)
        {
            chosen.Add(elsewhere);
        }

        return [.. ranked.Where(chosen.Contains)];
    }

    private static PoolQuote? Quote(SpotPool pool, PoolHistory? history, PoolReliability? reliability, PriceTable? prices, bool anyReliabilityKnown)
    {
        if ((history?.Newest.PayAsYouGo ?? prices?.PayAsYouGo(new CapacityChoice.InstanceType(pool.InstanceType))) is not { } full)
        {
            return null;
        }

        var spot = history?.Mean ?? (full * reliability!.DiscountPercent / 100);
        var reclaimed = (reliability?.InterruptionPercent ?? (anyReliabilityKnown ? 100 : 0)) / 100;
        return new()
        {
            Pool = pool,
            Spot = spot,
            PayAsYouGo = full,
            InterruptionPercent = reliability?.InterruptionPercent,
            History = history,
            Expected = ((1 - reclaimed) * spot) + (reclaimed * full),
        };
    }
}
