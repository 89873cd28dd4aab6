using AckKnativeSpot.Cost;
using AckKnativeSpot.Plan.Costs;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What a month costs more or less.</summary>
internal static class CostMeaning
{
    public static IEnumerable<MeaningSentence> Of(PlanPair pair)
    {
        if (pair.Old.Cost is not { Prices: { } was } old || pair.Current.Cost is not { Prices: { } prices } current)
        {
            yield break;
        }

        if (was.Currency != prices.Currency)
        {
            yield return new(Harm.None, $"prices are in {prices.Currency} instead of {was.Currency}, so that costs are not compared");
            yield break;
        }

        if (was != prices)
        {
            yield return new(Harm.None, $"prices {was.Heading} → {prices.Heading}: what follows from them is in the difference too");
        }

        var (minimum, least) = (Difference(old.Month.Minimum.OnSpot.First, current.Month.Minimum.OnSpot.First), current.Month.Minimum.OnSpot.First.Unpriced);
        var (worst, most) = (Difference(old.Month.Maximum.WorstCase, current.Month.Maximum.WorstCase), current.Month.Maximum.WorstCase.Unpriced);
        if (minimum != 0 || worst != 0)
        {
            var unpriced = Math.Max(least, most) is > 0 and var holes ? $", of what has a price ({Counted.Of(holes, "thing")} without)" : "";
            yield return new(
                minimum > 0 || worst > 0 ? Harm.Cost : Harm.None,
                $"{CostText.OfDifference(minimum, prices.Currency)}/month at minimum (worst case at maximum {CostText.OfDifference(worst, null)}){unpriced}");
        }
    }

    private static decimal Difference(PlannedAmount old, PlannedAmount current) => current.Known - old.Known;
}
