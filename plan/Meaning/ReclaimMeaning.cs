using AckKnativeSpot.Plan.Workloads;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What changes about a reclaim of all instances of a service that could be reclaimed before, and still can.</summary>
internal static class ReclaimMeaning
{
    private static readonly DrainResult[] s_fromBestToWorst =
    [
        DrainResult.NeverReclaimed, DrainResult.Fits, DrainResult.ReplacementMayNeverCome, DrainResult.GrowsWithScale, DrainResult.TooLate, DrainResult.Blocked,
        DrainResult.NotEvicted,
    ];

    public static IEnumerable<MeaningSentence> Of(PlannedService old, PlannedService current)
    {
        if (old.Spot is null || current.Spot is null)
        {
            yield break;
        }

        if (old.Drain.Result != current.Drain.Result)
        {
            var worse = Array.IndexOf(s_fromBestToWorst, current.Drain.Result) > Array.IndexOf(s_fromBestToWorst, old.Drain.Result);
            yield return new(worse ? Harm.Reclaim : Harm.None, $"in a reclaim: {Word(old.Drain.Result)} → {Word(current.Drain.Result)}");
        }

        if (old.Drain.FewestReady is { } was && current.Drain.FewestReady is { } now && was.Percent != now.Percent)
        {
            yield return now.Percent < was.Percent
                ? new(Harm.Reclaim, Phrase.Text($"fewer pods stay Ready in a reclaim: {was.Percent}% → {now.Percent}%"))
                : new(Harm.None, Phrase.Text($"more pods stay Ready in a reclaim: {was.Percent}% → {now.Percent}%"));
        }

        if (old.GraceSeconds != current.GraceSeconds)
        {
            var isShorter = current.GraceSeconds < old.GraceSeconds;
            var consequence = isShorter ? ": longer requests are cut off" : "";
            yield return new(isShorter ? Harm.Reclaim : Harm.None, Phrase.Text($"grace {old.GraceSeconds} → {current.GraceSeconds} s{consequence}"));
        }

        if (old.Budget != current.Budget && (current.Budget is null || !current.Budget.Derived || old.Budget is not { Derived: true }))
        {
            yield return new(Harm.None, $"disruption budget {WorkloadText.Budget(old.Budget)} → {WorkloadText.Budget(current.Budget)}");
        }
    }

    private static string Word(DrainResult result) => result switch
    {
        DrainResult.NeverReclaimed => "never reclaimed",
        DrainResult.Fits => "every pod finishes in time",
        DrainResult.ReplacementMayNeverCome => "pods wait for replacements that may never come",
        DrainResult.GrowsWithScale => "takes longer the more pods there are",
        DrainResult.TooLate => "the last pods are killed before they have finished",
        DrainResult.Blocked => "the disruption budget refuses every eviction",
        _ => "pods are killed with their instances",
    };
}
