using AckKnativeSpot.Pricing;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Advice;

/// <summary>
/// Recommends instance types, zones and a price limit from what the market did and what the platform says about reclaims. Pools are ranked by
/// <see cref="PoolQuote.Expected"/>; of those that were cheaper than pay-as-you-go the best of each family come first, so that reclaims do not arrive
/// together; one in which more than a tenth of the instances were reclaimed is recommended only when all of them are such. A pure function: the same data give
/// the same advice.
/// </summary>
internal static class SpotAdvisor
{
    /// <summary>Interruption rates above it are the worst of the bands that the platform sorts them into (Alibaba Cloud, "DescribeSpotAdvice").</summary>
    private const decimal WorstBandPercent = 10;

    /// <summary>Advice for one workload.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="market">What is known of the market.</param>
    /// <param name="prices">Known prices, for types without a history; <see langword="null"/> for none.</param>
    /// <param name="guardrails">What the organisation allows.</param>
    /// <param name="survival">Share of the time, above 0 and at most 1, in which the price should have been within the limit.</param>
    public static WorkloadAdvice Advise(AdvisedWorkload workload, SpotMarket market, PriceTable? prices, Guardrails guardrails, decimal survival)
    {
        ArgumentNullException.ThrowIfNull(workload);
        ArgumentNullException.ThrowIfNull(market);
        ArgumentNullException.ThrowIfNull(guardrails);
        var candidates = new CandidateTypes(workload, market, guardrails);
        var quotes = PoolRanking.Of(
            market, prices, pool => candidates.Eligible.Contains(pool.InstanceType) && (workload.Zones.Count == 0 || workload.Zones.Contains(pool.Zone)));
        var reference = quotes.Count == 0 ? 0 : quotes.Min(quote => quote.PayAsYouGo);
        var worthIt = quotes.Where(quote => IsWorthIt(quote, reference, survival)).ToList();
        var calm = worthIt.Where(quote => quote.InterruptionPercent is not > WorstBandPercent).ToList();
        var chosen = PoolRanking.Diverse(calm.Count > 0 ? calm : worthIt, CapacityOptions.MaxChoices);
        var advice = new WorkloadAdvice { Workload = workload, Rejected = candidates.Rejected };
        if (chosen.Count == 0)
        {
            return advice with
            {
                Pools = quotes.Select(quote => new PoolAdvice(quote, IsChosen: false, quote.History?.SurvivalAt(reference))).ToValueList(),
                Notes = [quotes.Count == 0
                    ? NothingKnown(workload)
                    : "No pool was reliably cheaper than pay-as-you-go; keep what you have, or buy pay-as-you-go."],
            };
        }

        var types = chosen.Select(quote => quote.Pool.InstanceType).Distinct(StringComparer.Ordinal).Select(type => new CapacityChoice.InstanceType(type))
            .ToValueList();
        return WithLimit(
            advice with { Choices = types, Zones = chosen.Select(quote => quote.Pool.Zone).Distinct(StringComparer.Ordinal).ToValueList() },
            quotes, chosen, LimitOf(types, chosen, guardrails, survival), survival);
    }

    /// <summary>Whether a pool was available for the wanted share of the time below the cheapest pay-as-you-go price.</summary>
    private static bool IsWorthIt(PoolQuote quote, decimal reference, decimal survival) =>
        quote.Spot < reference && (quote.History is null || quote.History.LimitFor(survival).Amount < reference);

    /// <summary>What keeps every recommended pool within the limit for the wanted share of the time, as far as the ceilings of the guardrails let it.</summary>
    private static HourlyPrice? LimitOf(
        ValueList<CapacityChoice.InstanceType> types, IReadOnlyCollection<PoolQuote> chosen, Guardrails guardrails, decimal survival)
    {
        var limits = chosen.Select(quote => quote.History?.LimitFor(survival)).OfType<HourlyPrice>().ToList();
        var ceilings = types.Select(type => guardrails.CeilingFor(type)).OfType<HourlyPrice>().ToList();
        IEnumerable<HourlyPrice> wanted = limits.Count > 0 ? [limits.MaxBy(limit => limit.Amount)] : [];
        return ceilings.Concat(wanted).OrderBy(limit => limit.Amount).Cast<HourlyPrice?>().FirstOrDefault();
    }

    private static WorkloadAdvice WithLimit(
        WorkloadAdvice advice, IReadOnlyCollection<PoolQuote> quotes, IReadOnlyCollection<PoolQuote> chosen, HourlyPrice? limit, decimal survival)
    {
        var pools = quotes.Select(quote => new PoolAdvice(quote, chosen.Contains(quote), limit is { } most ? quote.History?.SurvivalAt(most.Amount) : null))
            .ToValueList();
        var survived = pools.Where(pool => pool.IsChosen).Min(pool => pool.Survival);
        var fallsBack = advice.Workload.Spot.Fallback;
        var expected = chosen.Average(quote => fallsBack ? quote.Expected : quote.Spot);
        return advice with
        {
            Limit = limit,
            Survival = survived,
            SavingPercent = 100 * (1 - (expected / chosen.Average(quote => quote.PayAsYouGo))),
            InterruptionPercent = chosen.Max(quote => quote.InterruptionPercent),
            Pools = pools,
            Notes = Notes(advice, chosen, survived, survival).ToValueList(),
        };
    }

    private static IEnumerable<string> Notes(WorkloadAdvice advice, IReadOnlyCollection<PoolQuote> chosen, decimal? survived, decimal wanted)
    {
        if (survived < wanted)
        {
            yield return "The ceiling of the guardrails keeps the limit below what the wanted share of the time would need.";
        }

        if (chosen.All(quote => quote.InterruptionPercent > WorstBandPercent))
        {
            yield return FormattableString.Invariant(
                $"In every pool that was cheaper than pay-as-you-go more than {WorstBandPercent}% of the instances were reclaimed.");
        }

        if (advice.Choices.Count == 1)
        {
            yield return $"Only {advice.Choices[0]} can be recommended: its instances in a zone are reclaimed together.";
        }

        if (advice.Zones.Count == 1)
        {
            yield return $"Only {advice.Zones[0]} can be recommended: its instances of a type are reclaimed together.";
        }

        if (chosen.Count(quote => quote.History is null) is var silent and > 0)
        {
            yield return FormattableString.Invariant(
                $"{silent} of {Counted.Of(chosen.Count, "recommended pool")} {(silent == 1 ? "has" : "have")} no price history, ")
                + $"and the limit does not take {(silent == 1 ? "it" : "them")} into account.";
        }

        if (chosen.Count(quote => quote.InterruptionPercent is null) is var unknown and > 0)
        {
            yield return FormattableString.Invariant($"The interruption rate of {unknown} of {Counted.Of(chosen.Count, "recommended pool")} is not known.");
        }
    }

    private static string NothingKnown(AdvisedWorkload workload) => workload.Zones.Count == 0
        ? "The data have no price of an instance type that the workload could run on."
        : $"The data have no price of an instance type that the workload could run on in {string.Join(", ", workload.Zones)}.";
}
