namespace AckKnativeSpot.Drain;

/// <summary>What the speed of a drain depends on besides the budget and the number of pods.</summary>
/// <param name="Grace">How long an evicted pod may take to finish.</param>
/// <param name="StartupSeconds">Seconds until a replacement is Ready, from 0.</param>
/// <param name="RetrySeconds">Seconds until a refused eviction is tried again, from 0. Not documented for the virtual node.</param>
/// <param name="ReplacementCertain">
/// Whether an evicted pod gets a replacement without fail. Not so without fallback to pay-as-you-go: then nothing after the first wave can be relied on.
/// </param>
public sealed record DrainConditions(GracePeriod Grace, int StartupSeconds, int RetrySeconds, bool ReplacementCertain)
{
    /// <summary>How many waves of evictions certainly end within the notice; 0 when not even the first does.</summary>
    public int WavesThatFit
    {
        get
        {
            if (Grace.Seconds > ReclaimNotice.Seconds)
            {
                return 0;
            }

            var perWave = SecondsPerWave;
            return !ReplacementCertain ? 1 : perWave == 0 ? int.MaxValue : (int)(1 + ((ReclaimNotice.Seconds - Grace.Seconds) / perWave));
        }
    }

    private long SecondsPerWave => (long)StartupSeconds + RetrySeconds;

    /// <summary>Seconds from the notice until the last pod of the last wave has finished, at the latest.</summary>
    /// <param name="waves">Number of waves, from 1.</param>
    public long SecondsFor(int waves) => ((waves - 1) * SecondsPerWave) + Grace.Seconds;
}
