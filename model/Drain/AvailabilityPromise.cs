namespace AckKnativeSpot.Drain;

/// <summary>What must stay Ready when all instances of a service are reclaimed at once.</summary>
public sealed record AvailabilityPromise
{
    /// <summary>That a share of the pods stays Ready.</summary>
    /// <param name="readyPercent">Share of the pods in percent, 1 to 100; 100 only holds for what is never reclaimed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 1 to 100.</exception>
    public AvailabilityPromise(int readyPercent) => ReadyPercent = readyPercent is >= 1 and <= 100
        ? readyPercent
        : throw new ArgumentOutOfRangeException(nameof(readyPercent), readyPercent, "A share of the pods is 1 to 100 percent.");

    /// <summary>Share of the pods in percent, 1 to 100.</summary>
    public int ReadyPercent { get; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"ready: {ReadyPercent}%");
}
