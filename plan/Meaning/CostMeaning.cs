using AckKnativeSpot.Cost;
using AckKnativeSpot.Plan.Costs;
using AckKnativeSpot.Resources;
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

        var kept = Kept(pair);
        var (minimum, least) = (Difference(old, current, kept, month => month.Minimum.OnSpot.First), current.Month.Minimum.OnSpot.First.Unpriced);
        var (worst, most) = (Difference(old, current, kept, month => month.Maximum.WorstCase), current.Month.Maximum.WorstCase.Unpriced);
        if (minimum != 0 || worst != 0)
        {
            var unpriced = Math.Max(least, most) is > 0 and var holes ? $", of what has a price ({Counted.Of(holes, "thing")} without)" : "";
            yield return new(
                minimum > 0 || worst > 0 ? Harm.Cost : Harm.None,
                $"{CostText.OfDifference(minimum, prices.Currency)}/month at minimum (worst case at maximum {CostText.OfDifference(worst, null)}){unpriced}");
        }
    }

    /// <summary>What both plans cost, without the parts of the platform that stay what they were, whatever the later one says.</summary>
    private static decimal Difference(PlannedCost old, PlannedCost current, IReadOnlyList<string> kept, Func<PlannedLoads, PlannedAmount> of) =>
        Sum(current, kept, of) - Sum(old, kept, of);

    private static decimal Sum(PlannedCost cost, IReadOnlyList<string> kept, Func<PlannedLoads, PlannedAmount> of) =>
        of(cost.Month).Known - cost.Platform.Where(part => kept.Contains(part.Name)).Sum(part => of(part.Month).Known);

    private static string[] Kept(PlanPair pair) =>
    [
        .. from change in pair.Changes.Changes
           where change.Resource.Type == ResourceTypes.Cluster
           from property in change.Properties
           where property.Nothing is not null
           select property.Path switch
           {
               "clusterSpec" => PlatformCost.Management,
               "slbInternetEnabled" => PlatformCost.Address,
               _ => null,
           } into part
           where part is not null
           select part,
    ];
}
