using AckKnativeSpot.Cost;

namespace AckKnativeSpot.Plan.Costs;

/// <summary>What something costs under the three ways of buying.</summary>
internal sealed record PlannedPurchase
{
    /// <summary>As configured, with every preemptible instance bought on spot.</summary>
    public required PlannedRange OnSpot { get; init; }

    /// <summary>With everything preemptible fallen back to pay-as-you-go.</summary>
    public required PlannedAmount WorstCase { get; init; }

    /// <summary>With everything bought pay-as-you-go, on the first choice.</summary>
    public required PlannedAmount WithoutSpot { get; init; }

    internal static PlannedPurchase Of(PurchaseCost cost) => new()
    {
        OnSpot = PlannedRange.Of(cost.OnSpot),
        WorstCase = PlannedAmount.Of(cost.WorstCase),
        WithoutSpot = PlannedAmount.Of(cost.WithoutSpot),
    };
}
