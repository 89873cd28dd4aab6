using AckKnativeSpot.Plan.Workloads;

namespace AckKnativeSpot.Plan.Html;

/// <summary>What the timelines of a service come to.</summary>
internal static class ReclaimFigures
{
    /// <summary>
    /// Smallest share of the pods, in percent, that is Ready at any moment where there are two pods or more, since no budget can keep a single one Ready; 0 without
    /// a forecast.
    /// </summary>
    public static int ReadyPercent(PlannedDrain drain)
    {
        var several = drain.Timelines.Where(timeline => timeline.Pods > 1).ToArray();
        return (several.Length > 0 ? several : drain.Timelines).Select(ReadyPercent).DefaultIfEmpty(0).Min();
    }

    /// <summary>How the reclaim is coloured; what it does is said in words beside it.</summary>
    public static string ToneOf(PlannedDrain drain) => drain.Result switch
    {
        DrainResult.NeverReclaimed => "calm",
        DrainResult.Fits => drain.Timelines.All(timeline => ReadyPercent(timeline) > 0) ? "good" : "watch",
        _ => "bad",
    };

    private static int ReadyPercent(PlannedTimeline timeline) =>
        (int)(100L * timeline.Moments.Select(moment => moment.Ready).Append(timeline.Pods).Min() / timeline.Pods);
}
