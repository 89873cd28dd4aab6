namespace AckKnativeSpot.Drain;

/// <summary>What the speed of a drain depends on besides the budget and the number of pods.</summary>
/// <param name="Grace">How long an evicted pod may take to finish.</param>
/// <param name="StartupSeconds">Seconds until a replacement is Ready, from 0.</param>
/// <param name="RetrySeconds">Seconds until a refused eviction is tried again, from 0. Not documented for the virtual node.</param>
/// <param name="ReplacementCertain">
/// Whether an evicted pod gets a replacement without fail. Not so without fallback to pay-as-you-go: then nothing after the first wave can be relied on.
/// </param>
internal sealed record DrainConditions(GracePeriod Grace, int StartupSeconds, int RetrySeconds, bool ReplacementCertain)
{
    /// <summary>Seconds until the first byte of a response after which the activator gives a request up; <see langword="null"/> for no such limit.</summary>
    public int? ResponseStartSeconds { get; init; }

    /// <summary>
    /// Seconds of silence after which the activator gives a request up, those before the first byte included; <see langword="null"/> for no such limit.
    /// </summary>
    public int? IdleSeconds { get; init; }

    /// <summary>
    /// Seconds until the activator gives up a request that waits for a pod: the shortest of the two and of the grace period, which is the revision's
    /// <c>timeoutSeconds</c> (knative/serving, <c>cmd/activator</c> and <c>pkg/http/handler/timeout.go</c>).
    /// </summary>
    public int RequestTimeoutSeconds => Math.Min(Grace.Seconds, Math.Min(ResponseStartSeconds ?? int.MaxValue, IdleSeconds ?? int.MaxValue));

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

    /// <summary>Seconds from the begin of a wave to that of the next, at the latest.</summary>
    public long SecondsPerWave => (long)StartupSeconds + RetrySeconds;

    /// <summary>Seconds from the notice until the last pod of the last wave has finished, at the latest.</summary>
    /// <param name="waves">Number of waves, from 1.</param>
    public long SecondsFor(int waves) => ((waves - 1) * SecondsPerWave) + Grace.Seconds;
}
