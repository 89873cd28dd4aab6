using AckKnativeSpot.Values;

namespace AckKnativeSpot.Drain;

/// <summary>A reclaim moment by moment, each event as late as it can be.</summary>
internal static class DrainTimeline
{
    /// <summary>The moments in their order, from the notice until the last replacement is Ready. Of what happens in the same second, pods become Ready first.</summary>
    /// <param name="pods">Pods that are warned at once, from 1.</param>
    /// <param name="allowed">Pods that may be away at a time; 0 when no eviction is accepted, or none is asked for.</param>
    /// <param name="conditions">What the speed of the drain depends on.</param>
    public static ValueList<DrainMoment> Of(int pods, int allowed, DrainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        var (ready, leaving) = (pods, 0);
        return EventsOf(new EvictionWaves(pods, allowed, conditions)).OrderBy(each => each.Second).ThenBy(each => each.Wave).Select(each =>
        {
            (ready, leaving) = (ready + each.Ready, leaving + each.Leaving);
            return new DrainMoment(each.Second, each.Event, each.Pods, ready, leaving);
        }).ToValueList();
    }

    private static IEnumerable<Change> EventsOf(EvictionWaves waves)
    {
        var conditions = waves.Conditions;
        var cut = 0;
        for (var wave = 0; wave < waves.BeforeRelease; wave++)
        {
            var (second, size) = (wave * conditions.SecondsPerWave, waves.SizeOf(wave));
            yield return new(second, wave, DrainEvent.Evicted, size, Ready: -size, Leaving: size);
            if (conditions.ReplacementCertain)
            {
                yield return new(second + conditions.StartupSeconds, wave, DrainEvent.Replaced, size, Ready: size, Leaving: 0);
            }

            if (second + conditions.Grace.Seconds <= ReclaimNotice.Seconds)
            {
                yield return new(second + conditions.Grace.Seconds, waves.BeforeRelease, DrainEvent.Left, size, Ready: 0, Leaving: -size);
            }
            else
            {
                cut += size;
            }
        }

        if (waves.Released + cut > 0)
        {
            yield return new(ReclaimNotice.Seconds, int.MaxValue, DrainEvent.Released, waves.Released + cut, Ready: -waves.Released, Leaving: -cut);
        }

        if (waves.Released > 0 && conditions.ReplacementCertain)
        {
            yield return new(ReclaimNotice.Seconds + conditions.StartupSeconds, int.MaxValue, DrainEvent.Replaced, waves.Released, Ready: waves.Released, Leaving: 0);
        }
    }

    private readonly record struct Change(long Second, int Wave, DrainEvent Event, int Pods, int Ready, int Leaving);
}
