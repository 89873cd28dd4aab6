namespace AckKnativeSpot.Drain;

/// <summary>How a drain at one scale ends when all pods are warned at once.</summary>
public abstract record DrainOutcome
{
    private DrainOutcome()
    {
    }

    /// <summary>Every pod finishes within the notice.</summary>
    /// <param name="Waves">Waves of evictions.</param>
    /// <param name="Seconds">Seconds from the notice until the last pod has finished, at the latest.</param>
    public sealed record Fits(int Waves, long Seconds) : DrainOutcome;

    /// <summary>The last pods are released with requests in flight.</summary>
    /// <param name="Waves">Waves of evictions.</param>
    /// <param name="Seconds">Seconds from the notice until the last pod would have finished, at the latest.</param>
    public sealed record TooLate(int Waves, long Seconds) : DrainOutcome;

    /// <summary>A wave after the first waits for replacements that need spot stock, so no time can be given.</summary>
    /// <param name="Waves">Waves of evictions, from 2.</param>
    public sealed record ReplacementMayNeverCome(int Waves) : DrainOutcome;

    /// <summary>The budget refuses every eviction; all pods are released with requests in flight.</summary>
    public sealed record Blocked : DrainOutcome;
}
