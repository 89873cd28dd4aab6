using AckKnativeSpot.Plan.Workloads;
using static AckKnativeSpot.Plan.Rendering.WorkloadCells;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>What a reclaim of all its instances does to a service, in one cell: who still answers, and when the last pod is out.</summary>
internal static class ReclaimText
{
    public static string Of(PlannedDrain drain, int noticeSeconds) => drain switch
    {
        { Result: DrainResult.NeverReclaimed } => "never reclaimed",
        { Gap: null } => "killed with its instance",
        _ => $"{ReadyText(drain, drain.Gap)} · {OutText(drain, noticeSeconds)}",
    };

    /// <summary>What the cells rest on; <see langword="null"/> when none says anything.</summary>
    public static string? Assumptions(IEnumerable<PlannedService> services) =>
        services.Select(service => service.Drain.Conditions).OfType<PlannedConditions>().FirstOrDefault() is not { RetrySeconds: var retry } ? null
            : Text($"Reclaim: all instances get their notice at once, pods start within their startup, and a refused eviction is tried again within {retry} s.")
                + " Reserved instances are not counted on.";

    private static string ReadyText(PlannedDrain drain, PlannedGap gap)
    {
        var none = NoneText(gap);
        return drain switch
        {
            { FewestReadyOfSeveral: null or { Ready: 0 } } => none,
            { MostSteadyPods: 1 } => $"1 pod: {none}",
            { FewestReady.Ready: 0, FewestReadyOfSeveral: var several } => $"1 pod: {none}; from 2 pods: {ShareText(several)}",
            { FewestReadyOfSeveral: var several } when gap.Seconds != 0 => $"{ShareText(several)}; one revision: {none}",
            { FewestReadyOfSeveral: var several } => ShareText(several),
        };
    }

    private static string ShareText(PlannedReady ready) => Text($"≥ {ready.Percent}% ready");

    private static string NoneText(PlannedGap gap) => gap switch
    {
        { Seconds: null } => "0 ready until there is stock, requests fail",
        { FailingSeconds: > 0 } => Text($"0 ready for {gap.Seconds} s, requests fail"),
        _ => Text($"0 ready for {gap.Seconds} s, requests wait"),
    };

    private static string OutText(PlannedDrain drain, int noticeSeconds) => drain.Result switch
    {
        DrainResult.Fits => Text($"last out at {drain.Seconds} of {noticeSeconds} s"),
        DrainResult.TooLate => Text($"last out too late: at {drain.Seconds} s with {drain.Pods} pods"),
        DrainResult.Blocked => Text($"budget blocks {drain.Pods} pods, killed at {noticeSeconds} s"),
        DrainResult.NotEvicted => Text($"killed at {noticeSeconds} s"),
        DrainResult.ReplacementMayNeverCome => "last out when there is stock",
        _ => "last out the later the more pods",
    };
}
