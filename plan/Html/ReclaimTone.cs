using AckKnativeSpot.Plan.Workloads;

namespace AckKnativeSpot.Plan.Html;

/// <summary>How a reclaim is coloured; what it does is said in words beside it.</summary>
internal static class ReclaimTone
{
    public static string Of(PlannedDrain drain) => drain switch
    {
        { Result: DrainResult.NeverReclaimed } => "calm",
        { Result: DrainResult.Fits, Gap.Seconds: 0 } => "good",
        { Result: DrainResult.Fits, Gap: { Seconds: not null, FailingSeconds: 0 } } => "watch",
        _ => "bad",
    };
}
