namespace AckKnativeSpot.Cost;

/// <summary>What a part of the platform costs whoever uses it: a node pool, a NAT gateway, a load balancer.</summary>
/// <param name="Name">What it is, for people.</param>
/// <param name="Hour">Its cost for one hour under each load.</param>
internal sealed record PlatformPartCost(string Name, LoadCost Hour)
{
    /// <summary>Its cost for a month of 730 hours under each load.</summary>
    public LoadCost Month => Hour * LoadCost.HoursPerMonth;
}
