namespace AckKnativeSpot.Drain;

/// <summary>What a reclaim of all its instances does to a job.</summary>
/// <param name="PodsAtOnce">Pods that run at once, from 1.</param>
/// <param name="CountsPerIndex">Whether losses count for their index alone: an Indexed job with a limit per index.</param>
/// <param name="Grace">How long an evicted pod may take to save its work.</param>
internal sealed record JobReclaim(int PodsAtOnce, bool CountsPerIndex, GracePeriod Grace)
{
    /// <summary>
    /// Seconds for which nothing runs after a reclaim of everything, until its replacements are made; their instances then still have to start.
    /// </summary>
    public int StopSeconds => StopSecondsAfter(1);

    /// <summary>Seconds of the job that a reclaim of everything takes, from the notice on: what pods need to save their work, and the stop.</summary>
    public int LostSeconds => Math.Min(Grace.Seconds, ReclaimNotice.Seconds) + StopSeconds;

    /// <summary>The same after several reclaims of everything with no success between them.</summary>
    /// <param name="rounds">Number of reclaims, from 1.</param>
    public int StopSecondsAfter(int rounds) => RestartDelay.SecondsAfter((int)Math.Min(int.MaxValue, (CountsPerIndex ? 1L : PodsAtOnce) * rounds));

    /// <summary>Most pods at once with which one reclaim of everything stops the job no longer than a time; <see langword="null"/> for any number.</summary>
    /// <param name="seconds">The time, from 10 to below 600.</param>
    public int? MostPodsStoppedWithin(int seconds) => CountsPerIndex ? null : RestartDelay.MostLossesWithin(seconds);
}
