namespace AckKnativeSpot.Drain;

/// <summary>
/// The waves in which pods that are warned together leave, each as late as the retry of refused evictions allows. At the end of the notice the instances
/// of all pods that were not evicted before are released.
/// </summary>
/// <param name="Pods">Pods that are warned at once, from 1.</param>
/// <param name="Allowed">Pods that may be away at a time; 0 when no eviction is accepted, or none is asked for.</param>
/// <param name="Conditions">What the speed of the drain depends on.</param>
internal readonly record struct EvictionWaves(int Pods, int Allowed, DrainConditions Conditions)
{
    /// <summary>Waves that it takes until every pod is evicted; <see langword="null"/> when none ever is.</summary>
    public int? Needed => NeededFor(Pods, Allowed);

    /// <summary>Waves that certainly begin before the instances are released.</summary>
    public int BeforeRelease => (Needed, Conditions) switch
    {
        (null, _) => 0,
        (_, { ReplacementCertain: false }) => 1,
        ({ } needed, { SecondsPerWave: 0 }) => needed,
        ({ } needed, { SecondsPerWave: var seconds }) => (int)Math.Min(needed, (ReclaimNotice.Seconds + seconds - 1) / seconds),
    };

    /// <summary>Pods that are evicted before the instances are released.</summary>
    public int Evicted => (int)Math.Min(Pods, (long)Allowed * BeforeRelease);

    /// <summary>Pods that lose their instance while they still are Ready.</summary>
    public int Released => Pods - Evicted;

    /// <summary>Replacements of evicted pods that are Ready when the instances are released.</summary>
    public int ReplacedBeforeRelease
    {
        get
        {
            if (!Conditions.ReplacementCertain || Conditions.StartupSeconds > ReclaimNotice.Seconds)
            {
                return 0;
            }

            var waves = Conditions.SecondsPerWave == 0
                ? BeforeRelease
                : Math.Min(BeforeRelease, ((ReclaimNotice.Seconds - Conditions.StartupSeconds) / Conditions.SecondsPerWave) + 1);
            return (int)Math.Min(Evicted, Allowed * waves);
        }
    }

    /// <inheritdoc cref="Needed"/>
    /// <param name="pods">Pods that are warned at once, from 1.</param>
    /// <param name="allowed">Pods that may be away at a time.</param>
    public static int? NeededFor(int pods, int allowed) => allowed == 0 ? null : (int)(((long)pods + allowed - 1) / allowed);

    /// <summary>Pods of a wave.</summary>
    /// <param name="wave">Number of the wave, from 0.</param>
    public int SizeOf(int wave) => (int)Math.Min(Allowed, Pods - ((long)wave * Allowed));
}
