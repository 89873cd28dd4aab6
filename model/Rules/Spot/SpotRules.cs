using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>Rules about how instances are bought and what they may be.</summary>
internal static partial class SpotRules
{
    /// <summary>The rules.</summary>
    public static ValueList<Rule> All =>
    [
        PriceLimitForm, ProtectionForm, FallbackPromised, EvictionSupported, EvictionWanted, ChoicesSold, BilledLarger, ReclaimedTogether, PriceLimitUseful,
        PlacementLimits, FiltersEffective, GpusNamed, ResourcesHeld, NeedsSaid, ScaleBounded, StorageHeld,
    ];
}
