using AckKnativeSpot.Drain;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>Rules about what happens to requests when instances are reclaimed, and when a service starts from zero.</summary>
internal static partial class DrainRules
{
    /// <summary>The rules in order of their IDs.</summary>
    public static ValueList<Rule> All =>
    [
        GraceWithinNotice, GraceBeyondDrain, BudgetAllows, ForecastFits, GraceAccepted, PromisedServiceAnswers, RequestsSurvive, HalfStaysReady, TimeToSpare,
        OnePodAlone, PromiseKept, LongRequestsFinish, FirstRequestAnswered, StartsBeforeDeadline,
    ];

    internal static Rule GraceWithinNotice { get; } = new(
        "DRAIN001",
        Severity.Error,
        "the grace period of an evicted pod fits in the notice",
        "The notice of a reclaim is 180 s. What has not finished by then is released with its instance, however long its grace period "
            + "(Alibaba Cloud, \"Use preemptible instances\").",
        ExampleYaml.Service("grace: 300s"),
        ExampleYaml.Service("grace: 60s"),
        model =>
            from each in model.Workloads
            where each.Purchase.EvictsOnReclaim && each.Grace.Seconds > ReclaimNotice.Seconds
            select new Violation(
                $"{each.Path}.grace",
                $"'{each.Name}' may take {each.Grace} to finish, but a reclaim leaves {ReclaimNotice.Seconds} s.",
                $"Write `grace: {GracePeriod.Default}`, or at most {ReclaimNotice.Seconds}s."))
    {
        AlsoReads = [".spot.reclaim"],
    };

    internal static Rule GraceBeyondDrain { get; } = new(
        "DRAIN002",
        Severity.Warning,
        "the grace period is longer than the drain of queue-proxy",
        "queue-proxy keeps a terminating pod open for 30 s before it lets it go. A grace period no longer than that ends in a kill, and leaves a slow request "
            + "no time (knative/serving, queue-proxy).",
        ExampleYaml.Service("grace: 30s"),
        ExampleYaml.Service("grace: 60s"),
        model =>
            from each in model.Services
            where each.Value.Grace.Seconds <= GracePeriod.QueueProxyDrain.Seconds
            select new Violation(
                $"{each.Path}.grace",
                $"'{each.Value.Name}' has {each.Value.Grace} to finish, of which queue-proxy spends {GracePeriod.QueueProxyDrain} draining.",
                $"Write `grace: {GracePeriod.Default}`, or anything longer than {GracePeriod.QueueProxyDrain}."));

    internal static Rule BudgetAllows { get; } = new(
        "DRAIN003",
        Severity.Error,
        "the disruption budget lets a pod go at every reachable scale",
        "A budget that allows no disruption refuses every eviction until the notice is over, and the instance is then released with the requests in flight: "
            + "worse than no budget. `minAvailable` rounds up, so 1, 50% and 100% all block a single pod (Kubernetes, \"Specifying a Disruption Budget for "
            + "your Application\").",
        ExampleYaml.Service("budget: { minAvailable: 1 }", "scale: { min: 0, max: 10 }"),
        ExampleYaml.Service("budget: { minAvailable: 1 }", "scale: { min: 2, max: 10 }"),
        model =>
            from each in ServiceForecasts.Of(model)
            where each.Service.IsBlocked
            select each.Violation("budget", BlockedMessage(each), new DrainGoal.EvictionsAccepted(), "Leave `budget` out."))
    {
        AlsoReads = ForecastInputs,
    };

    internal static Rule ForecastFits { get; } = new(
        "DRAIN004",
        Severity.Warning,
        "all pods can leave within the notice at every scale",
        "Reclaims arrive together. With N pods of which k may be away at a time, the last one finishes (⌈N / k⌉ − 1) · (startup + retry) + grace "
            + "seconds after the notice, at the latest; after 180 s it is released with the requests in flight. Without fallback a second wave may wait "
            + "for ever.",
        ExampleYaml.Service("budget: { maxUnavailable: 1 }", "grace: 60s", "startup: 30s", "scale: { min: 1, max: 10 }"),
        ExampleYaml.Service("budget: { maxUnavailable: 25% }", "grace: 60s", "startup: 30s", "scale: { min: 1, max: 10 }"),
        model =>
            from each in ServiceForecasts.Of(model)
            where each.Reclaim is { Drain: not null, LeavesInTime: false }
            where each.Service is { OnNotice: Reclaim.Evict, Conditions.WavesThatFit: > 0, IsBlocked: false }
            select each.Violation("budget", ForecastMessage(each), new DrainGoal.LeavesInTime(), "Leave `budget` out."))
    {
        AlsoReads = ForecastInputs,
    };

    internal static Rule GraceAccepted { get; } = new(
        "DRAIN005",
        Severity.Error,
        "Knative accepts the grace period",
        "The grace period is the revision's timeoutSeconds. Knative refuses one above max-revision-timeout-seconds of config-defaults, 600 unless "
            + "changed (knative/serving, config-defaults).",
        ExampleYaml.Service("spot: none", "grace: 900s"),
        ExampleYaml.Service("spot: none", "grace: 600s"),
        model =>
            from each in model.Services
            where each.Value.Grace.Duration > model.Platform.MaxRevisionTimeout
            select new Violation(
                $"{each.Path}.grace",
                $"'{each.Value.Name}' has a grace period of {each.Value.Grace}; this Knative takes at most {model.Platform.MaxRevisionTimeout}.",
                $"Write `grace: {GracePeriod.Default}`, or raise `max-revision-timeout-seconds` of Knative's config-defaults."))
    {
        AlsoReads = ["knative.config.defaults"],
    };

    /// <summary>What decides how a reclaim goes for a service.</summary>
    private static ValueList<string> ForecastInputs =>
    [
        ".scale", ".spot.fallback", ".spot.reclaim", ".capacity", ".reserve", ".budget", ".availability", ".grace", ".startup", ".rollout", ".concurrency",
        "spot.evictionRetry", "spot.reclaimMargin", "knative", "cluster.create.virtualNode", "cluster.adopt.virtualNode",
    ];

    private static string BlockedMessage(ServiceForecasts.Forecast each)
    {
        var (budget, scale) = (each.Service.OwnBudget!, each.Service.Pods);
        var highest = budget.LowestAllowingScale is { } allowing ? Math.Min(allowing - 1, scale.Highest ?? int.MaxValue) : scale.Highest;
        var at = highest is null ? $"{Counted.Of(scale.Lowest, "pod")} and more"
            : highest == scale.Lowest ? Counted.Of(scale.Lowest, "pod")
            : FormattableString.Invariant($"{scale.Lowest} to {highest} pods");
        return $"`{budget}` blocks every eviction of '{each.Name}' at {at}, which is within its scale range.";
    }

    private static string ForecastMessage(ServiceForecasts.Forecast each)
    {
        var worst = each.Reclaim.Slowest ?? each.Reclaim.FirstMiss!;
        var endless = each.Reclaim.Slowest is null ? " already" : "";
        return $"With `{each.Reclaim.Budget}`, {Counted.Of(worst.Pods, "pod")} of '{each.Name}'{DrainText.Rollout(each.Reclaim, worst.Pods)} "
            + worst.Outcome switch
            {
                DrainOutcome.TooLate late => FormattableString.Invariant(
                    $"leave in {late.Waves} waves, and the last one finishes{endless} {late.Seconds} s after the notice; there are {ReclaimNotice.Seconds} s."),
                DrainOutcome.ReplacementMayNeverCome never => FormattableString.Invariant(
                    $"leave in {never.Waves} waves, and each after the first waits for replacements that without fallback may never come."),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
    }
}
