using AckKnativeSpot.Cost;
using AckKnativeSpot.Plan.Costs;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>Amounts of money, with what has no price on a line of its own.</summary>
internal static class Amounts
{
    /// <summary>The amount as it stands in a cell.</summary>
    public static HtmlPart[] Of(PlannedAmount amount, string? currency) => (amount, CostText.Of(amount.Known, amount.Unpriced, currency).Split(" + ")) switch
    {
        ({ Known: 0, Unpriced: > 0 }, var text) => [Box("span", "quiet inline", text[0])],
        (_, [var known, var unpriced]) => [known, " ", Box("span", "quiet", $"+ {unpriced}")],
        (_, var text) => [text[0]],
    };
}
