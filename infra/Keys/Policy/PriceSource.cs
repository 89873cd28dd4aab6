using AckKnativeSpot.Pricing;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>Where a stack has its prices.</summary>
internal abstract record PriceSource
{
    private PriceSource()
    {
    }

    /// <summary>In its own configuration.</summary>
    /// <param name="Region">Region of the prices.</param>
    /// <param name="Prices">The prices.</param>
    public sealed record Inline(string Region, PriceFile Prices) : PriceSource;

    /// <summary>In a price file.</summary>
    /// <param name="Path">Path of the file, relative to the folder of the stack file.</param>
    public sealed record InFile(string Path) : PriceSource;
}
