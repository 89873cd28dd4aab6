namespace AckKnativeSpot.Drain;

/// <summary>The numbers of pods that a service can have while it has any.</summary>
internal sealed record ScaleRange
{
    private ScaleRange(int lowest, int? highest)
    {
        Lowest = lowest;
        Highest = highest;
    }

    /// <summary>Fewest pods, from 1: a service at zero has nothing to evict.</summary>
    public int Lowest { get; }

    /// <summary>Most pods; <see langword="null"/> when there is no limit.</summary>
    public int? Highest { get; }

    /// <summary>The scales between two bounds of a Knative Service.</summary>
    /// <param name="minScale">Fewest pods, from 0.</param>
    /// <param name="maxScale">Most pods; 0 is unlimited. Below <paramref name="minScale"/> it counts as that.</param>
    public static ScaleRange Of(int minScale, int maxScale)
    {
        var lowest = Math.Max(1, minScale);
        return new ScaleRange(lowest, maxScale == 0 ? null : Math.Max(lowest, maxScale));
    }
}
