namespace AckKnativeSpot.Pricing;

/// <summary>The prices of a pool from one moment on.</summary>
/// <param name="At">The moment, in UTC.</param>
/// <param name="Spot">Spot price per hour.</param>
/// <param name="PayAsYouGo">Pay-as-you-go price per hour.</param>
internal sealed record PricePoint(DateTime At, decimal Spot, decimal PayAsYouGo);
