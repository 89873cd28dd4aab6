using AckKnativeSpot.Values;

namespace AckKnativeSpot.Drain;

/// <summary>
/// What happens to a service when all its instances are reclaimed at once, which is the normal case with one instance type in one zone. It has two halves.
/// <i>Leaves in time</i>: with N pods of which k may be away at a time, the last one finishes (⌈N / k⌉ − 1) · (startup + retry) + grace seconds after the
/// notice, at the latest. <i>Still Ready</i>: N − k pods answer meanwhile (<see cref="StillReady"/>). Held against a simulation of the eviction API and of
/// the disruption controller, and measured with the real ones: docs/components/drain-and-budgets.md says how, and what is assumed.
/// </summary>
/// <param name="Budget">The disruption budget.</param>
/// <param name="Scale">How many pods the service can have, those of all its revisions together.</param>
/// <param name="Conditions">Grace, start-up, retry and whether replacements come.</param>
internal sealed record DrainForecast(DisruptionBudget Budget, ScaleRange Scale, DrainConditions Conditions)
{
    /// <summary>
    /// Scales from the lowest on within which a percentage shows all it can do: its waves repeat or shrink every 100 pods (<c>minAvailable</c>), or reach
    /// their most at a multiple of 100 (<c>maxUnavailable</c>); so do the shares that stay Ready.
    /// </summary>
    private const int Period = 100;

    /// <summary>The forecast at one scale.</summary>
    /// <param name="pods">Pods that are warned at once, from 1.</param>
    public DrainAtScale At(int pods)
    {
        var allowed = Budget.AllowedAt(pods);
        var ready = StillReady.Of(pods, allowed, Conditions);
        return new DrainAtScale(
            pods, allowed, OutcomeOf(WavesOf(pods, allowed)), ready, WaitingRequests.During(ready.Gap, Conditions.RequestTimeoutSeconds));
    }

    /// <summary>The reclaim at one scale, moment by moment.</summary>
    /// <param name="pods">Pods that are warned at once, from 1.</param>
    public ValueList<DrainMoment> TimelineAt(int pods) => DrainTimeline.Of(pods, Budget.AllowedAt(pods), Conditions);

    /// <summary>Whether every pod finishes within the notice at every scale, also without a highest one.</summary>
    public bool FitsAtEveryScale() => FirstMiss() is null;

    /// <summary>The lowest scale at which not every pod finishes within the notice; <see langword="null"/> when there is none.</summary>
    public DrainAtScale? FirstMiss()
    {
        var miss = Scales(EndOfPeriod).Select(At).FirstOrDefault(each => !each.Fits);
        if (miss is not null || Budget is not DisruptionBudget.MaxUnavailable { Value: PodCount.Absolute { Pods: var allowed } })
        {
            return miss;
        }

        // A fixed number at a time makes the waves grow with the scale, so the first scale with one wave too many may lie further up.
        var pods = ((long)allowed * Conditions.WavesThatFit) + 1;
        return pods <= (Scale.Highest ?? int.MaxValue) ? At((int)pods) : null;
    }

    /// <summary>
    /// A scale with the slowest drain. <see langword="null"/> when there is none: a fixed <c>maxUnavailable</c> makes the drain grow with an
    /// unlimited scale.
    /// </summary>
    public DrainAtScale? Slowest()
    {
        var grows = Budget is DisruptionBudget.MaxUnavailable { Value: PodCount.Absolute { Pods: > 0 } };
        if (grows && Scale.Highest is null)
        {
            return null;
        }

        return Scales(EndOfPeriod).Append(Scale.Highest ?? Scale.Lowest).Select(At).MaxBy(each => WavesOf(each.Pods, each.Allowed) ?? long.MaxValue);
    }

    /// <summary>
    /// The forecast at scales of which one is the worst in each respect, from the lowest on: a percentage shows it within a period, a fixed number at one of
    /// the ends. Without a highest scale, the highest number of pods there is stands for it.
    /// </summary>
    public IEnumerable<DrainAtScale> AtTellingScales()
    {
        var last = Scale.Highest ?? int.MaxValue;
        return (last > EndOfPeriod ? Scales(EndOfPeriod).Append(last) : Scales(EndOfPeriod)).Select(At);
    }

    /// <summary>Whether two budgets let equally many pods go at every scale.</summary>
    /// <param name="other">A budget of the same form.</param>
    internal bool AllowsAsMuchAs(DisruptionBudget other) => Scales(EndOfPeriod).All(pods => Budget.AllowedAt(pods) == other.AllowedAt(pods));

    private int EndOfPeriod => (int)Math.Min((long)Scale.Lowest + Period - 1, Scale.Highest ?? int.MaxValue);

    private static int? WavesOf(int pods, int allowed) => EvictionWaves.NeededFor(pods, allowed);

    private IEnumerable<int> Scales(int last) => Enumerable.Range(Scale.Lowest, last - Scale.Lowest + 1);

    private DrainOutcome OutcomeOf(int? needed) => needed switch
    {
        null => new DrainOutcome.Blocked(),
        { } waves when waves > 1 && !Conditions.ReplacementCertain => new DrainOutcome.ReplacementMayNeverCome(waves),
        { } waves when waves <= Conditions.WavesThatFit => new DrainOutcome.Fits(waves, Conditions.SecondsFor(waves)),
        { } waves => new DrainOutcome.TooLate(waves, Conditions.SecondsFor(waves)),
    };
}
