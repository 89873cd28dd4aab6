namespace AckKnativeSpot.Drain;

/// <summary>
/// Who still answers in a reclaim of all pods at once. Ready are pods that are not evicted and replacements that have started; a pod that is leaving finishes
/// what it has and gets nothing new.
/// </summary>
/// <param name="Pods">Pods that are warned at once.</param>
/// <param name="Fewest">Fewest Ready pods at any moment.</param>
/// <param name="Gap">How long none is Ready.</param>
/// <param name="Released">Pods that were not evicted when the notice ended, and lose their instances while they answer.</param>
public sealed record StillReady(int Pods, int Fewest, ReadinessGap Gap, int Released)
{
    /// <summary>The fewest as a share of all pods in percent, rounded down.</summary>
    public int Percent => (int)((long)Fewest * 100 / Pods);

    /// <summary>Whether at least so many percent of the pods are always Ready.</summary>
    /// <param name="percent">Percent, 0 to 100.</param>
    internal bool IsAtLeast(int percent) => (long)Fewest * 100 >= (long)Pods * percent;

    /// <summary>
    /// With k of N pods away at a time, N − k are Ready during the waves. When the notice ends before the last wave, all that is left are the replacements
    /// that have started by then. Nobody is Ready for as long as a replacement takes when all pods leave at once; without certain replacements, until there
    /// is stock.
    /// </summary>
    /// <param name="pods">Pods that are warned at once, from 1.</param>
    /// <param name="allowed">Pods that may be away at a time; 0 when no eviction is accepted, or none is asked for.</param>
    /// <param name="conditions">What the speed of the drain depends on.</param>
    internal static StillReady Of(int pods, int allowed, DrainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        var waves = new EvictionWaves(pods, allowed, conditions);
        var duringWaves = pods - waves.SizeOf(0);
        var fewest = waves.Released > 0 ? Math.Min(duringWaves, waves.ReplacedBeforeRelease) : duringWaves;
        return new(pods, fewest, GapOf(waves, fewest), waves.Released);
    }

    private static ReadinessGap GapOf(EvictionWaves waves, int fewest)
    {
        if (fewest > 0)
        {
            return ReadinessGap.None;
        }

        if (!waves.Conditions.ReplacementCertain)
        {
            return ReadinessGap.UntilStock;
        }

        // Some were evicted at once, the others released: the replacements of the former began a whole notice earlier.
        var headStart = waves.Released > 0 && waves.Evicted > 0 ? ReclaimNotice.Seconds : 0;
        return new(waves.Conditions.StartupSeconds - headStart);
    }
}
