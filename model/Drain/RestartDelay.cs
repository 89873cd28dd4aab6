namespace AckKnativeSpot.Drain;

/// <summary>
/// How long the job controller waits after the last loss before it makes replacements. Pods that a failure policy ignores count like any other.
/// Source: kubernetes/kubernetes, <c>pkg/controller/job/backoff_utils.go</c>; seen on the controller of 1.36.
/// </summary>
internal static class RestartDelay
{
    /// <summary>Seconds after the first loss; each further one doubles them.</summary>
    public const int FirstSeconds = 10;

    /// <summary>Seconds beyond which the delay does not grow.</summary>
    public const int LongestSeconds = 600;

    /// <summary>The delay: min(10 s · 2^(f−1), 600 s).</summary>
    /// <param name="lost">Pods lost since the last success, of the job or, where it counts per index, of the index; from 0.</param>
    public static int SecondsAfter(int lost) => lost switch
    {
        0 => 0,
        > 6 => LongestSeconds,
        _ => FirstSeconds << (lost - 1),
    };

    /// <summary>Most losses whose delay is not longer than a time.</summary>
    /// <param name="seconds">The time, from 0 to below <see cref="LongestSeconds"/>.</param>
    public static int MostLossesWithin(int seconds) => Enumerable.Range(0, 7).Last(lost => SecondsAfter(lost) <= seconds);
}
