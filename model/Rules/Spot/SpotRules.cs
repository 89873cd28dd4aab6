using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>Rules about how instances are bought and what they may be.</summary>
public static partial class SpotRules
{
    /// <summary>The rules.</summary>
    public static ValueList<Rule> All { get; } =
    [
        PriceLimitForm, ProtectionForm, FallbackPromised, EvictionSupported, EvictionWanted, ChoicesSold, BilledLarger, ReclaimedTogether, PriceLimitUseful,
        PlacementLimits, FiltersEffective,
    ];

    private static IEnumerable<(string Path, Workload Workload, SpotOptions Spot)> OnSpot(RuleInput model) =>
        from each in model.Workloads
        where each.Purchase is Purchase.Spot
        select (each.Path, each, ((Purchase.Spot)each.Purchase).Options);
}
