using AckKnativeSpot.Drain;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class DrainRules
{
    private const string NobodyReady =
        "A request that finds no Ready pod waits in the activator until the revision's timeout is over, and then fails with 504. With a gap of G seconds and a "
        + "timeout of T, the longest wait is min(G, T), and what arrives in the first G − T seconds fails (knative/serving, activator; measured: "
        + "docs/components/drain-and-budgets.md). ";

    internal static Rule PromisedServiceAnswers { get; } = new(
        "DRAIN006",
        Severity.Error,
        "in a reclaim, a service that promises availability loses no request for want of a Ready pod",
        NobodyReady + "Two pods at least, and `availability`, are promises that somebody answers.",
        ExampleYaml.Service("startup: 120s", "scale: { min: 2, max: 10 }"),
        ExampleYaml.Service("startup: 30s", "scale: { min: 2, max: 10 }"),
        model => ThatLoseRequests(model, promised: true))
    {
        AlsoReads = ForecastInputs,
    };

    internal static Rule RequestsSurvive { get; } = new(
        "DRAIN007",
        Severity.Warning,
        "in a reclaim, no request is lost for want of a Ready pod",
        NobodyReady + "The same as DRAIN006 for a service that promises nothing.",
        ExampleYaml.Service("startup: 90s", "scale: { min: 1, max: 10 }"),
        ExampleYaml.Service("startup: 30s", "scale: { min: 1, max: 10 }"),
        model => ThatLoseRequests(model, promised: false))
    {
        AlsoReads = ForecastInputs,
    };

    internal static Rule HalfStaysReady { get; } = new(
        "DRAIN008",
        Severity.Warning,
        "in a reclaim, at least half of the pods of a service stay Ready",
        "N pods of which k may be away at a time leave N − k to answer what all of them answered before. Counted from two pods on; a service that says with "
            + "`availability` what must stay Ready is checked against that instead (DRAIN011).",
        ExampleYaml.Service("startup: 60s", "scale: { min: 2, max: 10 }"),
        ExampleYaml.Service("startup: 30s", "scale: { min: 2, max: 10 }"),
        model =>
            from each in ServiceForecasts.Of(model)
            where each.Service.OnNotice is Reclaim.Evict && each.Promise is null
            where each.Reclaim is { LeavesInTime: true, KeepsHalf: false, Requests.Fail: false }
            select each.Violation(
                "startup",
                $"When all instances of '{each.Name}' are reclaimed at once, {DrainText.Ready(each.Reclaim, each.Reclaim.FewestReadyOfSeveral!)}.",
                new DrainGoal.KeepsHalf(),
                "Let pods start sooner, shorten the grace period, or say with `availability` what has to stay Ready."))
    {
        AlsoReads = ForecastInputs,
    };

    internal static Rule TimeToSpare { get; } = new(
        "DRAIN009",
        Severity.Info,
        "a drain has time to spare",
        "The retry of refused evictions is not documented for the virtual node, and a start can take longer than once measured: a drain that ends with the "
            + "notice has nothing left for that. The margin is `spot.reclaimMargin`.",
        ExampleYaml.Service("startup: 30s", "scale: { min: 2, max: 10 }"),
        ExampleYaml.Service("startup: 25s", "scale: { min: 2, max: 10 }"),
        model =>
            from each in ServiceForecasts.Of(model)
            where each.Reclaim.SpareSeconds < model.Platform.ReclaimMargin.Seconds
            select each.Violation(
                "startup",
                SpareText(each.Reclaim.Slowest!.Pods, each.Reclaim.SpareSeconds!.Value, model.Platform.ReclaimMargin),
                new DrainGoal.HasTimeToSpare(model.Platform.ReclaimMargin.Seconds),
                "Let pods start sooner, or lower `spot.reclaimMargin`."))
    {
        AlsoReads = ForecastInputs,
    };

    internal static Rule OnePodAlone { get; } = new(
        "DRAIN010",
        Severity.Info,
        "a reclaim never meets a single pod",
        "An eviction deletes the pod before its replacement starts, so with one pod none is Ready in between, whatever the budget. Requests wait meanwhile.",
        ExampleYaml.Service("scale: { min: 1, max: 10 }"),
        ExampleYaml.Service("scale: { min: 2, max: 10 }"),
        model =>
            from each in ServiceForecasts.Of(model)
            where each.Reclaim is { Drain.Scale.Lowest: 1, Requests.Fail: false, LongestGap.Ready.Gap.IsNone: false } && !each.Service.IsBlocked && IsKept(each)
            select each.Violation(
                "scale",
                FormattableString.Invariant($"With one pod, a reclaim leaves no pod Ready for {each.Reclaim.LongestGap!.Ready.Gap.Seconds} s: ")
                    + "requests wait that long at most, and none fails.",
                new DrainGoal.HasSeveralPods(),
                "Run two pods or more."))
    {
        AlsoReads = ForecastInputs,
    };

    internal static Rule PromiseKept { get; } = new(
        "DRAIN011",
        Severity.Error,
        "a service keeps in a reclaim the share of pods Ready that it promises",
        "`availability: { ready: 50% }` says what must stay Ready when all instances of the service are reclaimed at once. It is proven for every scale "
            + "that can be reached, or refused. Where it stands in a spot profile, every service with that profile promises it.",
        ExampleYaml.Service("availability: { ready: 50% }", "scale: { min: 1, max: 10 }"),
        ExampleYaml.Service("availability: { ready: 50% }", "scale: { min: 2, max: 10 }"),
        model =>
            from each in ServiceForecasts.Of(model)
            where !IsKept(each) && each.Reclaim.Drain is not null
            select each.Violation(
                "availability",
                $"'{each.Name}' promises `{each.Promise}`, but when all its instances are reclaimed at once "
                    + $"{DrainText.Ready(each.Reclaim, each.Reclaim.FewestReady!)}.",
                new DrainGoal.KeepsPromise(each.Promise!),
                "Promise less, or buy pay-as-you-go with `spot: none`."))
    {
        AlsoReads = ForecastInputs,
    };

    internal static Rule LongRequestsFinish { get; } = new(
        "DRAIN012",
        Severity.Info,
        "a grace period beyond the drain of queue-proxy is of use only to a program that finishes its requests on SIGTERM",
        "queue-proxy holds the container back for 30 s after the last new request, also while requests are open; then the container gets SIGTERM. Measured "
            + "with requests of 45 s and a grace period of 60 s: a program that ended on SIGTERM lost 12 of 120, one that finished them lost none. Requests of "
            + "25 s survive either way. No plan can see which one yours is: once you know, waive this finding and say so.",
        ExampleYaml.Service("grace: 60s"),
        ExampleYaml.Service("spot: none", "grace: 60s"),
        model =>
            from each in model.Services
            where each.Value.Purchase.EvictsOnReclaim && each.Value.Grace.Seconds > GracePeriod.QueueProxyDrain.Seconds
            select new Violation(
                each.PathOf(".grace"),
                $"Requests may take longer than {GracePeriod.QueueProxyDrain}, after which the container of an evicted pod gets SIGTERM: they survive only if "
                    + "the program then finishes them.",
                "Let the program finish its open requests on SIGTERM, or see that none takes so long; then waive this finding with the reason."))
    {
        AlsoReads = [".spot.reclaim"],
    };

    private static IEnumerable<Violation> ThatLoseRequests(RuleInput model, bool promised) =>
        from each in ServiceForecasts.Of(model)
        where each.Reclaim is { Drain: not null, Requests.Fail: true } && !each.Service.IsBlocked && promised == (PromiseOf(each) is not null)
        select each.Violation(
            each.Service.Conditions.ReplacementCertain ? "startup" : "spot.fallback",
            (PromiseOf(each) is { } promise
                ? $"'{each.Name}' promises availability (`{promise}`), but when all its instances are"
                : $"When all instances of '{each.Name}' are") + " reclaimed at once, " + LossText(each),
            new DrainGoal.LosesNoRequest(),
            "Let pods start sooner, or give requests longer.");

    private static string LossText(ServiceForecasts.Forecast each)
    {
        var (requests, gap) = (each.Reclaim.Requests, each.Reclaim.Gap);
        if (gap.Seconds is not { } seconds)
        {
            return "no pod is Ready until there is spot stock, since nothing falls back to pay-as-you-go: "
                + FormattableString.Invariant($"every request fails after {requests.LongestSeconds} s.");
        }

        var who = each.Reclaim.LongestGap!.Ready.Gap == gap
            ? FormattableString.Invariant($"no pod is Ready for {seconds} s at {Counted.Of(each.Reclaim.LongestGap.Pods, "pod")}")
            : FormattableString.Invariant($"one of its {each.Service.Revisions} revisions can have no Ready pod for {seconds} s");
        return FormattableString.Invariant(
            $"{who}. A request waits {requests.LongestSeconds} s at most, so what arrives in the first {requests.FailingSeconds} s fails.");
    }

    private static string SpareText(int pods, long spare, Duration margin)
    {
        var last = pods == 1 ? "The pod" : FormattableString.Invariant($"The last of {pods} pods");
        return FormattableString.Invariant(
            $"{last} has ended {ReclaimNotice.Seconds - spare} s after the notice at the latest: {spare} s to spare, and the margin is {margin.Seconds} s.");
    }

    /// <summary>Whether the service keeps what it promises; it does when it promises nothing.</summary>
    private static bool IsKept(ServiceForecasts.Forecast each) => each.Promise is not { } promise || each.Reclaim.Keeps(promise);

    private static string? PromiseOf(ServiceForecasts.Forecast each) => each.Promise is { } promise ? $"availability: {{ {promise} }}"
        : each.Service.Bounds.Min >= 2 ? FormattableString.Invariant($"scale: {{ min: {each.Service.Bounds.Min} }}")
        : null;
}
