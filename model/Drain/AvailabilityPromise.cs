namespace AckKnativeSpot.Drain;

/// <summary>What must stay Ready when all instances of a service are reclaimed at once.</summary>
/// <param name="ReadyPercent">Share of the pods in percent, 1 to 100; 100 only holds for what is never reclaimed.</param>
internal sealed record AvailabilityPromise(int ReadyPercent)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"ready: {ReadyPercent}%");
}
