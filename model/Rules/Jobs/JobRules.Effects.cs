using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;

namespace AckKnativeSpot.Rules;

internal static partial class JobRules
{
    /// <summary>Seconds from a job's end in which somebody can still find out why it failed.</summary>
    private const int TimeToLook = 60;

    internal static Rule Effective { get; } = new(
        "JOB008",
        Severity.Warning,
        "what a job says has an effect beside what else it says",
        "No more pods run at once than are needed to complete; an interval such as @every 90m has no time of day that a time zone could shift; and no run is "
            + "kept that is deleted as soon as it ends (Kubernetes, \"Jobs\" and \"CronJob\"; robfig/cron, which the controller reads schedules with).",
        ExampleYaml.Job("completions: 2", "parallelism: 8"),
        ExampleYaml.Job("completions: 8", "parallelism: 8"),
        stack => stack.AllJobs.SelectMany(job => IdlePods(job.Value).Select(each => each with { Path = job.PathOf(each.Path) }))
            .Concat(stack.Schedules.SelectMany(schedule => Idle(schedule.Value).Select(each => each with { Path = schedule.PathOf(each.Path) }))));

    internal static Rule OutlivesItsEnd { get; } = new(
        "JOB009",
        Severity.Warning,
        "a job whose completion is waited for is still there when it has ended",
        "`ttl` deletes a failed job as it does a completed one, with its pods and their logs. A deployment that waits for it then finds out that it is gone "
            + "and not why it failed (Kubernetes, \"Automatic Cleanup for Finished Jobs\").",
        ExampleYaml.Job("ttl: 0s", "completionTimeout: 1h"),
        ExampleYaml.Job("ttl: 1h", "completionTimeout: 1h"),
        stack =>
            from job in stack.Jobs
            where job.Value.Ttl is { Seconds: < TimeToLook } && stack.CompletionTimeouts.ContainsKey(job.Path)
            select new Violation(
                job.PathOf(".ttl"),
                $"'{job.Value.Name}' is deleted {job.Value.Ttl} after its end, and a deployment waits for that: when it fails, nothing is left that says why.",
                FormattableString.Invariant($"Write `ttl: {TimeToLook}s` at least, or leave it out.")));

    internal static Rule UsualRunFits { get; } = new(
        "JOB026",
        Severity.Error,
        "a job has the time that a run of it usually takes",
        "A job that is not done at its deadline fails, and so does a deployment whose wait for it is over (Kubernetes, \"Jobs\"). `expectedDuration` says that "
            + "this is what usually happens.",
        ExampleYaml.Job("expectedDuration: 2h", "deadline: 1h"),
        ExampleYaml.Job("expectedDuration: 2h", "deadline: 5h"),
        stack => stack.AllJobs.SelectMany(job => Violation.If(
                job.Value.Deadline is { Seconds: > 0 } deadline && job.Value.ExpectedDuration > deadline,
                job.PathOf(".deadline"),
                $"A run of '{job.Value.Name}' usually takes {job.Value.ExpectedDuration}, and fails after {job.Value.Deadline}.",
                "Write a longer `deadline`, or the `expectedDuration` that a run really takes."))
            .Concat(
                from job in stack.Jobs
                where stack.CompletionTimeouts.TryGetValue(job.Path, out var timeout) && job.Value.ExpectedDuration > timeout
                select new Violation(
                    job.PathOf(".completionTimeout"),
                    $"A run of '{job.Value.Name}' usually takes {job.Value.ExpectedDuration}, and a deployment fails that waits "
                        + $"{stack.CompletionTimeouts[job.Path]} for it.",
                    "Write a longer `completionTimeout`, or the `expectedDuration` that a run really takes.")));

    private static IEnumerable<Violation> IdlePods(SpotJobSpec job) => Violation.If(
        job is { Completions: > 0 and var completions, Parallelism: { } parallelism } && parallelism > completions,
        ".parallelism",
        $"'{job.Name}' is done with {job.Completions} of its pods, so the other {job.Parallelism - job.Completions} of {job.Parallelism} at once never run.",
        FormattableString.Invariant($"Write `parallelism: {job.Completions}`, or more `completions`."));

    private static IEnumerable<Violation> Idle(SpotJobSchedule schedule) => new[]
    {
        Violation.If(
            schedule is { Cron.Every: not null, TimeZone: not null },
            ".schedule.timeZone",
            $"'{schedule.Cron}' is an interval, which is as long in any time zone.",
            "Leave `timeZone` out, or write the time of day at which it runs in `cron`."),
        NotKept(schedule.Job, "successfulHistory", schedule.SuccessfulHistory),
        NotKept(schedule.Job, "failedHistory", schedule.FailedHistory),
    }.SelectMany(each => each);

    private static IEnumerable<Violation> NotKept(SpotJobSpec job, string key, int? kept) => Violation.If(
        kept > 0 && job.Ttl is { Seconds: 0 },
        $".schedule.{key}",
        $"Runs of '{job.Name}' are deleted as soon as they end (`ttl: 0s`), so none is kept.",
        $"Leave `{key}` out, or write a longer `ttl`.");
}
