namespace AckKnativeSpot.Pricing;

/// <summary>What one market price is of: an instance type in a zone. Its instances share one stock, so that they are reclaimed together.</summary>
/// <param name="InstanceType">Instance type, for example <c>ecs.c6.large</c>.</param>
/// <param name="Zone">Zone, for example <c>cn-hangzhou-h</c>.</param>
internal sealed record SpotPool(string InstanceType, string Zone)
{
    /// <summary>Region that the zone is in. A zone's name is that of its region and a letter, with or without a hyphen in between.</summary>
    public string Region => RegionOf(Zone);

    /// <summary>Region of a zone: <c>cn-hangzhou</c> of <c>cn-hangzhou-h</c>, <c>ap-southeast-1</c> of <c>ap-southeast-1a</c>.</summary>
    /// <param name="zone">The zone.</param>
    public static string RegionOf(string zone)
    {
        ArgumentException.ThrowIfNullOrEmpty(zone);
        return zone[..^1].TrimEnd('-');
    }

    /// <inheritdoc/>
    public override string ToString() => $"{InstanceType} in {Zone}";
}
