using AckKnativeSpot.Pricing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Tests.Advice;

/// <summary>
/// Thirty days of hourly prices of eight types in three zones, made so that it is known which choice is right. Zone j is restless: prices jump to the
/// pay-as-you-go price for two days out of ten, and many instances are reclaimed there. Elsewhere prices are calm, but for one dear hour in every two hundred.
/// </summary>
internal static class GeneratedMarket
{
    private const int Hours = 720;

    public static readonly DateTime Start = new(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Pay-as-you-go price, and calm spot prices in the zones h and i; the best four families of the right size come first.</summary>
    public static readonly (string Type, decimal PayAsYouGo, decimal InH, decimal InI)[] Types =
    [
        ("ecs.c7.large", 0.50m, 0.050m, 0.060m),
        ("ecs.c6.large", 0.40m, 0.062m, 0.055m),
        ("ecs.g7.large", 0.60m, 0.070m, 0.080m),
        ("ecs.g6.large", 0.52m, 0.090m, 0.075m),
        ("ecs.r7.large", 0.70m, 0.450m, 0.460m), // dearer than pay-as-you-go of the cheapest
        ("ecs.c5.large", 0.38m, 0.045m, 0.045m), // the cheapest, and reclaimed all the time
        ("ecs.t6-c1m1.large", 0.12m, 0.010m, 0.010m), // too small
        ("ecs.c8y.large", 0.40m, 0.020m, 0.020m), // Arm
    ];

    public static SpotMarket Market => new(
        Types.SelectMany(type => new[] { History(type, "h", type.InH), History(type, "i", type.InI), History(type, "j", type.InH) }).ToValueList(),
        Types.SelectMany(type => new[] { Reliability(type, "h"), Reliability(type, "i"), Reliability(type, "j") }).ToValueList());

    private static PoolHistory History((string Type, decimal PayAsYouGo, decimal InH, decimal InI) type, string zone, decimal calm) => new(
        new SpotPool(type.Type, $"cn-hangzhou-{zone}"),
        Enumerable.Range(0, Hours).Select(hour => new PricePoint(Start.AddHours(hour), SpotAt(hour, type.PayAsYouGo, zone, calm), type.PayAsYouGo)));

    private static decimal SpotAt(int hour, decimal full, string zone, decimal calm) =>
        zone == "j" && hour % 240 < 48 ? full : hour % 200 == 100 ? full : calm + (hour % 24 < 12 ? 0.001m : 0);

    private static PoolReliability Reliability((string Type, decimal PayAsYouGo, decimal InH, decimal InI) type, string zone) => new(
        new SpotPool(type.Type, $"cn-hangzhou-{zone}"), Math.Round(100 * type.InH / type.PayAsYouGo), type.Type == "ecs.c5.large" ? 60 : zone == "j" ? 20 : 2);
}
