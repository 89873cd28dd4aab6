namespace AckKnativeSpot.Plan.Meaning;

/// <summary>Words for verdicts, the same in every form.</summary>
internal static class VerdictText
{
    /// <summary>The verdict as a word.</summary>
    public static string Word(Verdict verdict) => verdict == Verdict.ToReview ? "To review" : verdict.ToString();

    /// <summary>What the word means, in half a sentence.</summary>
    public static string Explanation(Verdict verdict) => verdict switch
    {
        Verdict.Blocked => "it cannot be deployed as it is",
        Verdict.Destructive => "data, a namespace or a cluster is lost",
        Verdict.Disruptive => "requests fail, or work is interrupted or done again",
        Verdict.Exposing => "more can be reached, or less stands guard",
        Verdict.Costlier => "it costs more",
        Verdict.Reclaimable => "a reclaim takes more down",
        Verdict.ToReview => "there are warnings",
        Verdict.Rollout => "new revisions take over",
        Verdict.Harmless => "it changes without harm",
        Verdict.Ready => "nothing stands in its way",
        _ => "nothing changes",
    };

    /// <summary>A harm as a word before its sentences; empty where there is none to name.</summary>
    public static string Word(Harm harm) => harm switch
    {
        Harm.Failure => "failure",
        Harm.Loss => "loss",
        Harm.Disruption => "disruption",
        Harm.Exposure => "exposure",
        Harm.Cost => "cost",
        Harm.Reclaim => "reclaim",
        Harm.Revision => "revision",
        _ => "",
    };
}
